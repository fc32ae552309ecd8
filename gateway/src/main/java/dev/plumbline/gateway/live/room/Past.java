package dev.plumbline.gateway.live.room;

import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What happened in a room, read from the log. */
@FunctionalInterface
public interface Past {

    /** The room's events up to a position, it included, in order. Completes on any thread. */
    CompletableFuture<List<Recorded>> upTo(Room room, long position);
}
