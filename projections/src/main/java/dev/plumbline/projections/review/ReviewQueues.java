package dev.plumbline.projections.review;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.review.Doubts;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.review.ReviewQueue.Waiting;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits for a review in a project? By project. */
public final class ReviewQueues implements Projection<ReviewQueue> {
    @Override
    public String name() {
        return "review-queues";
    }

    @Override
    public int version() {
        return 5;
    }

    @Override
    public Class<ReviewQueue> document() {
        return ReviewQueue.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                ProjectCreated.class,
                TaskSubmitted.class,
                SubmissionSampled.class,
                SubmissionScored.class,
                ReviewOpened.class,
                ReviewReturned.class,
                ReviewCompleted.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case ProjectCreated e -> List.of(e.project().value());
            case TaskSubmitted e -> List.of(e.project().value());
            case SubmissionSampled e -> List.of(e.project().value());
            case SubmissionScored e -> List.of(e.project().value());
            case ReviewOpened e -> List.of(e.project().value());
            case ReviewReturned e -> List.of(e.project().value());
            case ReviewCompleted e -> List.of(e.project().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable ReviewQueue evolve(@Nullable ReviewQueue document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case ProjectCreated e -> ReviewQueue.EMPTY.of(e.purpose());
            case TaskSubmitted e -> (document == null ? ReviewQueue.EMPTY : document).with(waiting(e, recorded));
            case SubmissionSampled e when document != null -> document.drawn(e.task(), e.chosen());
            case SubmissionScored e
            when document != null -> document.with(e.task(), w -> w.withSuggested(Doubts.in(e.score())));
            case ReviewOpened e when document != null -> document.with(e.task(), w -> w.withReviewer(e.reviewer()));
            case ReviewReturned e when document != null -> document.with(e.task(), w -> w.withReviewer(null));
            case ReviewCompleted e when document != null -> document.without(e.task());
            default -> document;
        };
    }

    private static Waiting waiting(TaskSubmitted e, Recorded recorded) {
        return new Waiting(
                e.task(),
                e.annotator(),
                e.frame(),
                recorded.at(),
                e.labels().objects().size(),
                null,
                null);
    }
}
