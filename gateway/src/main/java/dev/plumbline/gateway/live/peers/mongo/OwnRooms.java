package dev.plumbline.gateway.live.peers.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.live.peers.Stay;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.store.mongo.KeyRange;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;

/** Who is in this gateway's rooms, and in the database. Told by any thread, written by one. */
final class OwnRooms {
    private static final String KEY = "_id";
    private static final String VALUE = "v";
    private static final String UNTIL = "until";

    /** After this long the database clears away what nobody does. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final long EXTENDED_NANOS = KEPT.dividedBy(3).toNanos();

    /** Rooms that are written at once. */
    private static final int BULK = 1_000;

    record Stays(List<Stay> people) {}

    private final MongoWorkspace workspace;
    private final MongoCollection<Document> records;
    private final String gateway;
    private final Map<Room, List<Stay>> rooms = new HashMap<>();
    private final Set<Room> unwritten = new HashSet<>();
    private long extendedNanos = System.nanoTime();

    OwnRooms(MongoWorkspace workspace, MongoCollection<Document> records, String gateway) {
        this.workspace = workspace;
        this.records = records;
        this.gateway = gateway;
    }

    void prepare() {
        workspace.run(() ->
                records.createIndex(Indexes.ascending(UNTIL), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS)));
    }

    synchronized void attend(Room room, List<Stay> people) {
        var before = people.isEmpty() ? rooms.remove(room) : rooms.put(room, List.copyOf(people));
        if (!people.equals(before == null ? List.of() : before)) {
            unwritten.add(room);
        }
    }

    /**
     * Writes what has changed, and now and then that the rest still stands.
     *
     * @param now the server's time
     */
    void write(Date now) {
        var until = new Date(now.getTime() + KEPT.toMillis());
        if (System.nanoTime() - extendedNanos > EXTENDED_NANOS) {
            everything();
            extendedNanos = System.nanoTime();
        }
        for (var some = take(); !some.isEmpty(); some = take()) {
            try {
                var changes = some.entrySet().stream()
                        .map(each -> change(each.getKey(), each.getValue(), until))
                        .toList();
                workspace.run(() -> records.bulkWrite(changes, new BulkWriteOptions().ordered(false)));
            } catch (RuntimeException e) {
                putBack(some.keySet());
                throw e;
            }
        }
    }

    private synchronized void everything() {
        unwritten.addAll(rooms.keySet());
    }

    private synchronized void putBack(Set<Room> some) {
        unwritten.addAll(some);
    }

    private synchronized Map<Room, List<Stay>> take() {
        var taken = new HashMap<Room, List<Stay>>();
        for (var each = unwritten.iterator(); each.hasNext() && taken.size() < BULK; ) {
            var room = each.next();
            each.remove();
            taken.put(room, rooms.getOrDefault(room, List.of()));
        }
        return taken;
    }

    private WriteModel<Document> change(Room room, List<Stay> people, Date until) {
        var key = new RoomKey(gateway, room).text();
        return people.isEmpty()
                ? new DeleteOneModel<>(Filters.eq(KEY, key))
                : new ReplaceOneModel<>(
                        Filters.eq(KEY, key),
                        new Document(KEY, key)
                                .append(VALUE, new Binary(Json.bytes(new Stays(people))))
                                .append(UNTIL, until),
                        new ReplaceOptions().upsert(true));
    }

    static List<Stay> read(byte[] value) {
        return new ArrayList<>(Json.read(value, Stays.class).people());
    }

    /** Nobody is here any more. */
    void end() {
        workspace.run(() -> records.deleteMany(KeyRange.of(RoomKey.prefix(gateway), "")));
    }
}
