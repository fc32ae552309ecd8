package dev.plumbline.gateway.store.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.OperationType;
import dev.plumbline.gateway.store.KeyValueStore;
import dev.plumbline.gateway.store.KeyValueStore.Watcher;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the keys of a prefix on a change stream. After a lost connection it resumes where it was; where that history is
 * gone, or the stream refused, it tells that something may have been missed, and tries again every second.
 */
final class KeyWatch implements KeyValueStore.Watch {
    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);
    private static final long AGAIN_MILLIS = 1000;
    private static final long AWAIT_MILLIS = 1000;

    private final MongoCollection<Document> entries;
    private final String prefix;
    private final Watcher watcher;
    private @Nullable BsonDocument resumeAt;
    private @Nullable MongoChangeStreamCursor<ChangeStreamDocument<Document>> cursor;
    /** Something may not have been told. */
    private boolean gap;

    private volatile boolean closed;
    private final Thread thread = Thread.ofVirtual().name("key-watch").unstarted(this::follow);

    private static final class StreamEnded extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        StreamEnded(String why) {
            super(why);
        }
    }

    private KeyWatch(MongoCollection<Document> entries, String prefix, Watcher watcher) {
        this.entries = entries;
        this.prefix = prefix;
        this.watcher = watcher;
    }

    /** What is written from the moment this returns is told; what was written before can be read. */
    static KeyWatch start(MongoCollection<Document> entries, String prefix, Watcher watcher) {
        var watch = new KeyWatch(entries, prefix, watcher);
        watch.cursor = watch.open();
        watch.resumeAt = watch.cursor.getResumeToken();
        watch.thread.start();
        return watch;
    }

    private MongoChangeStreamCursor<ChangeStreamDocument<Document>> open() {
        var stream = entries.watch(
                        List.of(Aggregates.match(Filters.regex("documentKey._id", "^" + Pattern.quote(prefix)))))
                .maxAwaitTime(AWAIT_MILLIS, TimeUnit.MILLISECONDS);
        if (resumeAt != null) {
            return stream.resumeAfter(resumeAt).cursor();
        }
        var opened = stream.cursor();
        try {
            awaitMajority();
        } catch (MongoException e) {
            opened.close();
            throw e;
        }
        return opened;
    }

    /**
     * A new stream begins after what the primary has, while reading finds what a majority has: what was under way in between would
     * be neither told nor found. A linearizable read is answered once a majority has all that the primary had.
     */
    private void awaitMajority() {
        var _ = entries.withReadConcern(ReadConcern.LINEARIZABLE)
                .find(Filters.eq("_id", prefix))
                .first();
    }

    private void follow() {
        while (!closed) {
            try {
                if (cursor == null) {
                    cursor = open();
                }
                if (gap) {
                    watcher.missed();
                    gap = false;
                }
                step(cursor);
            } catch (MongoInterruptedException e) {
                return;
            } catch (MongoException | IllegalStateException e) {
                if (!closed) {
                    interrupted(e);
                }
            } catch (RuntimeException e) {
                LOG.error("A change of {} was not taken up", prefix, e);
                gap = true;
                pause();
            }
        }
    }

    private void step(MongoChangeStreamCursor<ChangeStreamDocument<Document>> from) {
        var change = from.tryNext();
        resumeAt = from.getResumeToken();
        if (change != null) {
            tell(change);
        }
        if (from.getServerCursor() == null) { // it would say nothing ever after, at once, as often as it is asked
            throw new StreamEnded("what it watched was dropped");
        }
    }

    private void tell(ChangeStreamDocument<Document> change) {
        var key = change.getDocumentKey();
        if (key != null && key.get("_id") instanceof BsonString text) {
            var operation = change.getOperationType();
            var entry = change.getFullDocument();
            switch (operation == null ? OperationType.OTHER : operation) {
                case INSERT, REPLACE -> {
                    if (entry != null) {
                        watcher.changed(text.getValue(), MongoKeyValueStore.value(entry));
                    }
                }
                case DELETE -> watcher.changed(text.getValue(), null);
                // An expectation was counted; the value is as it was.
                case UPDATE, RENAME, INVALIDATE, DROP, DROP_DATABASE, OTHER -> {}
            }
        }
    }

    /** A server error means that this point cannot be gone on from, a lost connection that it can. */
    private void interrupted(RuntimeException e) {
        LOG.info("The watch on {} begins anew: {}", prefix, e.getMessage());
        if (e instanceof MongoCommandException || e instanceof StreamEnded) {
            resumeAt = null;
            gap = true;
        }
        if (cursor != null) {
            cursor.close();
            cursor = null;
        }
        if (gap) {
            poll();
        }
        pause();
    }

    /** Where there is no stream, what is there is read again and again. */
    private void poll() {
        try {
            watcher.missed();
        } catch (RuntimeException e) {
            LOG.debug("{} cannot be read just now", prefix, e);
        }
    }

    private void pause() {
        try {
            Thread.sleep(AGAIN_MILLIS);
        } catch (InterruptedException stop) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
