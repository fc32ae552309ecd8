package dev.plumbline.domain.spec;

import dev.plumbline.domain.SkillId;
import java.util.List;

/**
 * What can be cited. A clause without text is a heading: it is about no skill and need not be read.
 *
 * @param id     stable through all versions, such as {@code 4.2.1}
 * @param text   CommonMark without HTML
 * @param skills that whoever keeps to the clause exercises
 */
public record SpecClause(String id, String title, String text, List<SkillId> skills, List<EdgeCase> edgeCases) {
    public SpecClause {
        skills = List.copyOf(skills);
        edgeCases = List.copyOf(edgeCases);
    }

    /** Whether there is nothing in it to be read. */
    public boolean heading() {
        return text.isBlank() && edgeCases.isEmpty();
    }
}
