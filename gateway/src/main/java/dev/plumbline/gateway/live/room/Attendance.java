package dev.plumbline.gateway.live.room;

import dev.plumbline.gateway.live.protocol.Present.Doing;
import java.time.Instant;

/** A guest's stay in one room. */
final class Attendance {
    private final Guest guest;
    private Doing doing;
    private Instant since;
    private Instant lastDrew = Instant.MIN;

    Attendance(Guest guest, Doing doing, Instant since) {
        this.guest = guest;
        this.doing = doing;
        this.since = since;
    }

    Guest guest() {
        return guest;
    }

    Doing doing() {
        return doing;
    }

    Instant since() {
        return since;
    }

    /** @return whether that is news */
    boolean drew(Instant now) {
        lastDrew = now;
        return become(Doing.DRAWING, now);
    }

    /** @return whether that is news */
    boolean idleBefore(Instant limit, Instant now) {
        return doing == Doing.DRAWING && lastDrew.isBefore(limit) && become(Doing.HERE, now);
    }

    private boolean become(Doing other, Instant now) {
        if (doing == other) {
            return false;
        }
        doing = other;
        since = now;
        return true;
    }
}
