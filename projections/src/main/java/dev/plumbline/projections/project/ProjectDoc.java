package dev.plumbline.projections.project;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.project.Instructions;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.scoring.ScoringPresets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project.
 *
 * @param spec       that it follows; null of a training project that follows none
 * @param scoring    every version, oldest first; empty until one is set
 * @param passMark   the share of the points available to them from which a person passes, above 0, at most 1
 * @param numbers    of the ramp
 * @param annotators assigned now, in the order they were
 * @param drawnOnly  of them who is given nothing but what is drawn for them
 */
public record ProjectDoc(
        ProjectId id,
        String name,
        Purpose purpose,
        @Nullable SpecId spec,
        BenchmarkId benchmark,
        OntologyId ontology,
        int ontologyVersion,
        Release release,
        Instructions instructions,
        List<ScoringFunction> scoring,
        double passMark,
        RampNumbers numbers,
        List<PersonId> annotators,
        List<PersonId> drawnOnly) {
    public ProjectDoc {
        scoring = List.copyOf(scoring);
        annotators = List.copyOf(annotators);
        drawnOnly = List.copyOf(drawnOnly);
    }

    /** Those who are given every frame of a training project. */
    public List<PersonId> givenAll() {
        return annotators.stream().filter(each -> !drawnOnly.contains(each)).toList();
    }

    /** What submissions are scored with now: the latest that was set, or the preset to begin with. */
    public ScoringFunction currentScoring() {
        return scoring.isEmpty() ? ScoringPresets.PLUMBLINE : scoring.getLast();
    }

    ProjectDoc withInstructions(Instructions set) {
        return with(set, scoring, passMark, numbers, annotators, drawnOnly);
    }

    ProjectDoc withScoring(List<ScoringFunction> set) {
        return with(instructions, set, passMark, numbers, annotators, drawnOnly);
    }

    ProjectDoc withPassMark(double set) {
        return with(instructions, scoring, set, numbers, annotators, drawnOnly);
    }

    ProjectDoc withNumbers(RampNumbers set) {
        return with(instructions, scoring, passMark, set, annotators, drawnOnly);
    }

    ProjectDoc withAnnotators(List<PersonId> set, List<PersonId> drawnOnly) {
        return with(instructions, scoring, passMark, numbers, set, drawnOnly);
    }

    /** All that can change of a project. */
    private ProjectDoc with(
            Instructions instructions,
            List<ScoringFunction> scoring,
            double passMark,
            RampNumbers numbers,
            List<PersonId> annotators,
            List<PersonId> drawnOnly) {
        return new ProjectDoc(
                id,
                name,
                purpose,
                spec,
                benchmark,
                ontology,
                ontologyVersion,
                release,
                instructions,
                scoring,
                passMark,
                numbers,
                annotators,
                drawnOnly);
    }
}
