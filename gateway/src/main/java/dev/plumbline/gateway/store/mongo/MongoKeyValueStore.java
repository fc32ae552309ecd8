package dev.plumbline.gateway.store.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.plumbline.gateway.store.KeyValueStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * {@link KeyValueStore} in a collection that every gateway of the workspace shares. A batch about one key is one operation;
 * one about several is a transaction.
 */
public final class MongoKeyValueStore implements KeyValueStore {
    private static final String COLLECTION = "keys";
    private static final String KEY = "_id";
    private static final String VALUE = "v";
    /** Counts how often an expectation was about a key that stays as it is: what is written conflicts, what is read does not. */
    private static final String EXPECTED = "expected";

    /** Ends a transaction whose expectations do not hold. */
    private static final class DoesNotHold extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DoesNotHold() {
            super(null, null, false, false);
        }
    }

    /** What a batch says about one key. */
    private record Step(boolean expects, byte @Nullable [] expected, boolean changes, byte @Nullable [] value) {
        Step changedTo(byte @Nullable [] to) {
            return new Step(expects, expected, true, to);
        }
    }

    private final MongoWorkspace workspace;
    private final MongoCollection<Document> entries;
    private final List<KeyWatch> watches = new CopyOnWriteArrayList<>();

    /** @param workspace stays open when this is closed */
    public MongoKeyValueStore(MongoWorkspace workspace) {
        this(workspace, COLLECTION);
    }

    /** Keys in a collection of their own. */
    public MongoKeyValueStore(MongoWorkspace workspace, String collection) {
        this.workspace = workspace;
        this.entries = workspace.collection(collection);
    }

    @Override
    public Optional<byte[]> get(String key) {
        return workspace.get(() ->
                Optional.ofNullable(entries.find(Filters.eq(KEY, key)).first()).map(MongoKeyValueStore::value));
    }

    @Override
    public List<Entry> scan(String prefix, String after, int limit) {
        return workspace.get(() -> entries.find(KeyRange.of(prefix, after))
                .sort(Sorts.ascending(KEY))
                .limit(limit)
                .map(entry -> new Entry(entry.getString(KEY), value(entry)))
                .into(new ArrayList<>()));
    }

    @Override
    public boolean write(Batch batch) {
        var steps = new TreeMap<String, Step>();
        for (var expected : batch.expectations()) {
            var before = steps.put(expected.key(), new Step(true, expected.value(), false, null));
            if (before != null && !Arrays.equals(before.expected(), expected.value())) {
                return false;
            }
        }
        for (var change : batch.changes()) {
            steps.put(
                    change.key(),
                    steps.getOrDefault(change.key(), new Step(false, null, false, null))
                            .changedTo(change.value()));
        }
        try {
            if (steps.size() == 1) {
                return workspace.get(
                        () -> apply(null, steps.firstKey(), steps.firstEntry().getValue()));
            }
            return workspace.transaction(session -> applyAll(session, steps));
        } catch (DoesNotHold e) {
            return false;
        }
    }

    /** In the order of the keys, so that two batches get in each other's way at the first key that both have. */
    private boolean applyAll(ClientSession session, Map<String, Step> steps) {
        steps.forEach((key, step) -> {
            if (!apply(session, key, step)) {
                throw new DoesNotHold();
            }
        });
        return true;
    }

    private boolean apply(@Nullable ClientSession session, String key, Step step) {
        if (!step.expects()) {
            change(session, key, step.value());
            return true;
        }
        return step.expected() == null
                ? applyToAbsent(session, key, step.value())
                : applyToPresent(session, key, step, step.expected());
    }

    private void change(@Nullable ClientSession session, String key, byte @Nullable [] value) {
        if (value == null) {
            delete(session, Filters.eq(KEY, key));
        } else {
            replace(session, key, Filters.eq(KEY, key), value, true);
        }
    }

    /** Inserted even where it is not to stay: only what is written keeps others from writing it meanwhile. */
    private boolean applyToAbsent(@Nullable ClientSession session, String key, byte @Nullable [] value) {
        var added = document(key, value == null ? new byte[0] : value);
        try {
            if (session == null) {
                if (value == null) {
                    return entries.find(Filters.eq(KEY, key)).first() == null;
                }
                entries.insertOne(added);
            } else {
                entries.insertOne(session, added);
                if (value == null) {
                    delete(session, Filters.eq(KEY, key));
                }
            }
            return true;
        } catch (MongoException e) {
            if (MongoFailure.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    private boolean applyToPresent(@Nullable ClientSession session, String key, Step step, byte[] expected) {
        var asExpected = Filters.and(Filters.eq(KEY, key), Filters.eq(VALUE, new Binary(expected)));
        if (!step.changes()) {
            var counted = Updates.inc(EXPECTED, 1);
            return (session == null
                                    ? entries.updateOne(asExpected, counted)
                                    : entries.updateOne(session, asExpected, counted))
                            .getMatchedCount()
                    == 1;
        }
        var value = step.value();
        return value == null ? delete(session, asExpected) : replace(session, key, asExpected, value, false);
    }

    private boolean delete(@Nullable ClientSession session, Bson filter) {
        return (session == null ? entries.deleteOne(filter) : entries.deleteOne(session, filter)).getDeletedCount()
                == 1;
    }

    private boolean replace(@Nullable ClientSession session, String key, Bson filter, byte[] value, boolean upsert) {
        var options = new ReplaceOptions().upsert(upsert);
        var document = document(key, value);
        return (session == null
                                ? entries.replaceOne(filter, document, options)
                                : entries.replaceOne(session, filter, document, options))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Watch watch(String prefix, Watcher watcher) {
        var watch = workspace.get(() -> KeyWatch.start(entries, prefix, watcher));
        watches.add(watch);
        return watch;
    }

    @Override
    public void close() {
        watches.forEach(KeyWatch::close);
    }

    private static Document document(String key, byte[] value) {
        return new Document(KEY, key).append(VALUE, new Binary(value));
    }

    static byte[] value(Document entry) {
        return entry.get(VALUE, Binary.class).getData();
    }
}
