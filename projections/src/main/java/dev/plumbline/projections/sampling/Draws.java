package dev.plumbline.projections.sampling;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.sampling.SamplingEvent;
import dev.plumbline.domain.sampling.SamplingEvent.DrawCommitted;
import dev.plumbline.domain.sampling.SamplingEvent.DrawRevealed;
import dev.plumbline.domain.sampling.SamplingEvent.SeedLost;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was drawn for review, and with which seed? By project and week. */
public final class Draws implements Projection<DrawDoc> {
    public static String key(ProjectId project, IsoWeek week) {
        return project + "/" + week;
    }

    @Override
    public String name() {
        return "draws";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DrawDoc> document() {
        return DrawDoc.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(DrawCommitted.class, SubmissionSampled.class, DrawRevealed.class, SeedLost.class);
    }

    @Override
    public List<String> keys(Event event) {
        return event instanceof SamplingEvent e ? List.of(key(e.project(), e.week())) : List.of();
    }

    @Override
    public @Nullable DrawDoc evolve(@Nullable DrawDoc document, String key, Recorded recorded) {
        if (recorded.event() instanceof DrawCommitted e) {
            var d = document == null ? new DrawDoc(e.project(), e.week(), List.of()) : document;
            return d.and(
                    new DrawDoc.Round(e.round(), e.commitment(), recorded.at(), null, null, false, Map.of(), Map.of()));
        }
        if (document == null) {
            return null;
        }
        return switch (recorded.event()) {
            case SubmissionSampled e -> document.with(e.round(), round -> round.with(e.cause(), e.chosen()));
            case DrawRevealed e -> document.with(e.round(), round -> round.revealed(e.seed(), recorded.at()));
            case SeedLost e -> document.with(e.round(), round -> round.lost(recorded.at()));
            default -> document;
        };
    }
}
