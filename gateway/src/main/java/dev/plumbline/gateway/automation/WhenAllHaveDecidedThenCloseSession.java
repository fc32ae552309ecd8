package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.session.Closing;
import dev.plumbline.domain.session.SessionEvent.SessionItemDecided;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.reviewer.SessionChore;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.reviewer.BlindSessions;
import dev.plumbline.projections.reviewer.OpenSessions;
import java.util.List;
import java.util.Set;

/** Closes a calibration session with its last decision. */
final class WhenAllHaveDecidedThenCloseSession implements Automation {
    private final ReadSide read;

    WhenAllHaveDecidedThenCloseSession(ReadSide read) {
        this.read = read;
    }

    @Override
    public String name() {
        return "when-all-have-decided-then-close-session";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(SessionItemDecided.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        return recorded.event() instanceof SessionItemDecided decided
                ? read.get(Projections.OPEN_SESSIONS, OpenSessions.KEY).orElse(BlindSessions.NONE).sessions().stream()
                        .filter(open -> open.session().equals(decided.session()) && open.left() <= 0)
                        .<Command>map(
                                open -> SessionChore.closing(open, Closing.COMPLETE, recorded.at(), Automations.ACTOR))
                        .toList()
                : List.of();
    }
}
