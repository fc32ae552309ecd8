package dev.plumbline.gateway.automation;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.catalogue.Truths;
import dev.plumbline.projections.project.ProjectDoc;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a submission is held against.
 *
 * @param truth    reviewed by a second person
 * @param revision of the truth
 * @param ontology of the project, in the version that it is fixed to
 * @param size     of the frame; null when the dataset does not have it any more
 */
record GradedFrame(
        ProjectDoc project,
        Labels truth,
        int revision,
        Ontology ontology,
        @Nullable FrameSize size) {
    /** Nothing when the frame has no reviewed truth, and of live work, which is held against none. */
    static Optional<GradedFrame> of(TaskSubmitted submitted, ReadSide read) {
        var truth = read.get(Projections.TRUTHS, Truths.key(submitted.benchmark(), submitted.frame()));
        var reviewed = truth.map(t -> t.reviewedLabels());
        if (truth.isEmpty() || reviewed.isEmpty()) {
            return Optional.empty();
        }
        var project =
                read.get(Projections.PROJECTS, submitted.project().value()).orElseThrow();
        if (project.purpose() == Purpose.LIVE) {
            return Optional.empty();
        }
        var ontology = read.get(
                        Projections.ONTOLOGY_VERSIONS,
                        OntologyVersions.key(project.ontology(), project.ontologyVersion()))
                .orElseThrow();
        var size = read.get(Projections.FRAMES, submitted.frame().value())
                .map(frame -> frame.image().size())
                .orElse(null);
        return Optional.of(new GradedFrame(project, reviewed.get(), truth.get().reviewedRevision(), ontology, size));
    }
}
