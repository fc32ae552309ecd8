package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.demo.DemoCommand;
import dev.plumbline.gateway.demo.Doors;
import dev.plumbline.gateway.http.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Input that nobody should send, from people who are signed in: mutated messages on live sockets, mutated bodies of requests,
 * and connections that only cost something, while the annotators draw. The server must neither fall nor swell, nor show its
 * insides, nor let the annotators wait twice as long as they do in quiet.
 *
 * <p>A round is {@link #EACH} frames and as many bodies.
 */
final class HostileDrill {
    static final int EACH = 1_000;
    private static final int SOCKETS = 4;
    private static final int CONNECTIONS = 4;
    private static final int NUISANCES = 25;
    private static final int QUIET_SECONDS = 10;
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final int TWICE = 2;
    private static final int TOLD_EVERY = 50;

    private final Stage stage;
    private final URI server;
    private final Replies replies;
    private final List<Doors> people = new ArrayList<>();

    private HostileDrill(Stage stage) {
        this.stage = stage;
        this.server = stage.urls().getFirst();
        this.replies = new Replies(stage.findings());
    }

    static DrillRow run(Drill drill, DrillSettings settings) throws Exception {
        int rounds = drill.rounds(settings);
        var stored = new Stored.Embedded(settings.directory().resolve("data"));
        try (var stage = Stage.open(settings, stored, Map.of())) {
            var drilling = new HostileDrill(stage);
            drilling.signIn();
            var quiet = drilling.quiet(Duration.ofSeconds(Math.min(QUIET_SECONDS, rounds)));
            var before = drilling.memory();
            var hostile = drilling.storm(rounds);
            Thread.sleep(SETTLED);
            stage.note("memory before: %s; after: %s".formatted(before, drilling.memory()));
            stage.note("answers: " + drilling.replies.counts());
            stage.note("99 of 100 strokes were acknowledged within %d ms in quiet, within %d ms meanwhile"
                    .formatted(quiet.toMillis(), hostile.toMillis()));
            stage.measured(hostile, quiet.multipliedBy(TWICE));
            return stage.finish(drill, rounds);
        }
    }

    /** Everybody of the demo but those who draw, in every role but theirs; and one of those, with a session of their own. */
    private void signIn() throws IOException, InterruptedException {
        var crew = stage.crew();
        for (var member : crew.demo().people()) {
            if (!crew.members().contains(member) || member.equals(crew.members().getFirst())) {
                people.add(Doors.signIn(crew.client(), server, member.signIn(), DemoCommand.PASSWORD));
            }
        }
    }

    private Duration quiet(Duration time) throws InterruptedException {
        stage.draw(SETTLED, SETTLED);
        var waits = stage.crew().measure();
        stage.draw(time, time);
        return waits.p99();
    }

    private Duration storm(int rounds) throws Exception {
        var waits = stage.crew().measure();
        try (var nuisances = new Nuisances(server, people, stage.crew().demo().projects());
                var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            nuisances.add(NUISANCES);
            var work = work();
            for (int round = 1; round <= rounds; round++) {
                for (var done : workers.invokeAll(work)) {
                    try {
                        done.get();
                    } catch (ExecutionException e) {
                        stage.findings().wrong("the server lets nobody in: " + e.getCause());
                    }
                }
                if (!stage.server(0).isAlive()) {
                    stage.findings().wrong("the server fell: " + stage.server(0).sentence());
                    break;
                }
                if (round % TOLD_EVERY == 0) {
                    stage.settings()
                            .say("%,d frames and bodies each, 99 of 100 strokes within %d ms, %s"
                                    .formatted(round * EACH, waits.p99().toMillis(), memory()));
                }
            }
            stage.note("%d readers who never read, %d requests begun and not ended, %d sockets that say nothing"
                    .formatted(NUISANCES, 2 * NUISANCES, NUISANCES));
        }
        return waits.p99();
    }

    private List<Callable<Void>> work() throws IOException {
        var golden = HostileFrames.golden();
        var targets = HostileBodies.targets(Contract.load());
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < SOCKETS; i++) {
            var frames = new HostileFrames(server, people, golden, replies, random());
            work.add(() -> {
                frames.send(EACH / SOCKETS);
                return null;
            });
        }
        for (int i = 0; i < CONNECTIONS; i++) {
            var bodies = new HostileBodies(server, people, targets, replies, random());
            work.add(() -> {
                bodies.send(EACH / CONNECTIONS);
                return null;
            });
        }
        return work;
    }

    private Random random() {
        return new Random(stage.random().nextLong());
    }

    /** Heap in use and resident memory of the server. */
    private String memory() throws IOException, InterruptedException {
        var metrics = stage.crew()
                .client()
                .send(HttpRequest.newBuilder(server.resolve("/metrics")).build(), BodyHandlers.ofString())
                .body();
        double heap = metrics.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
        return String.format(
                Locale.ROOT,
                "%.0f MB of heap, %.0f MB resident",
                heap / 1e6,
                stage.server(0).residentMegabytes());
    }
}
