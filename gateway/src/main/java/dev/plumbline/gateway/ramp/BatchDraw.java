package dev.plumbline.gateway.ramp;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.batch.BatchCommand.DrawBatch;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.project.Extent;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.gateway.command.DerivedId;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.batch.BatchesOfPeople;
import dev.plumbline.projections.batch.PersonBatches;
import dev.plumbline.projections.catalogue.Truth;
import dev.plumbline.projections.project.ProjectDoc;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses frames for a person among those with a reviewed truth that they never saw, not as frames of other datasets nor as
 * pictures of a spec either. Which ones follows from the batch's id by a hash, so that two gateways choose the same and nobody
 * can tell without knowing the project's frames.
 */
public final class BatchDraw {
    private final ReadSide read;

    public BatchDraw(ReadSide read) {
        this.read = read;
    }

    /** What can be drawn, or how much is missing. */
    public sealed interface Drawn {
        record Enough(DrawBatch command) implements Drawn {}

        record TooFew(int unseen, int needed) implements Drawn {}

        /** They have not finished the last one. */
        record Open() implements Drawn {}
    }

    /**
     * @param cause  what happens only once, such as a position in the log: the same draws the same batch
     * @param frames needed
     */
    public Drawn draw(
            ProjectDoc project,
            PersonId person,
            BatchPurpose purpose,
            SpecVersion version,
            String cause,
            int frames,
            LocalDate on) {
        var batches = read.get(Projections.BATCHES, BatchesOfPeople.key(project.id(), person));
        if (batches.flatMap(all -> all.open(purpose)).isPresent()) {
            return new Drawn.Open();
        }
        Set<FrameId> given = batches.map(PersonBatches::given).orElse(Set.of());
        var seen = seen(person);
        var id = DerivedIds.batch(project.id(), person, cause);
        List<FrameId> unseen = read.all(Projections.TRUTHS, project.benchmark() + "/").stream()
                .filter(Truth::reviewed)
                .map(Truth::frame)
                .filter(frame -> !given.contains(frame)
                        && image(frame)
                                .filter(image -> seen.contains(image) || shown(image))
                                .isEmpty())
                .sorted(Comparator.comparing(frame -> DerivedId.of(id.value(), frame.value())))
                .toList();
        if (unseen.size() < frames || project.spec() == null) {
            return new Drawn.TooFew(unseen.size(), frames);
        }
        return new Drawn.Enough(new DrawBatch(
                id, person, project.id(), purpose, project.spec(), version, unseen.subList(0, frames), on));
    }

    /** What gives somebody a batch: without a place in the project they would be served none of its frames. It is no place for more than the batch. */
    public static List<Command> given(DrawBatch batch, PersonId actor) {
        return List.of(new AssignAnnotator(batch.project(), batch.person(), actor, Extent.DRAWN), batch);
    }

    /** Images that they had before their eyes in any task: the same one may be a frame of another dataset, too. */
    private Set<String> seen(PersonId person) {
        return read.get(Projections.TASKS_OF_PERSON, person.value()).stream()
                .flatMap(list -> list.tasks().stream())
                .flatMap(task -> read.get(Projections.TASKS, task.value()).stream())
                .flatMap(task -> image(task.frame()).stream())
                .collect(Collectors.toSet());
    }

    /** By a spec, to everybody. */
    private boolean shown(String image) {
        return read.get(Projections.SPEC_PICTURES, image).isPresent();
    }

    /** The hash of its content. */
    private Optional<String> image(FrameId frame) {
        return read.get(Projections.FRAMES, frame.value())
                .map(card -> card.image().sha256());
    }
}
