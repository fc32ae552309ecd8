package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import java.util.List;

/**
 * How far one person is with a spec: a row of the stage board.
 *
 * @param skills that they began, by id
 */
public record StageDoc(PersonId person, SpecId spec, List<SkillCard> skills) {
    public StageDoc {
        skills = List.copyOf(skills);
    }
}
