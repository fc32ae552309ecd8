package dev.plumbline.gateway.bench;

import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.process.ServerProcess;
import dev.plumbline.gateway.projection.ProjectionRunner;
import dev.plumbline.gateway.projection.rocksdb.RocksDbProjectionStore;
import dev.plumbline.projections.Projections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.eventstreaming.Tag;

/** A log of a million strokes: opening it, folding every projection from it anew, and one person's history. */
final class MillionBench {
    private static final int PAGES = 50;

    private final EventCodec codec = EventCodec.standard();

    private MillionBench() {}

    static List<Figure> run(Path directory) throws Exception {
        var bench = new MillionBench();
        var figures = new ArrayList<Figure>();
        try (var workers = Executors.newFixedThreadPool(2)) {
            try (var log = open(directory, workers)) {
                MillionStrokes.fill(log);
            }
            long start = System.nanoTime();
            try (var log = open(directory, workers)) {
                figures.add(Figure.atMost("opening a log of 1,000,000 events", seconds(start), "s", 10));
                figures.add(bench.rebuild(log, directory.resolve("projections")));
                figures.add(bench.history(log));
            }
            try (var server = ServerProcess.start(directory)) {
                figures.add(Figure.atMost("serve on 1,000,000 events, ready", server.readySeconds(), "s", 10));
            }
        }
        return figures;
    }

    private Figure rebuild(RocksDbEventLog log, Path directory) throws Exception {
        long start = System.nanoTime();
        try (var store = RocksDbProjectionStore.open(directory);
                var runner = ProjectionRunner.start(log, codec, store, Projections.ALL, new SimpleMeterRegistry())) {
            runner.reached(log.head()).get(120, TimeUnit.SECONDS);
            return Figure.atLeast("all projections built anew", log.head() / seconds(start), "/s", 100_000);
        }
    }

    private Figure history(RocksDbEventLog log) {
        double worst = 0;
        for (int i = 0; i < PAGES; i++) {
            long start = System.nanoTime();
            var page = log.readByTagNewestFirst(
                    Tag.of("person", MillionStrokes.person(i).value()), Set.of(), Long.MAX_VALUE, 100);
            worst = Math.max(worst, seconds(start) * 1_000);
            if (page.size() != 100) {
                throw new IllegalStateException("A page had " + page.size() + " events");
            }
        }
        return Figure.atMost("a person's history, first page, slowest of 50", worst, "ms", 100);
    }

    private static RocksDbEventLog open(Path directory, ExecutorService workers) {
        return RocksDbEventLog.open(directory.resolve("log"), LogSettings.DEFAULT, workers, new SimpleMeterRegistry());
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }
}
