package dev.plumbline.gateway.live.peers;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.protocol.Pointing;
import dev.plumbline.gateway.live.protocol.Room;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other gateways, as this one's rooms see them. What is told is as good as the moment: nothing of it is kept for who was
 * not there, only the latest of each room and of each hand arrives for certain, and a gateway that falls silent has nobody in
 * its rooms a few seconds later.
 *
 * <p>What is said returns at once, from any thread; nothing is said back that was said here.
 */
public interface Peers extends AutoCloseable {

    /** Hears of the others; called by several threads, and must return quickly. */
    interface Told {
        /**
         * Who is in a room on another gateway now, in place of whom was said before.
         *
         * @param gateway tells the others apart; a gateway that is started again is another
         * @param people  empty when nobody is any more, or the gateway is gone
         */
        void present(String gateway, Room room, List<Stay> people);

        /** What a pointer on another gateway is doing; null when it is done. */
        void gesture(PersonId by, TaskId task, @Nullable Pointing pointing);
    }

    /**
     * Begins to tell. Once only.
     *
     * @throws dev.plumbline.gateway.store.StoreException when the others cannot be heard
     */
    void follow(Told told);

    /** Who is in a room here now, in place of whom was said before. */
    void attend(Room room, List<Stay> people);

    /** What a pointer here is doing, for a room that somebody watches on another gateway; null when it is done. */
    void gesture(PersonId by, TaskId task, @Nullable Pointing pointing);

    /** Nobody is here any more, and the others hear so at once. Again is harmless; what is said afterwards is lost. */
    @Override
    void close();

    /** A gateway that has its workspace for itself. */
    Peers NONE = new Peers() {
        @Override
        public void follow(Told told) {}

        @Override
        public void attend(Room room, List<Stay> people) {}

        @Override
        public void gesture(PersonId by, TaskId task, @Nullable Pointing pointing) {}

        @Override
        public void close() {}
    };
}
