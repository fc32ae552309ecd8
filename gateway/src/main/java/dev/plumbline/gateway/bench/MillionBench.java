package dev.plumbline.gateway.bench;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.RocksDbEventLog;
import dev.plumbline.gateway.process.ServerProcess;
import dev.plumbline.gateway.projection.ProjectionRunner;
import dev.plumbline.gateway.projection.rocksdb.RocksDbProjectionStore;
import dev.plumbline.projections.Projections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.Tag;

/** A log of a million strokes: opening it, folding every projection from it anew, and one person's history. */
final class MillionBench {
    private static final int EVENTS = 1_000_000;
    private static final int PEOPLE = 100;
    private static final int TASKS_EACH = 20;
    private static final int PER_APPEND = 100;
    private static final int IN_FLIGHT = 64;
    private static final int PAGES = 50;

    private final EventCodec codec = EventCodec.standard();

    private MillionBench() {}

    static List<Figure> run(Path directory) throws Exception {
        var bench = new MillionBench();
        var figures = new ArrayList<Figure>();
        try (var workers = Executors.newFixedThreadPool(2)) {
            try (var log = open(directory, workers)) {
                bench.fill(log);
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

    private void fill(RocksDbEventLog log) throws Exception {
        long start = System.nanoTime();
        var open = new ArrayDeque<CompletableFuture<Long>>();
        var numbers = new int[PEOPLE * TASKS_EACH];
        for (int task = 0; task < numbers.length; task++) {
            open.add(log.append(AppendCondition.none(), List.of(stored(opened(task)))));
        }
        for (int done = 0; done < EVENTS; done += PER_APPEND) {
            var events = new ArrayList<NewEvent>(PER_APPEND);
            for (int i = 0; i < PER_APPEND; i++) {
                int task = (int) ((done + i) * 7919L % numbers.length);
                events.add(stored(stroke(task, ++numbers[task])));
            }
            open.add(log.append(AppendCondition.none(), events));
            if (open.size() >= IN_FLIGHT) {
                open.remove().get(30, TimeUnit.SECONDS);
            }
        }
        for (var last : open) {
            last.get(30, TimeUnit.SECONDS);
        }
        System.out.printf("  1,000,000 strokes written in %.1f s%n", seconds(start));
    }

    private static TaskOpened opened(int task) {
        return new TaskOpened(
                StrokeLoad.task(task),
                new ProjectId("bench"),
                new BenchmarkId("bench"),
                StrokeLoad.person(task % PEOPLE),
                new FrameId("f" + task),
                1920,
                1080,
                new OntologyId("bench"),
                1);
    }

    private static StrokeRecorded stroke(int task, int number) {
        return new StrokeRecorded(
                StrokeLoad.task(task),
                StrokeLoad.person(task % PEOPLE),
                number,
                "k" + number,
                new Change.Draw(
                        new LabelId("l" + number),
                        "flower",
                        Polygon.of(Ring.of(10.25, 20.5, 110.75, 20, 120.5, 80.25, 60, 130.75, 12.5, 90))));
    }

    private NewEvent stored(Event event) {
        var type = codec.typeOf(event.getClass());
        Set<Tag> tags = event.tags().stream()
                .map(tag -> Tag.of(tag.key(), tag.value()))
                .collect(Collectors.toUnmodifiableSet());
        return new NewEvent(
                UUID.randomUUID().toString(),
                Instant.now(),
                type.name(),
                type.version(),
                codec.encode(event),
                Map.of(),
                tags);
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
                    Tag.of("person", StrokeLoad.person(i % PEOPLE).value()), Set.of(), Long.MAX_VALUE, 100);
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
