package dev.plumbline.gateway.bench;

import dev.plumbline.gateway.command.CommandSettings;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.LogEventStorageEngine;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.DoubleStream;

/**
 * Strokes through the command bus, each durable before it is answered, against the same commands on a log that costs
 * nothing; and whether a task's thousandth stroke costs what its first did.
 */
final class CommandsBench {
    private static final int IN_FLIGHT = 256;
    private static final int ROUNDS = 5;

    /** Rounds that do not count, until what is hot has been compiled: the longer way, over the log, takes the compiler some 20 s. */
    private static final int WARM_UPS = 4;

    /** The ceiling keeps all that it is given in memory, so a round must not be long. */
    private static final Duration ROUND = Duration.ofSeconds(5);

    private static final int EARLY = 100;
    private static final int LATE = 1_000;

    private CommandsBench() {}

    static List<Figure> run(Path directory) throws Exception {
        var ratios = new ArrayList<Double>();
        for (int round = 1 - WARM_UPS; round <= ROUNDS; round++) {
            double ceiling = withoutStorage();
            double ours = onRocksDb(directory.resolve("commands"));
            BenchCommand.delete(directory.resolve("commands")); // or the disk is still at it in the next round
            if (round > 0) {
                System.out.printf(
                        "  round %d: no storage %,.0f/s, RocksDB %,.0f/s, ratio %.2f%n",
                        round, ceiling, ours, ours / ceiling);
                ratios.add(ours / ceiling);
            }
        }
        return List.of(
                Figure.atLeast(
                        "strokes through commands / Axon's no-storage ceiling, 256 in flight", median(ratios), "", 0.6),
                Figure.atMost(
                        "cost of strokes 1,000 to 1,099 / strokes 1 to 100 of a task", growth(directory), "", 1.25));
    }

    private static double withoutStorage() throws Exception {
        try (var deciding = pool();
                var commands = Commands.start(
                        _ -> new NoStorageEngine(),
                        EventCodec.standard(),
                        InstantSource.system(),
                        deciding,
                        CommandSettings.defaults(),
                        new SimpleMeterRegistry())) {
            var load = StrokeLoad.prepare(commands, IN_FLIGHT);
            System.gc(); // neither pays for what the other left
            return ClosedLoop.run(IN_FLIGHT, ROUND, load::draw).perSecond();
        }
    }

    private static double onRocksDb(Path directory) throws Exception {
        try (var deciding = pool();
                var log = RocksDbEventLog.open(directory, LogSettings.DEFAULT, deciding, new SimpleMeterRegistry());
                var commands = on(log, deciding)) {
            var load = StrokeLoad.prepare(commands, IN_FLIGHT);
            System.gc();
            var result = ClosedLoop.run(IN_FLIGHT, ROUND, load::draw);
            System.out.printf(
                    "  RocksDB: %,.0f/s, p50 %.1f ms, p99 %.1f ms%n",
                    result.perSecond(), result.p50Millis(), result.p99Millis());
            return result.perSecond();
        }
    }

    /** One stroke at a time on fresh tasks, so that only the number of strokes before it differs. */
    private static double growth(Path directory) throws Exception {
        try (var deciding = pool();
                var log = RocksDbEventLog.open(
                        directory.resolve("growth"), LogSettings.DEFAULT, deciding, new SimpleMeterRegistry());
                var commands = on(log, deciding)) {
            var load = StrokeLoad.prepare(commands, 8);
            var early = new ArrayList<Double>();
            var late = new ArrayList<Double>();
            for (int person = 0; person < 8; person++) {
                var nanos = new long[LATE + EARLY];
                for (int i = 0; i < nanos.length; i++) {
                    long start = System.nanoTime();
                    load.draw(person).get(10, java.util.concurrent.TimeUnit.SECONDS);
                    nanos[i] = System.nanoTime() - start;
                }
                if (person > 1) {
                    early.add(medianOf(nanos, 0));
                    late.add(medianOf(nanos, LATE));
                }
            }
            return median(late) / median(early);
        }
    }

    private static double medianOf(long[] nanos, int from) {
        return median(java.util.Arrays.stream(nanos, from, from + EARLY)
                .mapToObj(n -> (double) n)
                .toList());
    }

    private static Commands on(RocksDbEventLog log, ExecutorService deciding) {
        return Commands.start(
                converter -> new LogEventStorageEngine(log, converter, EventCodec.standard()::decode),
                EventCodec.standard(),
                InstantSource.system(),
                deciding,
                CommandSettings.defaults(),
                new SimpleMeterRegistry());
    }

    private static ExecutorService pool() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
