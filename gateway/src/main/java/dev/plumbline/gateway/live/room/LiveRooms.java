package dev.plumbline.gateway.live.room;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.peers.Peers;
import dev.plumbline.gateway.live.peers.Stay;
import dev.plumbline.gateway.live.protocol.Pointing;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The rooms of this gateway, from any thread. What it is told takes effect in the order in which it was told. */
public final class LiveRooms implements AutoCloseable {
    /** Batches of events that may be under way: one that is told, one that waits. */
    private static final int BATCHES = 2;

    /** Beyond this many things to do, gestures are dropped: they are worth nothing late. */
    private static final int BUSY = 2_000;

    private final RoomLoop loop;
    private final Rooms rooms;
    private final Semaphore batches = new Semaphore(BATCHES);

    /** @param position of the last event that the views have folded */
    public LiveRooms(Views views, Surroundings around, RoomSettings settings, RoomMeter meter, long position) {
        this.loop = new RoomLoop(settings.documents());
        this.rooms = new Rooms(views, around, settings, meter, loop, position);
        loop.start(rooms::tick, rooms::tellDue);
        around.peers().follow(new Peers.Told() {
            @Override
            public void present(String gateway, Room room, List<Stay> people) {
                loop.execute(() -> rooms.presentElsewhere(gateway, room, people));
            }

            @Override
            public void gesture(PersonId by, TaskId task, @Nullable Pointing pointing) {
                if (loop.waiting() <= BUSY) {
                    loop.execute(() -> rooms.gestureElsewhere(by, task, pointing));
                }
            }
        });
    }

    /**
     * Tells the rooms what happened. Waits while they are more than a batch behind.
     *
     * @param batch     what matters of the events that follow the last batch's
     * @param upTo      position of the last of those events
     * @param bornNanos {@link System#nanoTime} when they reached this gateway
     */
    public void hear(List<Recorded> batch, long upTo, long bornNanos) throws InterruptedException {
        batches.acquire();
        loop.execute(() -> {
            try {
                rooms.hear(batch, upTo, bornNanos);
            } finally {
                batches.release();
            }
        });
    }

    /** The last event that was told. */
    public long position() {
        return rooms.position();
    }

    /**
     * @param after    position of the last ordered message that the guest saw there; null for a snapshot
     * @param answered runs when the join has been granted, refused or overtaken; on the rooms' thread
     */
    public void join(Guest guest, Room room, @Nullable Long after, Runnable answered) {
        loop.execute(() -> rooms.join(guest, room, after, answered));
    }

    public void leave(Guest guest, Room room) {
        loop.execute(() -> rooms.leave(guest, room));
    }

    /** The connection is gone; nothing more is said to it. */
    public void gone(Guest guest) {
        loop.execute(() -> rooms.gone(guest));
    }

    /** What this person may see may have changed. */
    public void recheck(PersonId person) {
        loop.execute(() -> rooms.recheck(person));
    }

    public void drew(PersonId person, TaskId task) {
        loop.execute(() -> rooms.drew(person, task));
    }

    /** @return whether the gesture is shown; false when there is too much else to do */
    public boolean gesture(PersonId by, TaskId task, @Nullable Pointing pointing) {
        if (loop.waiting() > BUSY) {
            return false;
        }
        loop.execute(() -> rooms.gesture(by, task, pointing));
        return true;
    }

    @Override
    public void close() throws InterruptedException {
        loop.close();
    }
}
