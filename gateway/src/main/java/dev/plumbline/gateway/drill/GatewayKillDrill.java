package dev.plumbline.gateway.drill;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Of two gateways one is killed while it folds projections and runs automations; the other one takes that over. */
final class GatewayKillDrill {
    private static final int GATEWAYS = 2;
    private static final Duration LEAST = Duration.ofMillis(1_000);
    private static final Duration MOST = Duration.ofMillis(3_000);

    private GatewayKillDrill() {}

    static DrillRow run(Drill drill, DrillSettings settings) throws Exception {
        int rounds = drill.rounds(settings);
        try (var cluster = Cluster.of(drill, settings);
                var stage = Stage.open(settings, new Stored.Database(cluster.uri()), _ -> Map.of(), GATEWAYS)) {
            for (int round = 0; round < rounds; round++) {
                stage.draw(LEAST, MOST);
                kill(stage, round % GATEWAYS);
            }
            return stage.finish(drill, rounds);
        }
    }

    static void kill(Stage stage, int killed) throws IOException, InterruptedException {
        var absence = stage.crew().absence();
        stage.server(killed).kill();
        var back = stage.back(absence);
        var shown = takenOver(stage, stage.urls().get(1 - killed));
        stage.settings()
                .say("gateway %d killed, everybody served by the other after %s, whose screens followed after %s"
                        .formatted(killed + 1, DrillRow.seconds(back), DrillRow.seconds(shown)));
        stage.launchAgain(killed);
        stage.server(killed).awaitReady();
    }

    /** How long until the survivor shows every submission up to now with its score. */
    private static Duration takenOver(Stage stage, URI survivor) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Screens.awaitScored(survivor, stage.crew(), stage.findings());
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
