package dev.plumbline.projections.disagreement;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.contest.ContestEvent.ContestDecided;
import dev.plumbline.domain.disagreement.TrendEvent.WeekClosed;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How often do reviewers disagree with each person, skill by skill, week by week? By project and person. */
public final class Trends implements Projection<Trend> {
    public static String key(ProjectId project, PersonId person) {
        return project + "/" + person;
    }

    @Override
    public String name() {
        return "disagreement";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<Trend> document() {
        return Trend.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(AnnotatorAssigned.class, ReviewCompleted.class, ContestDecided.class, WeekClosed.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case AnnotatorAssigned e -> List.of(key(e.project(), e.annotator()));
            case ReviewCompleted e -> List.of(key(e.project(), e.annotator()));
            case ContestDecided e -> List.of(key(e.project(), e.annotator()));
            case WeekClosed e ->
                e.people().stream().map(person -> key(e.project(), person)).toList();
            default -> List.of();
        };
    }

    @Override
    public @Nullable Trend evolve(@Nullable Trend document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case AnnotatorAssigned e -> document == null ? Trend.of(e.annotator()) : document;
            case ReviewCompleted e ->
                (document == null ? Trend.of(e.annotator()) : document)
                        .reviewed(e.task(), e.tallies(), IsoWeek.of(recorded.at()), recorded.position());
            case ContestDecided e
            when document != null && !e.change().isEmpty() ->
                document.changed(e.change(), e.week(), recorded.position());
            case WeekClosed e when document != null -> document.closed(e.week());
            default -> document;
        };
    }
}
