package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.review.ReviewEvent;
import dev.plumbline.domain.review.ReviewEvent.DisagreementFiled;
import dev.plumbline.domain.review.ReviewEvent.ItemAgreed;
import dev.plumbline.domain.review.ReviewEvent.ItemCleared;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import dev.plumbline.domain.reviewer.WorkingTime;
import dev.plumbline.domain.session.SessionEvent.SessionItemDecided;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long was a person at work in each project? By person; the rule is {@link WorkingTime}'s. */
public final class HoursOfPeople implements Projection<WorkedHours> {
    @Override
    public String name() {
        return "worked-hours";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<WorkedHours> document() {
        return WorkedHours.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                StrokeRecorded.class,
                TaskSubmitted.class,
                ReviewOpened.class,
                ItemAgreed.class,
                DisagreementFiled.class,
                ItemCleared.class,
                ReviewCompleted.class,
                SessionItemDecided.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case StrokeRecorded e -> List.of(e.annotator().value());
            case TaskSubmitted e -> List.of(e.annotator().value());
            case ReviewReturned _ -> List.of();
            case ReviewEvent e -> List.of(e.reviewer().value());
            case SessionItemDecided e -> List.of(e.reviewer().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable WorkedHours evolve(@Nullable WorkedHours document, String key, Recorded recorded) {
        var hours = document == null ? WorkedHours.NONE : document;
        return switch (recorded.event()) {
            case StrokeRecorded e -> hours.drew(e.task(), recorded.at());
            case TaskSubmitted e -> hours.submitted(e.task(), e.project(), recorded.at());
            case ReviewEvent e -> hours.decided(e.project(), recorded.at());
            case SessionItemDecided e -> hours.decided(e.project(), recorded.at());
            default -> document;
        };
    }
}
