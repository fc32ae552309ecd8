package dev.plumbline.gateway.live.room;

import dev.plumbline.gateway.live.protocol.Room;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Joins by those who have heard more than this gateway has: they come from another one. They wait until it has caught up, so
 * that nobody is shown less than they have seen; but not for long, because what they say they heard may never have been.
 * Confined to the rooms' thread.
 */
final class EarlyJoins {
    /** @param after position of what the guest heard last */
    record Early(Guest guest, Room room, long after, Runnable answered, long untilNanos) {}

    private final List<Early> waiting = new ArrayList<>();
    private final long patienceNanos;

    EarlyJoins(Duration patience) {
        this.patienceNanos = patience.toNanos();
    }

    void add(Guest guest, Room room, long after, Runnable answered) {
        waiting.add(new Early(guest, room, after, answered, System.nanoTime() + patienceNanos));
    }

    /** Who left, or joins again, does not wait any more. */
    void cancel(Guest guest, Room room) {
        take(early -> early.guest == guest && early.room.equals(room)).forEach(early -> early.answered.run());
    }

    /** Hands over those whose position has been reached, and those who have waited long enough. */
    List<Early> due(long position) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        var now = System.nanoTime();
        return take(early -> early.after <= position || early.untilNanos - now <= 0);
    }

    private List<Early> take(Predicate<Early> which) {
        var taken = waiting.stream().filter(which).toList();
        waiting.removeAll(taken);
        return taken;
    }
}
