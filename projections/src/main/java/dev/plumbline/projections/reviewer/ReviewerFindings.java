package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.reviewer.Leniency.Cell;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** @param found by annotator and reviewer */
public record ReviewerFindings(SkillId skill, Map<PersonId, Map<PersonId, Cell>> found) {
    public ReviewerFindings {
        var all = new TreeMap<PersonId, Map<PersonId, Cell>>(Comparator.comparing(PersonId::value));
        found.forEach((annotator, cells) -> {
            var sorted = new TreeMap<PersonId, Cell>(Comparator.comparing(PersonId::value));
            sorted.putAll(cells);
            all.put(annotator, Collections.unmodifiableMap(sorted));
        });
        found = Collections.unmodifiableMap(all);
    }

    ReviewerFindings and(PersonId annotator, PersonId reviewer, Tally tally) {
        var all = new TreeMap<PersonId, Map<PersonId, Cell>>(Comparator.comparing(PersonId::value));
        all.putAll(found);
        var cells = new TreeMap<PersonId, Cell>(Comparator.comparing(PersonId::value));
        cells.putAll(all.getOrDefault(annotator, Map.of()));
        cells.put(reviewer, cells.getOrDefault(reviewer, Cell.NONE).and(tally.reviewed(), tally.disagreed()));
        all.put(annotator, cells);
        return new ReviewerFindings(skill, all);
    }
}
