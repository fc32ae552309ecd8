package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.ramp.Missing;
import java.util.List;

/**
 * Whether a project's work is served to a person, and why not.
 *
 * @param lacks     what is missing, by skill; empty for who is served
 * @param given     frames they were given there so far
 * @param submitted of them
 */
public record ServingDoc(PersonId person, List<Lack> lacks, int given, int submitted) {

    public record Lack(SkillId skill, Missing missing) {}

    public ServingDoc {
        lacks = List.copyOf(lacks);
    }
}
