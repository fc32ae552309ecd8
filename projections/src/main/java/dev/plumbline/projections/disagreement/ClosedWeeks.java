package dev.plumbline.projections.disagreement;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.disagreement.TrendEvent.WeekClosed;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which week of each project is to be closed next? By project. */
public final class ClosedWeeks implements Projection<ClosedWeek> {
    @Override
    public String name() {
        return "closed-weeks";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ClosedWeek> document() {
        return ClosedWeek.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(ProjectCreated.class, WeekClosed.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case ProjectCreated e -> List.of(e.project().value());
            case WeekClosed e -> List.of(e.project().value());
            default -> List.of();
        };
    }

    @Override
    public @Nullable ClosedWeek evolve(@Nullable ClosedWeek document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case ProjectCreated e ->
                new ClosedWeek(e.project(), e.purpose() == Purpose.LIVE, IsoWeek.of(recorded.at()), null);
            case WeekClosed e
            when document != null -> new ClosedWeek(document.project(), document.live(), document.first(), e.week());
            default -> document;
        };
    }
}
