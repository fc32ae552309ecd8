package dev.plumbline.gateway.live.room;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.live.protocol.Present;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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

        /** A document of the room changed as it does with every stroke; it will do to tell it now and then. */
        void changing(Room room, String key);

        /** What the person may see is not what it was. */
        void rightsChanged(PersonId person);

        /** Whether somebody is in the room, or was a moment ago. */
        boolean heard(Room room);

        /** Whether the person has a connection that is in some room. */
        boolean connected(PersonId person);

        /**
         * Reads a room's past up to now, and hands it over later, between two events, on the thread that everything here
         * runs on; empty when it could not be read.
         */
        void recall(Room room, Consumer<Optional<List<Recorded>>> past);
    }

    void apply(Recorded recorded, Telling telling);

    /** Keys of the documents that the room has now. */
    Set<String> keys(Room room);

    /** The document as the room may see it now; null when there is none. */
    @Nullable Object document(Room room, String key, Telling telling);

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
    Object snapshot(Room room, List<Recorded> past, List<Present> people, Telling telling);

    /** Documents that change by time alone, such as who became idle. Called about once a second. */
    void tick(Telling telling);
}
