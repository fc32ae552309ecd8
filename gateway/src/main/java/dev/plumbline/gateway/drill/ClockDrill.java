package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.demo.DemoCommand;
import dev.plumbline.gateway.demo.Doors;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A clock that jumps: drawing, sessions and the limit on failed sign-ins go on as if it had not. */
final class ClockDrill {
    private static final List<Duration> JUMPS = List.of(
            Duration.ofHours(5),
            Duration.ZERO,
            Duration.ofHours(-5),
            Duration.ofHours(26),
            Duration.ofMinutes(-3),
            Duration.ZERO);
    private static final Duration LEAST = Duration.ofMillis(300);
    private static final Duration MOST = Duration.ofMillis(1_000);

    /** Fewer failures than lock a name. */
    private static final int FAILURES = 5;

    private static final String SOMEBODY = "osei";

    private ClockDrill() {}

    static DrillRow run(Drill drill, DrillSettings settings) throws Exception {
        int rounds = drill.rounds(settings);
        var data = settings.directory().resolve("data");
        var faults = Faults.in(settings.directory(), data);
        try (var stage = Stage.open(settings, new Stored.Embedded(data), faults.environment())) {
            for (int round = 0; round < rounds; round++) {
                stage.draw(LEAST, MOST);
                if (round % JUMPS.size() == 1) {
                    fail(stage);
                }
                var absence = stage.crew().absence();
                var ahead = JUMPS.get(round % JUMPS.size());
                faults.clockAhead(ahead);
                var back = stage.back(absence);
                signIn(stage);
                settings.say(
                        "the clock is %s ahead, everybody served within %s".formatted(ahead, DrillRow.seconds(back)));
            }
            return stage.finish(drill, rounds);
        }
    }

    private static void fail(Stage stage) throws IOException, InterruptedException {
        for (int i = 0; i < FAILURES; i++) {
            try (var doors = Doors.signIn(stage.crew().client(), stage.urls().getFirst(), SOMEBODY, "no")) {
                stage.findings().wrong("a wrong password was let in");
            } catch (Doors.Refused wrong) {
                // As it must be.
            }
        }
    }

    private static void signIn(Stage stage) throws IOException, InterruptedException {
        try (var doors = Doors.signIn(stage.crew().client(), stage.urls().getFirst(), SOMEBODY, DemoCommand.PASSWORD)) {
            doors.get("/api/session");
        } catch (Doors.Refused refusal) {
            stage.findings().wrong("after a jump of the clock: " + refusal.getMessage());
        }
    }
}
