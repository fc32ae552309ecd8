package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.session.SessionEvent.SessionClosed;
import dev.plumbline.domain.session.SessionEvent.SessionItemDecided;
import dev.plumbline.domain.session.SessionEvent.SessionOpened;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which sessions are open, and from whom do they hide what was decided before? One document. */
public final class OpenSessions implements Projection<BlindSessions> {
    public static final String KEY = "open";

    @Override
    public String name() {
        return "open-sessions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<BlindSessions> document() {
        return BlindSessions.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(SessionOpened.class, SessionItemDecided.class, SessionClosed.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case SessionOpened _, SessionItemDecided _, SessionClosed _ -> List.of(KEY);
            default -> List.of();
        };
    }

    @Override
    public @Nullable BlindSessions evolve(@Nullable BlindSessions document, String key, Recorded recorded) {
        var sessions = document == null ? BlindSessions.NONE : document;
        return switch (recorded.event()) {
            case SessionOpened e -> sessions.and(e);
            case SessionItemDecided e -> sessions.decided(e.session());
            case SessionClosed e -> sessions.without(e.session());
            default -> document;
        };
    }
}
