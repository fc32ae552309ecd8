package dev.plumbline.gateway.practice;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.batch.BatchCommand.DrawBatch;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.practice.Composition;
import dev.plumbline.domain.practice.Composition.Chosen;
import dev.plumbline.domain.practice.PracticeFrame;
import dev.plumbline.domain.project.Extent;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.ramp.BatchDraw;
import dev.plumbline.gateway.ramp.DerivedIds;
import dev.plumbline.gateway.ramp.GradedSets;
import dev.plumbline.gateway.sequence.TaskIds;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.batch.BatchesOfPeople;
import dev.plumbline.projections.batch.PersonBatches;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.task.TaskState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Drills: frames of a spec's training project that exercise what reviewers disagreed with a person about. Frames of exams are in no training
 * project.
 */
public final class Drills {
    /** Frames of one drill, at most. */
    public static final int FRAMES = 10;

    private final ReadSide read;
    private final PersonId actor;

    /** @param actor who assigns people to training projects */
    public Drills(ReadSide read, PersonId actor) {
        this.read = read;
        this.actor = actor;
    }

    /** What comes of asking for a drill. */
    public sealed interface Asked {
        /** @param commands to be sent in order */
        record Composed(ProjectDoc project, List<Chosen> chosen, List<Command> commands) implements Asked {}

        /** The last one is not finished: it goes on. */
        record Open(ProjectDoc project, List<FrameId> frames, List<Command> commands) implements Asked {}

        record NothingToPractise() implements Asked {}
    }

    public Asked compose(SpecId spec, PersonId person, LocalDate on) {
        var project = GradedSets.project(read, spec, Purpose.TRAINING);
        var taught = read.get(Projections.SKILLS_OF_SPECS, spec.value());
        if (project.isEmpty() || taught.isEmpty()) {
            return new Asked.NothingToPractise();
        }
        var batches =
                read.get(Projections.BATCHES, BatchesOfPeople.key(project.get().id(), person));
        var open = batches.flatMap(all -> all.open(BatchPurpose.DRILL));
        if (open.isPresent()) {
            // Whoever was taken off the project meanwhile is given its frames back.
            var place = new AssignAnnotator(project.get().id(), person, actor, Extent.DRAWN);
            return new Asked.Open(project.get(), open.get().drawn().frames(), List.of(place));
        }
        var mistakes = read.get(Projections.MISTAKES, person.value())
                .map(all -> all.in(taught.get().skills().keySet()))
                .orElse(List.of());
        var chosen = Composition.of(mistakes, frames(project.get(), person, batches), FRAMES);
        if (chosen.isEmpty()) {
            return new Asked.NothingToPractise();
        }
        // Of how many so far, so that asking twice at once draws once.
        var cause = "drill-" + batches.map(all -> all.batches().size()).orElse(0);
        var batch = new DrawBatch(
                DerivedIds.batch(project.get().id(), person, cause),
                person,
                project.get().id(),
                BatchPurpose.DRILL,
                spec,
                taught.get().latest(),
                chosen.stream().map(Chosen::frame).toList(),
                on);
        return new Asked.Composed(project.get(), chosen, BatchDraw.given(batch, actor));
    }

    /** Those with a reviewed truth that the person neither practised on in a drill nor has submitted. */
    private List<PracticeFrame> frames(ProjectDoc project, PersonId person, Optional<PersonBatches> batches) {
        var given = batches.map(PersonBatches::given).orElse(Set.of());
        var ontology = read.get(
                        Projections.ONTOLOGY_VERSIONS,
                        OntologyVersions.key(project.ontology(), project.ontologyVersion()))
                .orElseThrow();
        var frames = new ArrayList<PracticeFrame>();
        for (var truth : read.all(Projections.TRUTHS, project.benchmark() + "/")) {
            var labels = truth.reviewedLabels();
            if (labels != null && !given.contains(truth.frame()) && !submitted(project, person, truth.frame())) {
                frames.add(PracticeFrame.of(truth.frame(), labels, ontology));
            }
        }
        return frames;
    }

    private boolean submitted(ProjectDoc project, PersonId person, FrameId frame) {
        return read.get(
                        Projections.TASKS,
                        TaskIds.of(project.id(), person, frame).value())
                .filter(task -> task.state().compareTo(TaskState.SUBMITTED) >= 0)
                .isPresent();
    }
}
