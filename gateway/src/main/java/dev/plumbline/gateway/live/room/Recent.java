package dev.plumbline.gateway.live.room;

import dev.plumbline.gateway.live.outbound.Encoded;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last ordered messages of a room, for those who were away for a moment. */
final class Recent {
    private record At(long position, Encoded message) {}

    private final int capacity;
    private final ArrayDeque<At> messages = new ArrayDeque<>();
    private long floor;

    /** @param floor the position that the room begins after */
    Recent(int capacity, long floor) {
        this.capacity = capacity;
        this.floor = floor;
    }

    void add(long position, Encoded message) {
        messages.add(new At(position, message));
        if (messages.size() > capacity) {
            floor = messages.remove().position();
        }
    }

    /** What came after a position; empty when not all of it is here any more. */
    Optional<List<Encoded>> after(long position) {
        if (position < floor) {
            return Optional.empty();
        }
        var missed = new ArrayList<Encoded>();
        for (At each : messages) {
            if (each.position > position) {
                missed.add(each.message);
            }
        }
        return Optional.of(missed);
    }
}
