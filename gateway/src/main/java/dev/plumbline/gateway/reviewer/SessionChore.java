package dev.plumbline.gateway.reviewer;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.session.Closing;
import dev.plumbline.domain.session.SessionCommand.CloseSession;
import dev.plumbline.gateway.calendar.Chore;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.reviewer.BlindSessions;
import dev.plumbline.projections.reviewer.BlindSessions.Open;
import dev.plumbline.projections.reviewer.OpenSessions;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/** Closes calibration sessions whose time is up. */
public final class SessionChore implements Chore {
    private final ReadSide read;
    private final PersonId actor;

    /** @param actor who closes them */
    public SessionChore(ReadSide read, PersonId actor) {
        this.read = read;
        this.actor = actor;
    }

    @Override
    public String name() {
        return "close-calibration-sessions";
    }

    @Override
    public List<Command> due(Instant now) {
        return read.get(Projections.OPEN_SESSIONS, OpenSessions.KEY).orElse(BlindSessions.NONE).sessions().stream()
                .filter(open -> !open.deadline().isAfter(now))
                .<Command>map(open -> closing(open, Closing.DEADLINE, now, actor))
                .toList();
    }

    /** With what the decision reads. */
    public static CloseSession closing(Open open, Closing why, Instant at, PersonId by) {
        return new CloseSession(
                open.session(),
                open.project(),
                new HashSet<>(open.invited()),
                new HashSet<>(open.tasks()),
                why,
                at,
                by);
    }
}
