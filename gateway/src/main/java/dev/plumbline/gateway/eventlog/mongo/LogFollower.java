package dev.plumbline.gateway.eventlog.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import dev.plumbline.gateway.eventlog.LogHealth;
import dev.plumbline.gateway.store.StoreAwayException;
import dev.plumbline.gateway.store.StoreException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns of the events that other gateways store: from a change stream, or, while there can be none, by asking now and then.
 * Either way they are shown by their positions, which have no gaps, so each comes once and in order whatever the stream
 * skips, repeats or forgets; a resume token only spares the reading.
 */
final class LogFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);
    private static final long AWAIT_MILLIS = 250;
    private static final long AGAIN_MILLIS = 250;
    private static final long POLL_BEFORE_WATCHING_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final LogCollections collections;
    private final MongoLogSettings settings;
    private final SharedLog log;
    private final Thread thread;
    private volatile boolean closed;

    /** Why nothing is learned just now, and since when. */
    private volatile @Nullable Trouble trouble;

    private record Trouble(long sinceNanos, String sentence) {}

    /** Where the stream is to be taken up again; for the thread. */
    private @Nullable BsonDocument token;

    LogFollower(LogCollections collections, MongoLogSettings settings, SharedLog log) {
        this.collections = collections;
        this.settings = settings;
        this.log = log;
        this.thread = Thread.ofPlatform().daemon().name("event-log-follower").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    LogHealth health() {
        Trouble now = trouble;
        return now != null
                        && System.nanoTime() - now.sinceNanos()
                                > settings.stall().toNanos()
                ? new LogHealth(false, now.sentence())
                : LogHealth.WRITABLE;
    }

    private void run() {
        while (!closed) {
            try {
                switch (settings.following()) {
                    case WATCHING -> watch();
                    case POLLING -> poll(Long.MAX_VALUE);
                }
            } catch (MongoInterruptedException | InterruptedException e) {
                // Only close() interrupts.
            } catch (MongoException e) {
                broken(collections.workspace().said(e));
            } catch (StoreException e) {
                broken(e);
            } catch (RuntimeException e) {
                LOG.error(
                        "Following the log in {} failed and is begun anew",
                        collections.workspace().name(),
                        e);
                broken(new StoreException("Following the log failed: " + e + ".", e));
            }
        }
    }

    /** Follows the change stream until it ends, which it does with an exception. */
    private void watch() {
        try (MongoChangeStreamCursor<ChangeStreamDocument<RawBsonDocument>> cursor = open()) {
            log.catchUp(); // What was stored before the stream began.
            trouble = null;
            while (!closed) {
                ChangeStreamDocument<RawBsonDocument> change = cursor.tryNext();
                if (change != null && change.getFullDocument() != null) {
                    show(GroupDocument.of(change.getFullDocument()));
                }
                token = cursor.getResumeToken();
                if (cursor.getServerCursor()
                        == null) { // it would say nothing ever after, at once, as often as it is asked
                    token = null;
                    throw new StoreException("The collection of the log in %s was dropped while it was followed."
                            .formatted(collections.workspace().name()));
                }
            }
        }
    }

    private MongoChangeStreamCursor<ChangeStreamDocument<RawBsonDocument>> open() {
        var stream = collections
                .log()
                .watch(List.of(Aggregates.match(Filters.and(
                        Filters.eq("operationType", "insert"),
                        Filters.ne("fullDocument." + GroupDocument.BY, log.writer())))))
                .maxAwaitTime(AWAIT_MILLIS, TimeUnit.MILLISECONDS);
        BsonDocument from = token;
        token = null; // Where it cannot be resumed, the next attempt begins with the present and reads what lies
        // between.
        return (from == null ? stream : stream.resumeAfter(from)).cursor();
    }

    private void show(GroupDocument document) {
        if (!log.show(document)) {
            log.catchUp();
        }
    }

    private void poll(long nanos) throws InterruptedException {
        long begun = System.nanoTime();
        while (!closed && System.nanoTime() - begun < nanos) {
            log.catchUp();
            trouble = null;
            TimeUnit.NANOSECONDS.sleep(settings.poll().toNanos());
        }
    }

    /** A stream that is refused is replaced by asking, for a while; what is merely away is tried again. */
    private void broken(StoreException failure) {
        if (closed) {
            return;
        }
        LOG.debug("The log cannot be followed just now", failure);
        if (trouble == null) {
            trouble = new Trouble(System.nanoTime(), String.valueOf(failure.getMessage()));
        }
        try {
            if (failure instanceof StoreAwayException || settings.following() == MongoLogSettings.Following.POLLING) {
                TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
            } else {
                LOG.warn(
                        "The log is asked for new events now and then, for it cannot be watched: {}",
                        failure.getMessage());
                poll(POLL_BEFORE_WATCHING_NANOS);
            }
        } catch (StoreException e) {
            LOG.debug("The log cannot be read just now", e);
        } catch (InterruptedException e) {
            // Only close() interrupts.
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
