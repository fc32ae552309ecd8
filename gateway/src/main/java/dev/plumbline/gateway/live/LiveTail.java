package dev.plumbline.gateway.live;

import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.event.UnreadableEvent;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.Subscription;
import dev.plumbline.gateway.live.room.LiveRooms;
import dev.plumbline.projections.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the log's events to the rooms: decoded once, in order, as fast as the rooms take them. */
final class LiveTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveTail.class);

    private final EventCodec codec;
    private final Set<String> names;
    private final LiveRooms rooms;
    private final Subscription subscription;

    /**
     * @param names stored names of the events that matter
     * @param after position of the last event that the rooms know
     */
    LiveTail(EventLog log, EventCodec codec, Set<String> names, LiveRooms rooms, long after) {
        this.codec = codec;
        this.names = names;
        this.rooms = rooms;
        this.subscription = log.tail(after, this::hear);
        subscription.ended().exceptionally(fault -> {
            LOG.error("The rooms no longer follow the log after position {}", subscription.position(), fault);
            return null;
        });
    }

    /** Whether the log is still followed. */
    boolean follows() {
        return !subscription.ended().isDone();
    }

    private void hear(List<StoredEvent> events) throws InterruptedException {
        var born = System.nanoTime();
        var batch = new ArrayList<Recorded>(events.size());
        for (StoredEvent stored : events) {
            if (names.contains(stored.name())) {
                decode(stored, batch);
            }
        }
        rooms.hear(batch, events.getLast().position(), born);
    }

    private void decode(StoredEvent stored, List<Recorded> batch) {
        try {
            batch.add(new Recorded(stored.position(), stored.at(), stored.content(codec::decode)));
        } catch (UnreadableEvent e) {
            LOG.error("Event {} is left out of the rooms: {}", stored.position(), e.getMessage());
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
