package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.session.SessionEvent.CalibrationSetAuthored;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which items did somebody put together for sessions? By project and set. */
public final class CalibrationSets implements Projection<CalibrationSetDoc> {
    @Override
    public String name() {
        return "calibration-sets";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CalibrationSetDoc> document() {
        return CalibrationSetDoc.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(CalibrationSetAuthored.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case CalibrationSetAuthored e -> List.of(e.project() + "/" + e.set());
            default -> List.of();
        };
    }

    @Override
    public @Nullable CalibrationSetDoc evolve(@Nullable CalibrationSetDoc document, String key, Recorded recorded) {
        return recorded.event() instanceof CalibrationSetAuthored e
                ? new CalibrationSetDoc(e.set(), e.title(), e.items(), e.by(), recorded.at())
                : document;
    }
}
