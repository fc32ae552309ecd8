package dev.plumbline.gateway.live.room;

import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.projections.Recorded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One room that somebody is in, is on the way into, or left a moment ago. */
final class RoomState {
    /** Somebody whose snapshot is being read, and what happened since it was asked for. */
    static final class Arrival {
        final Guest guest;
        final Runnable answered;
        final List<Recorded> since = new ArrayList<>();

        Arrival(Guest guest, Runnable answered) {
            this.guest = guest;
            this.answered = answered;
        }
    }

    private final Room room;
    private final Recent recent;
    private final Map<Guest, Attendance> members = new LinkedHashMap<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Set<String> changing = new LinkedHashSet<>();
    private boolean peopleChanged;
    private long emptySinceNanos;

    RoomState(Room room, Recent recent, long nowNanos) {
        this.room = room;
        this.recent = recent;
        this.emptySinceNanos = nowNanos;
    }

    Room room() {
        return room;
    }

    Recent recent() {
        return recent;
    }

    Collection<Attendance> members() {
        return members.values();
    }

    boolean hasMember(Guest guest) {
        return members.containsKey(guest);
    }

    void admit(Attendance attendance) {
        members.put(attendance.guest(), attendance);
        peopleChanged = true;
    }

    Arrival expect(Guest guest, Runnable answered) {
        cancel(guest);
        var arrival = new Arrival(guest, answered);
        arrivals.add(arrival);
        return arrival;
    }

    /** @return false when the arrival was cancelled in the meantime */
    boolean arrived(Arrival arrival) {
        return arrivals.remove(arrival);
    }

    /** Nobody arrives twice, and who left does not arrive. */
    void cancel(Guest guest) {
        arrivals.removeIf(arrival -> {
            var same = arrival.guest == guest;
            if (same) {
                arrival.answered.run();
            }
            return same;
        });
    }

    void remove(Guest guest, long nowNanos) {
        cancel(guest);
        if (members.remove(guest) != null) {
            peopleChanged = true;
        }
        emptySinceNanos = nowNanos;
    }

    boolean isEmptySince(long nanos) {
        return members.isEmpty() && arrivals.isEmpty() && emptySinceNanos - nanos <= 0;
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    void changed(String key) {
        changed.add(key);
        changing.remove(key);
    }

    void changing(String key) {
        if (!changed.contains(key)) {
            changing.add(key);
        }
    }

    void changeOfPeople() {
        peopleChanged = true;
    }

    /**
     * Hands over the keys of documents that changed and have not been told: all that changed, and of those that keep changing
     * one share, so that they are spread evenly over the time that each may wait.
     */
    void due(int share, int shares, Consumer<String> key) {
        changed.forEach(key);
        changed.clear();
        changing.removeIf(next -> {
            var now = Math.floorMod(next.hashCode(), shares) == share;
            if (now) {
                key.accept(next);
            }
            return now;
        });
    }

    boolean takeChangeOfPeople() {
        var was = peopleChanged;
        peopleChanged = false;
        return was;
    }
}
