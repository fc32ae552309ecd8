package dev.plumbline.gateway.live.outbound;

import dev.plumbline.gateway.live.protocol.Room;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written to one socket, in four lanes that are emptied in this order:
 *
 * <ol>
 *   <li>replies (ack, refused, problem, pong): in order, never dropped; while too many wait, nothing is read, so nothing
 *       new is answered;
 *   <li>ordered messages (strokes, notes, feed): in order and bounded; over the bound all of them go, and their rooms with
 *       them, because a stream with a hole in it is worth nothing;
 *   <li>documents: the latest of each key;
 *   <li>gestures and presence: the latest of each key.
 * </ol>
 *
 * <p>A document never overtakes an ordered message that was put in before it. Replies and joins are written at once; all else
 * when {@link #drain} is called, so that who tells many sockets can write to all of them together: each write wakes a sleeping
 * event loop, and it wakes once for those that come together. Thread-safe; the pipe is written to on whichever thread does that.
 */
public final class Outbound {
    private record Key(Room room, String of) {}

    private record Ordered(Room room, Encoded message, boolean counts) {}

    private final Pipe pipe;
    private final Bounds bounds;
    private final OutboundMeter meter;

    private final ArrayDeque<Encoded> replies = new ArrayDeque<>();
    private final ArrayDeque<Ordered> ordered = new ArrayDeque<>();
    private final Map<Key, Encoded> documents = new LinkedHashMap<>();
    private final Map<Key, Encoded> ephemera = new LinkedHashMap<>();
    private int orderedBytes;
    private int openings;
    private boolean closed;

    public Outbound(Pipe pipe, Bounds bounds, OutboundMeter meter) {
        this.pipe = pipe;
        this.bounds = bounds;
        this.meter = meter;
    }

    public synchronized void reply(Encoded message) {
        if (!closed) {
            replies.add(message);
            drain();
        }
    }

    /**
     * Begins a room's stream: what answers the join, then what was missed.
     *
     * @return the rooms whose streams broke off, as for {@link #ordered}
     */
    public synchronized Set<Room> open(Room room, Encoded joined, List<Encoded> missed) {
        if (closed) {
            return Set.of();
        }
        forget(room);
        ordered.add(new Ordered(room, joined, false));
        openings++;
        for (Encoded message : missed) {
            var broken = add(room, message);
            if (!broken.isEmpty()) {
                return broken;
            }
        }
        drain();
        return Set.of();
    }

    /** @return the rooms whose streams broke off because this reader is too far behind; empty when all is well */
    public synchronized Set<Room> ordered(Room room, Encoded message) {
        return closed ? Set.of() : add(room, message);
    }

    public synchronized void document(Room room, String key, Encoded message) {
        put(documents, new Key(room, key), message, meter::conflated);
    }

    public synchronized void ephemeral(Room room, String key, Encoded message) {
        put(ephemera, new Key(room, key), message, meter::skipped);
    }

    /** Takes back everything of a room that is not written yet. */
    public synchronized void forget(Room room) {
        for (Iterator<Ordered> each = ordered.iterator(); each.hasNext(); ) {
            var next = each.next();
            if (next.room.equals(room)) {
                each.remove();
                taken(next);
            }
        }
        documents.keySet().removeIf(key -> key.room.equals(room));
        ephemera.keySet().removeIf(key -> key.room.equals(room));
    }

    /** Writes until there is nothing left or the pipe is full. To be called again when the pipe has room. */
    public synchronized void drain() {
        while (!closed && !pipe.full()) {
            var next = next();
            if (next == null) {
                return;
            }
            pipe.write(next.json());
            meter.written(next);
        }
    }

    /** Whether what is waiting is a reason to stop reading from the socket for a while. */
    public synchronized boolean congested() {
        return replies.size() >= bounds.replies() || openings > 0;
    }

    /** Messages that wait. */
    public synchronized int depth() {
        return replies.size() + ordered.size() + documents.size() + ephemera.size();
    }

    /** Nothing is written any more, and nothing is kept. */
    public synchronized void close() {
        closed = true;
        replies.clear();
        ordered.clear();
        documents.clear();
        ephemera.clear();
        orderedBytes = 0;
        openings = 0;
    }

    private Set<Room> add(Room room, Encoded message) {
        ordered.add(new Ordered(room, message, true));
        orderedBytes += message.json().length;
        if (tooFar()) {
            drain();
        }
        return tooFar() ? breakOff() : Set.of();
    }

    private boolean tooFar() {
        return ordered.size() > bounds.messages() || orderedBytes > bounds.bytes();
    }

    private Set<Room> breakOff() {
        var rooms = new LinkedHashSet<Room>();
        ordered.forEach(waiting -> rooms.add(waiting.room));
        meter.dropped(ordered.size());
        rooms.forEach(this::forget);
        return rooms;
    }

    private void put(Map<Key, Encoded> lane, Key key, Encoded message, Runnable replaced) {
        if (!closed && lane.put(key, message) != null) {
            replaced.run();
        }
    }

    private @Nullable Encoded next() {
        var reply = replies.poll();
        if (reply != null) {
            return reply;
        }
        var inOrder = ordered.poll();
        if (inOrder != null) {
            taken(inOrder);
            return inOrder.message;
        }
        var document = first(documents);
        return document == null ? first(ephemera) : document;
    }

    private void taken(Ordered message) {
        if (message.counts) {
            orderedBytes -= message.message.json().length;
        } else {
            openings--;
        }
    }

    private static @Nullable Encoded first(Map<Key, Encoded> lane) {
        var entries = lane.entrySet().iterator();
        if (!entries.hasNext()) {
            return null;
        }
        var message = entries.next().getValue();
        entries.remove();
        return message;
    }
}
