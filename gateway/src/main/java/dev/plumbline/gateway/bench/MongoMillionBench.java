package dev.plumbline.gateway.bench;

import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.mongo.MongoEventLog;
import dev.plumbline.gateway.eventlog.mongo.MongoLogSettings;
import dev.plumbline.gateway.projection.ProjectionRunner;
import dev.plumbline.gateway.projection.mongo.MongoProjectionStore;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import dev.plumbline.gateway.transfer.Sides;
import dev.plumbline.gateway.transfer.WorkspaceCopy;
import dev.plumbline.projections.Projections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A million strokes copied from a directory into a database, and every projection folded from there anew. */
final class MongoMillionBench {
    private static final int LEAST_PER_SECOND = 50_000;

    private MongoMillionBench() {}

    /** @param uri of an empty database */
    static List<Figure> run(Path directory, String uri, Executor answers) throws Exception {
        try (var sides = new Sides()) {
            MillionStrokes.fill(sides.target(directory.toString()).log());
        }
        return List.of(copy(directory, uri), rebuild(uri, answers));
    }

    /** As `log copy` does it: the chain is verified on arrival. */
    private static Figure copy(Path directory, String uri) throws Exception {
        try (var sides = new Sides()) {
            long start = System.nanoTime();
            var copied =
                    WorkspaceCopy.run(sides.source(directory.toString()), sides.target(uri), (part, done, total) -> {});
            return Figure.atLeast(
                    "log copy of 1,000,000 events into MongoDB",
                    copied.events() / seconds(start),
                    "/s",
                    LEAST_PER_SECOND);
        }
    }

    private static Figure rebuild(String uri, Executor answers) throws Exception {
        var meters = new SimpleMeterRegistry();
        try (var workspace = MongoWorkspace.open(uri);
                var log = MongoEventLog.open(workspace, MongoLogSettings.DEFAULT, answers, meters);
                var store = MongoProjectionStore.open(workspace, MongoProjectionStore.newNode())) {
            long start = System.nanoTime();
            try (var runner = ProjectionRunner.start(log, EventCodec.standard(), store, Projections.ALL, meters)) {
                runner.reached(log.head()).get(120, TimeUnit.SECONDS);
                return Figure.atLeast(
                        "all projections built anew from MongoDB", log.head() / seconds(start), "/s", LEAST_PER_SECOND);
            }
        }
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }
}
