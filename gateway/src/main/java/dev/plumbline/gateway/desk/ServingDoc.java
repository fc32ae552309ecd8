package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.ramp.Missing;
import java.util.List;

/**
 * Whether a project's work is served to a person, and why not.
 *
 * @param assigned  to the project now; who is not is given nothing there, whatever they may do
 * @param lacks     what is missing, by skill
 * @param given     frames they were given there so far
 * @param submitted of them
 */
public record ServingDoc(PersonId person, boolean assigned, List<Lack> lacks, int given, int submitted) {

    public record Lack(SkillId skill, Missing missing) {}

    public ServingDoc {
        lacks = List.copyOf(lacks);
    }
}
