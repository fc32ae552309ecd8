package dev.plumbline.gateway.projection.mongo;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import dev.plumbline.gateway.store.mongo.MongoSession;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Claims of one node on records of a collection, as the package describes them. */
final class Claims {
    private static final String KEY = "_id";
    private static final String OWNER = "owner";
    private static final String EPOCH = "epoch";
    private static final String UNTIL = "until";
    private static final String SESSION = "session";
    private static final String EXPIRED = "expired";

    /** The time by the server's clock, as an expression. */
    static final Supplier<Object> SERVER_TIME = () -> "$$NOW";

    private final MongoCollection<Document> records;
    private final String node;
    private final Duration timeout;
    private final Supplier<Object> now;
    private final MongoSession session;

    /** @param session what this node's transactions run in */
    Claims(
            MongoCollection<Document> records,
            String node,
            Duration timeout,
            Supplier<Object> now,
            MongoSession session) {
        this.records = records;
        this.node = node;
        this.timeout = timeout;
        this.now = now;
        this.session = session;
    }

    /**
     * Claims or renews; the epoch, or nothing where another node has it or there is no such record.
     *
     * @param within the transaction that this is part of
     */
    OptionalLong take(@Nullable ClientSession within, String id) {
        var seen = look(within, id);
        if (seen == null || !isFree(seen)) {
            return OptionalLong.empty();
        }
        var owner = seen.getString(OWNER);
        var epoch = (seen.getLong(EPOCH) == null ? 0 : seen.getLong(EPOCH)) + (node.equals(owner) ? 0 : 1);
        var asSeen = Filters.and(Filters.eq(KEY, id), Filters.eq(OWNER, owner), Filters.eq(EPOCH, seen.getLong(EPOCH)));
        var claimed = new Document(OWNER, new Document("$literal", node))
                .append(EPOCH, epoch)
                .append(SESSION, session.id())
                .append(UNTIL, extended());
        var update = List.of(new Document("$set", claimed));
        var taken = within == null ? records.updateOne(asSeen, update) : records.updateOne(within, asSeen, update);
        return taken.getMatchedCount() == 1 ? OptionalLong.of(epoch) : OptionalLong.empty();
    }

    /** Ends what the last owner, whose time is up, may have left open on this record. */
    void clearWay(String id) {
        var seen = look(null, id);
        if (seen != null && isFree(seen) && seen.get(SESSION) instanceof Binary left && isAnothers(seen)) {
            session.kill(left);
        }
    }

    private boolean isAnothers(Document seen) {
        return seen.getString(OWNER) != null && !node.equals(seen.getString(OWNER));
    }

    /** Whether this node could claim it now. */
    boolean isFree(String id) {
        var seen = look(null, id);
        return seen != null && isFree(seen);
    }

    private boolean isFree(Document seen) {
        return !isAnothers(seen) || seen.getBoolean(EXPIRED, true);
    }

    private @Nullable Document look(@Nullable ClientSession within, String id) {
        FindIterable<Document> found =
                within == null ? records.find(Filters.eq(KEY, id)) : records.find(within, Filters.eq(KEY, id));
        return found.projection(Projections.fields(
                        Projections.include(OWNER, EPOCH, SESSION),
                        Projections.computed(EXPIRED, new Document("$lte", List.of("$" + UNTIL, now.get())))))
                .first();
    }

    /** Renews them all; false if one of them is no longer this node's. */
    boolean renew(Map<String, Long> epochs) {
        var mine = Filters.or(epochs.entrySet().stream()
                .map(e -> heldBy(e.getKey(), e.getValue()))
                .toList());
        var update = List.of(new Document("$set", new Document(UNTIL, extended())));
        return epochs.isEmpty() || records.updateMany(mine, update).getMatchedCount() == epochs.size();
    }

    /** An update that renews the claim along with other fields. */
    List<Document> renewingWith(Document fields) {
        var set = new Document(UNTIL, extended());
        fields.forEach((name, value) -> set.append(name, new Document("$literal", value)));
        return List.of(new Document("$set", set));
    }

    /** Gives up those that are this node's: at once, so that whoever waits for them finds all of them free. */
    void release(Collection<String> ids) {
        records.updateMany(
                Filters.and(Filters.in(KEY, ids), Filters.eq(OWNER, node)),
                Updates.combine(Updates.unset(OWNER), Updates.unset(UNTIL), Updates.unset(SESSION)));
    }

    /** Matches the record while this node's claim of that epoch stands. */
    Bson heldBy(String id, long epoch) {
        return Filters.and(Filters.eq(KEY, id), Filters.eq(OWNER, node), Filters.eq(EPOCH, epoch));
    }

    /** Matches the record while nobody claims it. */
    Bson unclaimed(String id) {
        return Filters.and(
                Filters.eq(KEY, id),
                Filters.or(
                        Filters.eq(OWNER, null), Filters.expr(new Document("$lte", List.of("$" + UNTIL, now.get())))));
    }

    private Document extended() {
        return new Document("$add", List.of(now.get(), timeout.toMillis()));
    }
}
