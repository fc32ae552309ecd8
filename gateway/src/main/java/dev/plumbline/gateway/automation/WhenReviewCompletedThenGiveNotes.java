package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewItems;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.review.ReviewNotes;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.review.Correction;
import dev.plumbline.projections.submission.Submissions;
import dev.plumbline.projections.task.TaskDoc;
import java.util.List;
import java.util.Set;

/** Brings what a review of live work disagrees with to the annotator's canvas, each note at its place. Before that they do not know of it. */
final class WhenReviewCompletedThenGiveNotes implements Automation {
    private final ReadSide read;

    WhenReviewCompletedThenGiveNotes(ReadSide read) {
        this.read = read;
    }

    @Override
    public String name() {
        return "when-review-completed-then-give-notes";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(ReviewCompleted.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        return recorded.event() instanceof ReviewCompleted e && isLive(e) ? notes(e) : List.of();
    }

    private boolean isLive(ReviewCompleted e) {
        return read.get(Projections.PROJECTS, e.project().value())
                .filter(project -> project.purpose() == Purpose.LIVE)
                .isPresent();
    }

    private List<Command> notes(ReviewCompleted e) {
        var task = read.get(Projections.TASKS, e.task().value());
        var submission = read.get(Projections.SUBMISSIONS, Submissions.key(e.project(), e.task()));
        return task.isPresent() && submission.isPresent()
                ? notes(e, task.get(), submission.get().labels())
                : List.of();
    }

    private List<Command> notes(ReviewCompleted e, TaskDoc task, Labels submitted) {
        var correction = read.get(Projections.CORRECTIONS, e.task().value())
                .orElse(Correction.NONE)
                .of(submitted);
        return read.get(Projections.REVIEWS, e.task().value()).stream()
                .flatMap(review ->
                        review.decisions().on(ReviewItems.of(submitted, correction)).byItem().entrySet().stream())
                .flatMap(decided -> decided.getValue().disagreements().stream()
                        .<Command>map(disagreement -> ReviewNotes.of(
                                task, e.reviewer(), decided.getKey(), disagreement, submitted, correction)))
                .toList();
    }
}
