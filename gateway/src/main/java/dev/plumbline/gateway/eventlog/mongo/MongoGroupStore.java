package dev.plumbline.gateway.eventlog.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import dev.plumbline.gateway.eventlog.LogEnd;
import dev.plumbline.gateway.eventlog.LogHealth;
import dev.plumbline.gateway.eventlog.commit.CommitGroup;
import dev.plumbline.gateway.eventlog.commit.GroupStore;
import dev.plumbline.gateway.eventlog.commit.PendingAppend;
import dev.plumbline.gateway.eventlog.commit.PlacedEvent;
import dev.plumbline.gateway.store.StoreAwayException;
import dev.plumbline.gateway.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores commit groups as documents, with ordered inserts whose first {@code _id} follows the head: where that is taken,
 * another writer was first.
 *
 * <p>What became of an insert whose answer was lost is looked up, and as long as its place is free the same documents are
 * sent again: one that arrives late finds its place taken, by itself or by another, and changes nothing.
 */
final class MongoGroupStore implements GroupStore {

    private static final Logger LOG = LoggerFactory.getLogger(MongoGroupStore.class);
    private static final int DUPLICATE = 11000;
    private static final long FIRST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 500;
    private static final InsertManyOptions IN_ORDER = new InsertManyOptions().ordered(true);

    private final LogCollections collections;
    private final MongoLogSettings settings;
    private final SharedLog log;
    private final Supplier<LogHealth> following;

    /** {@link System#nanoTime} when the write under way was begun, 0 if there is none. */
    private volatile long begunNanos;

    /** @param following whether the events of others are learned of */
    MongoGroupStore(
            LogCollections collections, MongoLogSettings settings, SharedLog log, Supplier<LogHealth> following) {
        this.collections = collections;
        this.settings = settings;
        this.log = log;
        this.following = following;
    }

    @Override
    public String name() {
        return collections.workspace().name();
    }

    @Override
    public boolean hasRivals() {
        return log.turns().hasRivals();
    }

    @Override
    public void awaitTurn() {
        log.turns().await();
    }

    /** Nothing: what can be stored together is known when the former groups are. */
    @Override
    public void write(CommitGroup group) {}

    @Override
    public boolean joinsGroups() {
        return true;
    }

    @Override
    public int sync(List<CommitGroup> groups) {
        List<PreparedDocument> documents = PreparedDocument.of(groups, log.writer(), settings.documentEvents());
        begunNanos = System.nanoTime();
        try {
            int stored = store(documents);
            if (stored < documents.size()) {
                log.turns().lost();
            } else {
                log.turns().stored(System.nanoTime() - begunNanos);
            }
            return documents.subList(0, stored).stream()
                    .mapToInt(PreparedDocument::appends)
                    .sum();
        } finally {
            begunNanos = 0;
        }
    }

