package dev.plumbline.gateway.eventlog.commit;

import dev.plumbline.gateway.eventlog.ChainHash;
import dev.plumbline.gateway.eventlog.EventChain;
import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.LogQuery;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.RecordCodec;
import dev.plumbline.gateway.eventlog.StoredEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * Appends that are stored together: their events, in order, and the appends that turned out to be in conflict with what
 * comes before. Those are answered when that is visible, so that whoever decides anew sees why.
 */
public final class CommitGroup {

    private final EventChain chain;
    private final UnpublishedKeys keys;
    private final long published;
    private final int epoch;
    private final List<PendingAppend> taken = new ArrayList<>();
    private final List<PendingAppend> appends = new ArrayList<>();
    private final List<PendingAppend> rejected = new ArrayList<>();
    private final List<PlacedEvent> events = new ArrayList<>();
    private final long begunNanos = System.nanoTime();
    private LogEnd end;
    private long bytes;
    private boolean followed;

    /**
     * @param keys where the keys of its events are noted
     * @param published the log's head
     * @param epoch of the positions it is given
     * @param start what its first event follows
     */
    CommitGroup(EventChain chain, UnpublishedKeys keys, long published, int epoch, LogEnd start) {
        this.chain = chain;
        this.keys = keys;
        this.published = published;
        this.epoch = epoch;
        this.end = start;
    }

    /** Gives the append's events their positions and hashes. */
    void add(PendingAppend append) {
        taken.add(append);
        appends.add(append);
        bytes += append.bytes;
        for (PendingAppend.Prepared event : append.events) {
            add(event);
        }
    }

    private void add(PendingAppend.Prepared prepared) {
        long position = end.position() + 1;
        ChainHash hash = chain.next(end.hash(), position, prepared.content());
        long latest = Math.max(end.latestNanos(), prepared.atNanos());
        byte[] record = RecordCodec.encode(position, hash, latest - prepared.atNanos(), prepared.body());
        keys.add(prepared.keys().keys(), position, published);
        NewEvent event = prepared.event();
        StoredEvent stored = new StoredEvent(
                position,
                event.id(),
                event.at(),
                event.name(),
                event.version(),
                event.payload(),
                event.metadata(),
                event.tags(),
                prepared.remaining(),
                hash,
                event.content());
        events.add(new PlacedEvent(stored, prepared.keys(), record, latest));
        end = new LogEnd(position, hash, latest);
    }

    void reject(PendingAppend append) {
        taken.add(append);
        rejected.add(append);
    }

    /** More appends were waiting than it took. */
    void follow() {
        followed = true;
    }

    /** Whether more appends were waiting than it took. */
    public boolean isFollowed() {
        return followed;
    }

    /** Whether what follows it may be stored as a part of it. */
    boolean hasRoomFor(CommitGroup next, LogLimits limits) {
        return events.size() + next.events.size() <= limits.groupEvents() && bytes + next.bytes <= limits.groupBytes();
    }

    /** Takes over everything of the group that follows it. */
    void join(CommitGroup next) {
        taken.addAll(next.taken);
        appends.addAll(next.appends);
        rejected.addAll(next.rejected);
        events.addAll(next.events);
        followed = next.followed;
        bytes += next.bytes;
        end = next.end;
    }

    /** Whether the group has an event that the query wants after the position. */
    boolean hasAfter(long position, LogQuery query) {
        for (PlacedEvent placed : events) {
            if (placed.position() > position && query.wants(placed.event())) {
                return true;
            }
        }
        return false;
    }

    /** The appends to store, in order; each one's events follow those of the one before. */
    public List<PendingAppend> appends() {
        return Collections.unmodifiableList(appends);
    }

    /** The appends that are in conflict. */
    List<PendingAppend> rejected() {
        return rejected;
    }

    /** Its appends from {@code stored} on and those in conflict, in the order in which they came. */
    List<PendingAppend> after(int stored) {
        List<PendingAppend> rest = new ArrayList<>(taken);
        rest.removeAll(new HashSet<>(appends.subList(0, stored)));
        return rest;
    }

    /** The events of all appends, in order. */
    public List<PlacedEvent> events() {
        return Collections.unmodifiableList(events);
    }

    /** {@link System#nanoTime} when it was begun. */
    long begunNanos() {
        return begunNanos;
    }

    int epoch() {
        return epoch;
    }

    /** Where the log ends with it. */
    public LogEnd end() {
        return end;
    }
}
