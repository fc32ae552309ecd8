package dev.plumbline.gateway.bench;

import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The event log against the least that a durable log on RocksDB can do, and how fast it is read back. */
final class LogBench {

    private static final int IN_FLIGHT = 256;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int READ_PAGE = 1024;

    private final byte[] payload = StrokeAppends.payload();
    private final int[] strokes = new int[IN_FLIGHT];

    private LogBench() {}

    static List<Figure> run(Path directory) throws Exception {
        var bench = new LogBench();
        var ratios = new ArrayList<Double>();
        double reading = 0;
        try (var answers = Executors.newFixedThreadPool(1)) {
            for (int round = 0; round <= ROUNDS; round++) {
                var time = round == 0 ? WARM_UP : ROUND;
                var bare = bench.bare(directory.resolve("bare-" + round), answers, time);
                var place = directory.resolve("log-" + round);
                var ours = bench.ours(place, answers, time);
                reading = bench.read(place, answers);
                if (round > 0) {
                    System.out.printf(
                            "  round %d: bare %,.0f/s (p99 %.1f ms), log %,.0f/s (p99 %.1f ms), ratio %.2f, read %,.0f/s%n",
                            round,
                            bare.perSecond(),
                            bare.p99Millis(),
                            ours.perSecond(),
                            ours.p99Millis(),
                            ours.perSecond() / bare.perSecond(),
                            reading);
                    ratios.add(ours.perSecond() / bare.perSecond());
                }
            }
        }
        ratios.sort(Double::compare);
        return List.of(
                Figure.atLeast(
                        "log / bare RocksDB synced group commit, 256 in flight, with a condition",
                        ratios.get(ratios.size() / 2),
                        "",
                        0.6),
                Figure.atLeast("events read and decoded from disk", reading, "/s", 100_000));
    }

    private ClosedLoop.Result bare(Path directory, Executor answers, Duration time) throws Exception {
        try (var loop = new BareLoop(directory, answers)) {
            return ClosedLoop.run(IN_FLIGHT, time, lane -> {
                String stroke = "stroke=t" + lane + "/" + ++strokes[lane];
                return loop.append(payload, List.of("task=t" + lane, stroke, "person=p" + lane), stroke, loop.head());
            });
        }
    }

    private ClosedLoop.Result ours(Path directory, Executor answers, Duration time) throws Exception {
        try (var log = open(directory, answers)) {
            var appends = new StrokeAppends("t", IN_FLIGHT);
            return ClosedLoop.run(IN_FLIGHT, time, lane -> appends.append(log, lane));
        }
    }

    /** Events per second, from a log just opened. */
    private double read(Path directory, Executor answers) {
        try (var log = open(directory, answers)) {
            long start = System.nanoTime();
            long position = 0;
            while (position < log.head()) {
                List<StoredEvent> page = log.read(position + 1, READ_PAGE);
                position = page.getLast().position();
            }
            return position / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static RocksDbEventLog open(Path directory, Executor answers) {
        return RocksDbEventLog.open(directory, LogSettings.DEFAULT, answers, new SimpleMeterRegistry());
    }
}
