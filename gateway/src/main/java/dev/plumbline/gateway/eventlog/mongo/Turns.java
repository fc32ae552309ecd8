package dev.plumbline.gateway.eventlog.mongo;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the gateways that have something to write do so in turn. It is a courtesy: the unique {@code _id} alone keeps the log
 * right. But without it the one that has just won is the first to know the new head, and wins again.
 *
 * <p>Whoever has written waits until each of the others that wrote lately has written too, or until that takes longer than
 * writes usually do: then they have nothing to write, and are not waited for until they are seen again. Who said that it has
 * more is waited for longer, for it has to read this one's events before. Whoever loses twice
 * asks for a turn in {@code log.turns}, where those who win look from time to time.
 */
final class Turns {

    static final String AT = "at";

    private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
    private static final int LOSSES_BEFORE_ASKING = 2;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LEAST_PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long MOST_PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int PATIENCE = 3;
    private static final int PATIENCE_WITH_BUSY = 10;
    private static final int SMOOTHING = 8;

    private final ObjectId me;
    private final MongoCollection<Document> requests;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();

    /** Other writers, and whether each has written since this one did; guarded by the lock, as are the next two. */
    private final Map<ObjectId, Boolean> rivals = new HashMap<>();

    /** Those of them that had more to write when they wrote; guarded by the lock. */
    private final Set<ObjectId> busy = new HashSet<>();

    private long waitingSince = System.nanoTime();
    private long usualNanos = LEAST_PATIENCE_NANOS;

    /** What was asked for and has been granted; for the writing thread, as are the rest. */
    private final Map<ObjectId, Date> granted = new HashMap<>();

    private long looked = System.nanoTime();
    private int losses;

    Turns(ObjectId me, MongoCollection<Document> requests) {
        this.me = me;
        this.requests = requests.withWriteConcern(WriteConcern.W1);
    }

    /** Whether others have written or asked for a turn lately. */
    boolean hasRivals() {
        lock.lock();
        try {
            return !rivals.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * All that another writer stored at once became visible; what is written sooner finds its place taken.
     *
     * @param more whether it has more to write
     */
    void seen(ObjectId writer, boolean more) {
        lock.lock();
        try {
            rivals.put(writer, true);
            if (more) {
                busy.add(writer);
            } else {
                busy.remove(writer);
            }
            waitingSince = System.nanoTime();
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** This writer's events were stored; that took so long. */
    void stored(long nanos) {
        lock.lock();
        try {
            rivals.replaceAll((_, _) -> false);
            waitingSince = System.nanoTime();
            usualNanos += (nanos - usualNanos) / SMOOTHING;
        } finally {
            lock.unlock();
        }
        if (losses >= LOSSES_BEFORE_ASKING) {
            attempt(() -> requests.deleteOne(Filters.eq(GroupDocument.ID, me)));
        }
        losses = 0;
        if (System.nanoTime() - looked > LOOK_NANOS) {
            looked = System.nanoTime();
            attempt(this::look);
        }
    }

    /** Another writer was there first. */
    void lost() {
        losses++;
        if (losses >= LOSSES_BEFORE_ASKING) {
            attempt(() -> requests.updateOne(
                    Filters.eq(GroupDocument.ID, me), Updates.currentDate(AT), new UpdateOptions().upsert(true)));
        }
    }

    private void look() {
        for (Document request : requests.find(Filters.ne(GroupDocument.ID, me))) {
            ObjectId writer = request.getObjectId(GroupDocument.ID);
            Date at = request.getDate(AT);
            if (!at.equals(granted.put(writer, at))) {
                lock.lock();
                try {
                    rivals.putIfAbsent(writer, false);
                } finally {
                    lock.unlock();
                }
            }
        }
    }

    /** Waits until it is this writer's turn. */
    void await() {
        lock.lock();
        try {
            while (rivals.containsValue(false)) {
                long left = waitingSince + patience() - System.nanoTime();
                if (left <= 0 || written.awaitNanos(left) <= 0) {
                    rivals.values().removeIf(hasWritten -> !hasWritten);
                    busy.retainAll(rivals.keySet());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** How long the ones that have not written are waited for. With the lock. */
    private long patience() {
        boolean anyBusy = busy.stream().anyMatch(writer -> Boolean.FALSE.equals(rivals.get(writer)));
        long times = anyBusy ? PATIENCE_WITH_BUSY : PATIENCE;
        return Math.clamp(times * usualNanos, LEAST_PATIENCE_NANOS, MOST_PATIENCE_NANOS);
    }

    /** Without turns the log goes on, only less fairly. */
    private static void attempt(Runnable courtesy) {
        try {
            courtesy.run();
        } catch (MongoException e) {
            LOG.debug("Turns could not be arranged", e);
        }
    }
}
