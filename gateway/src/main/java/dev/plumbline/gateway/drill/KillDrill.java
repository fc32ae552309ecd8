package dev.plumbline.gateway.drill;

import java.time.Duration;
import java.util.Map;

/** {@code kill -9} at random moments, of a server at work and sometimes of one that is just starting. */
final class KillDrill {
    private static final Duration LEAST = Duration.ofMillis(50);
    private static final Duration MOST = Duration.ofMillis(800);
    private static final double STARTING = 0.1;
    private static final int TOLD_EVERY = 10;

    private KillDrill() {}

    static DrillRow run(Drill drill, DrillSettings settings) throws Exception {
        int rounds = drill.rounds(settings);
        var stored = new Stored.Embedded(settings.directory().resolve("data"));
        try (var stage = Stage.open(settings, stored, Map.of())) {
            for (int round = 1; round <= rounds; round++) {
                stage.draw(LEAST, MOST);
                var absence = killAndStart(stage);
                if (stage.random().nextDouble() < STARTING) {
                    stage.draw(Duration.ZERO, MOST);
                    absence = killAndStart(stage);
                }
                var back = stage.back(absence);
                if (round % TOLD_EVERY == 0) {
                    settings.say("killed %d times, %,d acknowledged, back after %s this time"
                            .formatted(round, stage.crew().ledger().acknowledged(), DrillRow.seconds(back)));
                }
            }
            return stage.finish(drill, rounds);
        }
    }

    private static Absence killAndStart(Stage stage) throws Exception {
        var absence = stage.crew().absence();
        stage.server(0).kill();
        stage.launchAgain(0);
        return absence;
    }
}
