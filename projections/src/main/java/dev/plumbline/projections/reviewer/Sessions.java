package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.session.SessionEvent.SessionClosed;
import dev.plumbline.domain.session.SessionEvent.SessionItemDecided;
import dev.plumbline.domain.session.SessionEvent.SessionOpened;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What does a calibration session ask, and what was decided? By project and session. Who may see what of it is the edge's to enforce. */
public final class Sessions implements Projection<SessionDoc> {
    public static String key(ProjectId project, SessionId session) {
        return project + "/" + session;
    }

    @Override
    public String name() {
        return "calibration-sessions";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<SessionDoc> document() {
        return SessionDoc.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(SessionOpened.class, SessionItemDecided.class, SessionClosed.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case SessionOpened e -> List.of(key(e.project(), e.session()));
            case SessionItemDecided e -> List.of(key(e.project(), e.session()));
            case SessionClosed e -> List.of(key(e.project(), e.session()));
            default -> List.of();
        };
    }

    @Override
    public @Nullable SessionDoc evolve(@Nullable SessionDoc document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case SessionOpened e -> new SessionDoc(e, List.of(), null);
            case SessionItemDecided e when document != null -> document.decided(e);
            case SessionClosed e when document != null -> new SessionDoc(document.opened(), document.decisions(), e);
            default -> document;
        };
    }
}
