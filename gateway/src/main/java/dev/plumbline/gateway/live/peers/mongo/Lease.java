package dev.plumbline.gateway.live.peers.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Says that this gateway is there, and finds out which others are. The server's clock decides. For one thread. */
final class Lease {
    private static final String KEY = "_id";
    private static final String UNTIL = "until";
    private static final String ALIVE = "alive";
    private static final String NOW = "$$NOW";

    /** Nobody looks at a record that has run out; it may lie about for a while. */
    private static final long CLEARED_AFTER_SECONDS = 60;

    private final MongoWorkspace workspace;
    private final MongoCollection<Document> gateways;
    private final String gateway;
    private final Duration lease;
    private Set<String> alive = Set.of();
    private long renewedNanos = System.nanoTime();
    private long graceNanos = renewedNanos;

    Lease(MongoWorkspace workspace, MongoCollection<Document> gateways, String gateway, Duration lease) {
        this.workspace = workspace;
        this.gateways = gateways;
        this.gateway = gateway;
        this.lease = lease;
    }

    void prepare() {
        workspace.run(() -> gateways.createIndex(
                Indexes.ascending(UNTIL), new IndexOptions().expireAfter(CLEARED_AFTER_SECONDS, TimeUnit.SECONDS)));
    }

    /** The server's time, within a round trip; and the gateways that are there, this one among them. */
    record Round(Date now, Set<String> alive) {}

    /**
     * Renews. Where that took long, the others could not renew theirs either, because the database was away, or this gateway
     * stood still: for a lease after that, nobody counts as gone.
     *
     * @throws dev.plumbline.gateway.store.StoreException when it cannot be renewed now
     */
    Round renew() {
        var round = workspace.get(this::round);
        var now = System.nanoTime();
        if (now - renewedNanos > lease.toNanos() / 2) {
            graceNanos = now + lease.toNanos();
        }
        renewedNanos = now;
        if (now - graceNanos < 0) {
            round.alive().addAll(alive);
        }
        alive = Set.copyOf(round.alive());
        return round;
    }

    private Round round() {
        var extended = new Document("$add", List.of(NOW, lease.toMillis()));
        gateways.updateOne(
                Filters.eq(KEY, gateway),
                List.of(new Document("$set", new Document(UNTIL, extended))),
                new UpdateOptions().upsert(true));
        var there = new HashSet<String>();
        there.add(gateway);
        var now = new Date();
        for (var each : gateways.find()
                .projection(Projections.fields(
                        Projections.computed(ALIVE, new Document("$gt", List.of("$" + UNTIL, NOW))),
                        Projections.computed("now", NOW)))) {
            now = each.getDate("now");
            if (each.getBoolean(ALIVE, false)) {
                there.add(each.getString(KEY));
            }
        }
        return new Round(now, there);
    }

    void end() {
        workspace.run(() -> gateways.deleteOne(Filters.eq(KEY, gateway)));
    }
}
