package dev.plumbline.gateway.live.peers.mongo;

import com.mongodb.CursorType;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.Sorts;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.json.JsonFault;
import dev.plumbline.gateway.live.peers.Peers.Told;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the other gateways' gestures, as soon as the primary has them. After a lost connection it goes on with what comes
 * then: a gesture of a second ago is worth nothing.
 */
final class GestureTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GestureTail.class);
    private static final int COLLECTION_EXISTS = 48;
    private static final long CAPACITY = 16 << 20;
    private static final long AWAIT_MILLIS = 1_000;
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final MongoCollection<Document> gestures;
    private final String gateway;
    private final Told told;
    private @Nullable MongoCursor<Document> cursor;
    private @Nullable Object skippedTo;
    private final Thread thread = Thread.ofVirtual().name("gestures-in").unstarted(this::run);
    private volatile boolean closed;

    GestureTail(MongoCollection<Document> gestures, String gateway, Told told) {
        this.gestures = gestures.withReadConcern(ReadConcern.LOCAL);
        this.gateway = gateway;
        this.told = told;
    }

    /** With one document in it: on an empty collection a tailable cursor ends at once. */
    static void prepare(MongoDatabase database, String name) {
        try {
            database.createCollection(
                    name, new CreateCollectionOptions().capped(true).sizeInBytes(CAPACITY));
        } catch (MongoException e) {
            if (e.getCode() != COLLECTION_EXISTS) {
                throw e;
            }
        }
        database.getCollection(name).insertOne(new Document());
    }

    /** What is said from the moment this returns is told. */
    void start() {
        open();
        thread.start();
    }

    private MongoCursor<Document> open() {
        var last = gestures.find().sort(Sorts.descending("$natural")).first();
        var opened = gestures.find()
                .cursorType(CursorType.TailableAwait)
                .maxAwaitTime(AWAIT_MILLIS, TimeUnit.MILLISECONDS)
                .cursor();
        skippedTo = last == null ? null : last.get("_id");
        cursor = opened;
        return opened;
    }

    private void run() {
        while (!closed) {
            try {
                step(cursor == null ? open() : cursor);
            } catch (MongoInterruptedException e) {
                return;
            } catch (MongoException | IllegalStateException e) {
                LOG.debug("Gestures cannot be heard just now: {}", e.getMessage());
                reopen();
            } catch (RuntimeException e) {
                LOG.error("A gesture was not taken up", e);
            }
        }
    }

    private void step(MongoCursor<Document> from) {
        var next = from.tryNext();
        if (next != null) {
            if (skippedTo == null) {
                tell(next);
            } else if (skippedTo.equals(next.get("_id"))) {
                skippedTo = null;
            }
        } else {
            skippedTo = null; // what was there before has been read, and more besides
            if (from.getServerCursor() == null) {
                reopen();
            }
        }
    }

    private void tell(Document document) {
        if (document.get("v") instanceof Binary json) {
            try {
                var gesture = Json.read(json.getData(), GestureLane.Gesture.class);
                if (!gesture.gateway().equals(gateway)) {
                    told.gesture(gesture.by(), gesture.task(), gesture.gesture());
                }
            } catch (JsonFault e) {
                LOG.debug("A gesture of another gateway cannot be read", e);
            }
        }
    }

    private void reopen() {
        if (cursor != null) {
            cursor.close();
            cursor = null;
        }
        try {
            Thread.sleep(AGAIN);
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
