package dev.plumbline.gateway.projection.mongo;

import static dev.plumbline.gateway.projection.mongo.MongoProjectionStore.KEY;
import static dev.plumbline.gateway.projection.mongo.MongoProjectionStore.POSITION;
import static dev.plumbline.gateway.projection.mongo.MongoProjectionStore.VALUE;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.plumbline.gateway.projection.ClaimLostException;
import dev.plumbline.gateway.projection.ProjectionTransaction;
import dev.plumbline.gateway.projection.ProjectionVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Gathers changes in memory and writes them in one transaction, the records that are claimed first: a claim that was lost
 * costs one round trip.
 */
final class MongoProjectionTransaction implements ProjectionTransaction {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    /** Changes of records in a collection, each to one that is claimed. */
    private record Claimed(MongoCollection<Document> records, List<UpdateOneModel<Document>> changes) {}

    private final MongoProjectionStore store;
    private final Map<String, Long> epochs;
    private final Map<String, Optional<byte[]>> documents = new LinkedHashMap<>();
    private final Map<ProjectionVersion, Long> positions = new LinkedHashMap<>();
    private final Map<String, Claimed> tokens = new LinkedHashMap<>();
    private boolean committed;

    MongoProjectionTransaction(MongoProjectionStore store, Map<String, Long> epochs) {
        this.store = store;
        this.epochs = epochs;
    }

    @Override
    public Optional<byte[]> get(ProjectionVersion projection, String key) {
        var changed = documents.get(MongoProjectionStore.id(projection, key));
        return changed != null ? changed : store.get(projection, key);
    }

    @Override
    public void put(ProjectionVersion projection, String key, byte[] value) {
        documents.put(MongoProjectionStore.id(projection, key), Optional.of(value));
    }

    @Override
    public void delete(ProjectionVersion projection, String key) {
        documents.put(MongoProjectionStore.id(projection, key), Optional.empty());
    }

    @Override
    public void position(ProjectionVersion projection, long position) {
        positions.put(projection, position);
    }

    /** A token of a claimed segment; the last of several counts. */
    void token(String id, MongoCollection<Document> records, UpdateOneModel<Document> change) {
        tokens.put(id, new Claimed(records, List.of(change)));
    }

    @Override
    public void commit() {
        if (committed) {
            throw new IllegalStateException("This projection transaction was committed already");
        }
        committed = true;
        var claimed = new ArrayList<Claimed>(tokens.values());
        if (!positions.isEmpty()) {
            claimed.add(new Claimed(store.projections(), moves()));
        }
        if (documents.isEmpty()) {
            // Each record for itself is as good as all together, where no document has to agree with it.
            claimed.forEach(change -> store.workspace().run(() -> write(null, change)));
            return;
        }
        var changes = documentChanges();
        store.session().transaction(session -> {
            claimed.forEach(change -> write(session, change));
            return store.documents().bulkWrite(session, changes, ANY_ORDER);
        });
    }

    private List<UpdateOneModel<Document>> moves() {
        var moves = new ArrayList<UpdateOneModel<Document>>();
        positions.forEach((projection, position) -> {
            var id = MongoProjectionStore.id(projection);
            var epoch = epochs.get(id);
            if (epoch == null) {
                store.register(projection);
            }
            var right = epoch == null
                    ? store.claims().unclaimed(id)
                    : store.claims().heldBy(id, epoch);
            moves.add(new UpdateOneModel<>(right, Updates.set(POSITION, position)));
        });
        return moves;
    }

    private static void write(@Nullable ClientSession session, Claimed claimed) {
        var written = session == null
                ? claimed.records().bulkWrite(claimed.changes())
                : claimed.records().bulkWrite(session, claimed.changes());
        if (written.getMatchedCount() < claimed.changes().size()) {
            throw new ClaimLostException("Another gateway has taken over what was to be written here.");
        }
    }

    private List<WriteModel<Document>> documentChanges() {
        var changes = new ArrayList<WriteModel<Document>>(documents.size());
        documents.forEach((id, document) -> {
            var which = Filters.eq(KEY, id);
            changes.add(
                    document.isPresent()
                            ? new ReplaceOneModel<>(
                                    which, new Document(KEY, id).append(VALUE, new Binary(document.get())), UPSERT)
                            : new DeleteOneModel<>(which));
        });
        return changes;
    }
}
