package dev.plumbline.gateway.bench;

import com.mongodb.client.MongoCollection;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.mongo.MongoEventLog;
import dev.plumbline.gateway.eventlog.mongo.MongoLogSettings;
import dev.plumbline.gateway.mongo.LocalReplicaSet;
import dev.plumbline.gateway.mongo.MongodProgram;
import dev.plumbline.gateway.mongo.ReplicaSettings;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;

/**
 * The event log on MongoDB against what the driver can insert: the same events, packed 32 to a document without any index,
 * hash or condition, and one to a document. All on a replica set of one member that is started for it.
 */
final class MongoBench {
    private static final int IN_FLIGHT = 2_048;
    private static final int PACKED = 32;
    private static final int SINGLES = 256;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int READ_PAGE = 1024;

    private final LocalReplicaSet set;
    private final Executor answers;

    /** What is inserted when nothing but inserting is measured. */
    private final List<byte[]> records = StrokeAppends.records(IN_FLIGHT);

    private MongoBench(LocalReplicaSet set, Executor answers) {
        this.set = set;
        this.answers = answers;
    }

    /**
     * Rates of one round, events a second.
     *
     * @param packed inserted, 32 to a document
     * @param single inserted, one to a document
     * @param one    appended by one gateway
     * @param two    appended by two gateways together
     * @param read   read and decoded by a gateway just started
     */
    private record Rates(double packed, double single, double one, double two, double read) {}

    static List<Figure> run(Path directory) throws Exception {
        var set = LocalReplicaSet.create(directory.resolve("set"), 1);
        var rounds = new ArrayList<Rates>();
        var figures = new ArrayList<Figure>();
        try (var answers = Executors.newFixedThreadPool(2)) {
            set.start(MongodProgram.find(), ReplicaSettings.DEFAULT);
            var bench = new MongoBench(set, answers);
            for (int round = 0; round <= ROUNDS; round++) {
                var rates = bench.round(round, round == 0 ? WARM_UP : ROUND);
                System.out.printf(
                        "  round %d: packed %,.0f/s, single %,.0f/s, log %,.0f/s (%.2f of packed), two writers %,.0f/s (%.2f of one), read %,.0f/s%n",
                        round,
                        rates.packed,
                        rates.single,
                        rates.one,
                        rates.one / rates.packed,
                        rates.two,
                        rates.two / rates.one,
                        rates.read);
                if (round > 0) {
                    rounds.add(rates);
                }
            }
            figures.addAll(MongoMillionBench.run(directory.resolve("million"), set.uri("million"), answers));
        } finally {
            set.kill();
        }
        figures.addAll(0, figures(rounds));
        return figures;
    }

    private static List<Figure> figures(List<Rates> rounds) {
        return List.of(
                Figure.atLeast(
                        "log on MongoDB / bare insertMany packed 32, 2,048 in flight",
                        median(rounds.stream()
                                .mapToDouble(r -> r.one / r.packed)
                                .toArray()),
                        "",
                        0.5),
                Figure.atLeast(
                        "log on MongoDB / bare insertMany of one event a document",
                        median(rounds.stream()
                                .mapToDouble(r -> r.one / r.single)
                                .toArray()),
                        "",
                        1),
                Figure.atLeast(
                        "log on MongoDB, two writers together / one",
                        median(rounds.stream().mapToDouble(r -> r.two / r.one).toArray()),
                        "",
                        0.8),
                Figure.atLeast(
                        "events read and decoded from MongoDB",
                        median(rounds.stream().mapToDouble(r -> r.read).toArray()),
                        "/s",
                        50_000));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private Rates round(int round, Duration time) throws Exception {
        double packed = bare("packed_" + round, time, IN_FLIGHT / PACKED, PACKED);
        double single = bare("single_" + round, time, SINGLES, 1);
        double one = appended("one_" + round, time, 1);
        double two = appended("two_" + round, time, 2);
        return new Rates(packed, single, one, two, read("one_" + round));
    }

    private double bare(String database, Duration time, int documents, int events) {
        try (var workspace = MongoWorkspace.open(set.uri(database))) {
            var collection = workspace.database().getCollection("bare", BsonDocument.class);
            long start = System.nanoTime();
            long inserted = 0;
            while (System.nanoTime() - start < time.toNanos()) {
                insert(collection, inserted, documents, events);
                inserted += (long) documents * events;
            }
            return inserted / ((System.nanoTime() - start) / 1e9);
        }
    }

    private void insert(MongoCollection<BsonDocument> collection, long head, int documents, int events) {
        var batch = new ArrayList<BsonDocument>(documents);
        for (int i = 0; i < documents; i++) {
            var packed = new BsonArray(events);
            for (int j = 0; j < events; j++) {
                packed.add(new BsonBinary(records.get(i * events + j)));
            }
            batch.add(new BsonDocument("_id", new BsonInt64(head + 1 + (long) i * events)).append("events", packed));
        }
        collection.insertMany(batch);
    }

    private double appended(String database, Duration time, int gateways) throws Exception {
        var workspaces = new ArrayList<MongoWorkspace>();
        var logs = new ArrayList<EventLog>();
        try {
            for (int i = 0; i < gateways; i++) {
                workspaces.add(MongoWorkspace.open(set.uri(database)));
                logs.add(open(workspaces.getLast()));
            }
            var loads = new ArrayList<CompletableFuture<ClosedLoop.Result>>();
            for (int i = 0; i < gateways; i++) {
                var log = logs.get(i);
                var appends = new StrokeAppends("g" + i + "-", IN_FLIGHT);
                loads.add(CompletableFuture.supplyAsync(() -> load(log, appends, time), Thread::startVirtualThread));
            }
            double perSecond = 0;
            for (var load : loads) {
                perSecond += load.get().perSecond();
            }
            return perSecond;
        } finally {
            logs.forEach(EventLog::close);
            workspaces.forEach(MongoWorkspace::close);
        }
    }

    private static ClosedLoop.Result load(EventLog log, StrokeAppends appends, Duration time) {
        try {
            return ClosedLoop.run(IN_FLIGHT, time, lane -> appends.append(log, lane));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private double read(String database) {
        try (var workspace = MongoWorkspace.open(set.uri(database));
                var log = open(workspace)) {
            long start = System.nanoTime();
            long position = 0;
            while (position < log.head()) {
                position = log.read(position + 1, READ_PAGE).getLast().position();
            }
            return position / ((System.nanoTime() - start) / 1e9);
        }
    }

    private EventLog open(MongoWorkspace workspace) {
        return MongoEventLog.open(workspace, MongoLogSettings.DEFAULT, answers, new SimpleMeterRegistry());
    }
}
