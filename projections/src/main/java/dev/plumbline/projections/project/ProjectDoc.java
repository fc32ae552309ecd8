package dev.plumbline.projections.project;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.project.Instructions;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.scoring.ScoringPresets;
import java.util.List;

/**
 * A training project.
 *
 * @param scoring    every version, oldest first; empty until one is set
 * @param passMark   the share of the points available to them from which a person passes, above 0, at most 1
 * @param annotators assigned now, in the order they were
 */
public record ProjectDoc(
        ProjectId id,
        String name,
        BenchmarkId benchmark,
        OntologyId ontology,
        int ontologyVersion,
        Release release,
        Instructions instructions,
        List<ScoringFunction> scoring,
        double passMark,
        List<PersonId> annotators) {
    public ProjectDoc {
        scoring = List.copyOf(scoring);
        annotators = List.copyOf(annotators);
    }

    /** What submissions are scored with now: the latest that was set, or the preset to begin with. */
    public ScoringFunction currentScoring() {
        return scoring.isEmpty() ? ScoringPresets.PLUMBLINE : scoring.getLast();
    }
}
