package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.demo.DemoCommand;
import dev.plumbline.gateway.demo.Doors;
import dev.plumbline.gateway.process.Memory;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;

/**
 * Input that nobody should send, from people who are signed in: mutated messages on live sockets, mutated bodies of requests,
 * and connections that only cost something, while the annotators draw. The server must neither fall nor swell, nor show its
 * insides, nor let the annotators wait twice as long as they do in quiet.
 *
 * <p>A round is a second, with {@link HostileCrowd#EACH} frames and as many bodies: who sends as much as a machine bears slows
 * down everybody on it, so the rate is a stated one. They are sent by a process of their own that yields the processor to the
 * others, while those whose waits are measured draw from this one: what they wait for is the server.
 */
final class HostileDrill {
    private static final int NUISANCES = 25;
    private static final int WARM_SECONDS = 20;
    private static final int QUIET_SECONDS = 30;
    private static final Duration SETTLED = Duration.ofSeconds(2);
    private static final Duration LOOKED_AFTER = Duration.ofMillis(200);
    private static final int TWICE = 2;
    private static final int TOLD_EVERY = 50;

    private final Stage stage;

    private HostileDrill(Stage stage) {
        this.stage = stage;
    }

    static DrillRow run(Drill drill, DrillSettings settings) throws Exception {
        int rounds = drill.rounds(settings);
        var stored = new Stored.Embedded(settings.directory().resolve("data"));
        try (var stage = Stage.open(settings, stored, Map.of())) {
            var drilling = new HostileDrill(stage);
            var quiet = drilling.quiet(rounds);
            var before = drilling.collected();
            var hostile = drilling.storm(rounds);
            Thread.sleep(SETTLED);
            stage.note("memory after a collection, before: %s; after: %s".formatted(before, drilling.collected()));
            stage.note("99 of 100 strokes were acknowledged within %d ms in quiet, within %d ms meanwhile"
                    .formatted(quiet.toMillis(), hostile.toMillis()));
            stage.measured(hostile, quiet.multipliedBy(TWICE));
            return stage.finish(drill, rounds);
        }
    }

    /** Everybody draws until the server has been compiled for it; then it counts. */
    private Duration quiet(int rounds) throws InterruptedException {
        var warm = Duration.ofSeconds(Math.min(WARM_SECONDS, rounds));
        stage.draw(warm, warm);
        var waits = stage.crew().measure();
        var time = Duration.ofSeconds(Math.min(QUIET_SECONDS, rounds));
        stage.draw(time, time);
        return waits.p99();
    }

    private Duration storm(int rounds) throws Exception {
        var log = stage.settings().directory().resolve("senders.log");
        try (var nuisances = nuisances();
                var senders = HostileProcess.start(server(), stage.random().nextLong(), rounds, log)) {
            nuisances.add(NUISANCES);
            senders.awaitSignedIn();
            var waits = stage.crew().measure();
            long begun = System.nanoTime();
            long told = 0;
            while (senders.goesOn(LOOKED_AFTER) && stage.server(0).isAlive()) {
                var report = senders.report();
                if (report.bodies() >= (told + TOLD_EVERY) * HostileCrowd.EACH) {
                    told += TOLD_EVERY;
                    stage.settings()
                            .say("%s, 99 of 100 strokes within %d ms, %s"
                                    .formatted(sent(report), waits.p99().toMillis(), memory()));
                }
            }
            concluded(senders.report(), Duration.ofNanos(System.nanoTime() - begun));
            return waits.p99();
        }
    }

    private Nuisances nuisances() throws IOException, InterruptedException {
        var crew = stage.crew();
        var people = new ArrayList<Doors>();
        for (var member : HostileCrowd.members(crew.demo())) {
            people.add(Doors.signIn(crew.client(), server(), member.signIn(), DemoCommand.PASSWORD));
        }
        return new Nuisances(server(), people, crew.demo().projects());
    }

    private void concluded(HostileReport report, Duration took) {
        report.wrong().forEach(stage.findings()::wrong);
        if (!stage.server(0).isAlive()) {
            stage.findings().wrong("the server fell: " + stage.server(0).sentence());
        } else if (!report.ended()) {
            stage.findings().wrong("those who send fell after %s; see senders.log".formatted(sent(report)));
        }
        stage.note("%s within %d s; answers: %s".formatted(sent(report), took.toSeconds(), report.answers()));
        stage.note("%d readers who never read, %d requests begun and not ended, %d sockets that say nothing"
                .formatted(NUISANCES, 2 * NUISANCES, NUISANCES));
    }

    private static String sent(HostileReport report) {
        return "%,d frames and %,d bodies".formatted(report.frames(), report.bodies());
    }

    private URI server() {
        return stage.urls().getFirst();
    }

    private Memory memory() throws IOException, InterruptedException {
        return Memory.of(stage.server(0), stage.crew().client());
    }

    private Memory collected() throws IOException, InterruptedException {
        return Memory.collected(stage.server(0), stage.crew().client());
    }
}
