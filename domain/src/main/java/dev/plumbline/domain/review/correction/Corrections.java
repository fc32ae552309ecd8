package dev.plumbline.domain.review.correction;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.canvas.ChangeCheck;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import dev.plumbline.domain.review.correction.CorrectionEvent.CorrectionRecorded;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import org.jspecify.annotations.Nullable;

/**
 * Recording a stroke of a correction: as an annotator's strokes, by number and key, and never reading the canvas. Only the
 * reviewer draws, from opening the review until it is complete, and only where no truth says what is correct.
 */
public final class Corrections implements Decider<RecordCorrection, Corrections.State> {

    /** @param latest the highest-numbered stroke among those the boundary reads */
    public record State(
            boolean live,
            @Nullable TaskOpened task,
            @Nullable ReviewOpened review,
            boolean completed,
            @Nullable CorrectionRecorded latest) {}

    @Override
    public Class<RecordCorrection> commands() {
        return RecordCorrection.class;
    }

    @Override
    public State initial() {
        return new State(false, null, null, false, null);
    }

    @Override
    public Boundary boundary(RecordCorrection c) {
        var reviewAndThis = Boundary.of(
                        Tag.task(c.task()),
                        TaskOpened.class,
                        ReviewOpened.class,
                        ReviewReturned.class,
                        ReviewCompleted.class)
                .and(Tag.project(c.project()), ProjectCreated.class)
                .and(Tag.correction(c.task(), c.number()), CorrectionRecorded.class);
        return c.number() <= 1
                ? reviewAndThis
                : reviewAndThis.and(Tag.correction(c.task(), c.number() - 1), CorrectionRecorded.class);
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case ProjectCreated e -> new State(e.purpose() == Purpose.LIVE, s.task, s.review, s.completed, s.latest);
            case TaskOpened e -> new State(s.live, e, s.review, s.completed, s.latest);
            case ReviewOpened e -> new State(s.live, s.task, e, s.completed, s.latest);
            case ReviewReturned _ -> new State(s.live, s.task, null, s.completed, s.latest);
            case ReviewCompleted _ -> new State(s.live, s.task, s.review, true, s.latest);
            case CorrectionRecorded e ->
                s.latest == null || e.number() > s.latest.number()
                        ? new State(s.live, s.task, s.review, s.completed, e)
                        : s;
            default -> s;
        };
    }

    @Override
    public Decision decide(RecordCorrection c, State s) {
        var task = s.task;
        var review = s.review;
        if (task == null
                || review == null
                || !review.project().equals(c.project())
                || !review.reviewer().equals(c.by())) {
            return Decision.reject(new CorrectionRejection.NotYourReview(c.task()));
        }
        if (!s.live) {
            return Decision.reject(new CorrectionRejection.TruthIsThere(c.task()));
        }
        var latest = s.latest;
        if (latest != null && latest.number() == c.number()) {
            return latest.key().equals(c.key())
                    ? Decision.alreadyDone()
                    : Decision.reject(new CorrectionRejection.StrokeNumberTaken(c.task(), c.number()));
        }
        if (s.completed) {
            return Decision.reject(new CorrectionRejection.ReviewAlreadyClosed(c.task()));
        }
        if (c.number() < 1 || (c.number() > 1 && latest == null)) {
            return Decision.reject(new CorrectionRejection.StrokeOutOfOrder(c.task(), c.number()));
        }
        if (!c.ontology().isVersion(task.ontology(), task.ontologyVersion())) {
            return Decision.reject(new CorrectionRejection.AnotherOntology(c.task()));
        }
        return ChangeCheck.fault(c.change(), c.ontology(), new FrameSize(task.width(), task.height()))
                .map(fault -> Decision.reject(new CorrectionRejection.StrokeInvalid(c.task(), c.number(), fault)))
                .orElseGet(() -> Decision.accept(new CorrectionRecorded(
                        c.task(), c.project(), review.annotator(), c.by(), c.number(), c.key(), c.change())));
    }
}
