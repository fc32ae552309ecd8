package dev.plumbline.gateway.live.room;

import dev.plumbline.gateway.live.protocol.Present;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What rooms show: folded in memory from the log's events, each once and in order. Used by one thread only. */
public interface Views {

    /** Hears what an event means to the rooms. */
    interface Telling {
        /**
         * An ordered message, at most one for each room and event.
         *
         * @param message asked for only when somebody listens
         */
        void ordered(Room room, Supplier<ServerMessage> message);

        /** A document of the room is another now. */
        void changed(Room room, String key);
    }

    void apply(Recorded recorded, Telling telling);

    /** Keys of the documents that the room has now. */
    Set<String> keys(Room room);

    /** The document as the room may see it now; null when there is none. */
    @Nullable Object document(Room room, String key);

    /** Whether a newcomer finds the document in the room's snapshot. */
    boolean inSnapshot(Room room, String key);

    /** Whether the room's snapshot is folded from the {@link Past}; else what is in memory is enough. */
    boolean needsPast(Room room);

    /**
     * What a newcomer gets to see.
     *
     * @param past   the room's events up to now, when it {@link #needsPast}
     * @param people who is there
     */
    Object snapshot(Room room, List<Recorded> past, List<Present> people);

    /** Documents that change by time alone, such as who became idle. Called about once a second. */
    void tick(Telling telling);
}