    /** Stores the documents, or as many as come before another writer's; how many. */
    private int store(List<PreparedDocument> documents) {
        long pause = FIRST_PAUSE_MILLIS;
        int stored = 0;
        while (log.head() < documents.get(stored).document().first()) {
            StoreException failure;
            try {
                insert(documents.subList(stored, documents.size()));
                stored = documents.size();
                documents.forEach(document -> log.stored(document.document()));
                return stored;
            } catch (StoreException e) {
                failure = e;
            }
            try {
                int more = settle(documents.subList(stored, documents.size()));
                stored += more;
                if (stored == documents.size()) {
                    return stored;
                }
                pause = more == 0 ? pause : FIRST_PAUSE_MILLIS;
            } catch (StoreAwayException e) {
                failure = e;
            }
            if (log.head() < documents.get(stored).document().first()) {
                giveUpOrPause(failure, pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        }
        return stored;
    }

    /** @throws StoreAwayException if it is not known what was stored, or the place was taken */
    private void insert(List<PreparedDocument> documents) {
        try {
            collections
                    .log()
                    .insertMany(documents.stream().map(PreparedDocument::bson).toList(), IN_ORDER);
        } catch (MongoBulkWriteException e) {
            throw said(e);
        } catch (MongoException e) {
            throw collections.workspace().said(e);
        }
    }

    private StoreException said(MongoBulkWriteException e) {
        for (BulkWriteError error : e.getWriteErrors()) {
            if (error.getCode() != DUPLICATE) {
                return collections.workspace().said(new MongoException(error.getCode(), error.getMessage()));
            }
        }
        return new StoreAwayException(
                e.getWriteErrors().isEmpty()
                        ? "MongoDB at " + name() + " has no majority of its members to confirm a write."
                        : "Another writer of the log in " + name() + " was first.",
                e);
    }

    /**
     * Looks up what is in the documents' places and makes it visible.
     *
     * @return how many of them are stored
     */
    private int settle(List<PreparedDocument> documents) {
        if (log.head() + 1 < documents.getFirst().document().first()) {
            log.catchUp(); // What was stored before is perhaps not published yet.
        }
        int stored = 0;
        for (GroupDocument found :
                collections.from(documents.getFirst().document().first(), documents.size())) {
            PreparedDocument mine = documents.get(stored);
            if (found.first() != mine.document().first()
                    || !found.head().equals(mine.document().head())) {
                break;
            }
            log.stored(found);
            log.show(mine.events());
            stored++;
            if (stored == documents.size()) {
                return stored;
            }
        }
        log.catchUp();
        return stored;
    }

    private void giveUpOrPause(StoreException failure, long pauseMillis) {
        boolean lasting = !(failure instanceof StoreAwayException);
        if (lasting || System.nanoTime() - begunNanos > settings.patience().toNanos()) {
            throw failure;
        }
        LOG.debug("A write to {} is tried again: {}", name(), failure.getMessage());
        try {
            TimeUnit.MILLISECONDS.sleep(pauseMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    @Override
    public String sentence(Throwable failure) {
        return failure instanceof StoreException e
                ? String.valueOf(e.getMessage())
                : "The event log's writer failed: " + failure + ".";
    }

    /** What was stored meanwhile, also of the writes that were given up, becomes visible like the events of others. */
    @Override
    public Optional<LogEnd> reopen() {
        collections.probe();
        log.catchUp();
        return Optional.empty();
    }

    @Override
    public LogHealth health() {
        long begun = begunNanos;
        if (begun != 0 && System.nanoTime() - begun > settings.stall().toNanos()) {
            return new LogHealth(
                    false,
                    "MongoDB at %s has not confirmed a write for %d s: it may be electing a primary, or a majority of its members is away."
                            .formatted(name(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)));
        }
        return following.get();
    }

    /** A document on its way, the appends whose events it holds, and these events. */
    private record PreparedDocument(
            GroupDocument document, RawBsonDocument bson, int appends, List<PlacedEvent> events) {

        /** Whole appends, as many as fit; one that is larger than a document should be has one of its own. */
        static List<PreparedDocument> of(List<CommitGroup> groups, ObjectId writer, int most) {
            List<PreparedDocument> documents = new ArrayList<>();
            List<PlacedEvent> events = new ArrayList<>();
            long through = groups.getLast().end().position();
            boolean more = groups.getLast().isFollowed()
                    || groups.stream().mapToInt(group -> group.events().size()).sum() > most;
            int appends = 0;
            for (CommitGroup group : groups) {
                int end = 0;
                for (PendingAppend append : group.appends()) {
                    if (appends > 0 && events.size() + append.size() > most) {
                        documents.add(of(events, appends, writer, through, more));
                        events = new ArrayList<>();
                        appends = 0;
                    }
                    events.addAll(group.events().subList(end, end + append.size()));
                    end += append.size();
                    appends++;
                }
            }
            documents.add(of(events, appends, writer, through, more));
            return documents;
        }

        private static PreparedDocument of(
                List<PlacedEvent> events, int appends, ObjectId writer, long through, boolean more) {
            GroupDocument document = new GroupDocument(
                    events.getFirst().position(),
                    writer,
                    events.getLast().event().hash(),
                    through,
                    more,
                    events.stream().map(PlacedEvent::record).toList());
            return new PreparedDocument(document, document.toBson(), appends, events);
        }
    }
}
