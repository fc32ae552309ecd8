package dev.plumbline.gateway.drill;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;

/**
 * The network between one of two gateways and the primary goes dead: nothing is refused, nothing arrives. Who drew at that
 * gateway draws on at the other; when the line is mended the first one serves again.
 *
 * <p>That gateway reaches the members by the name {@code localhost}, which its Java is told is 127.0.0.2: there a proxy
 * stands for each of them.
 */
final class CutDrill {
    private static final int GATEWAYS = 2;
    private static final Duration LEAST = Duration.ofMillis(1_000);
    private static final Duration MOST = Duration.ofMillis(3_000);

    private CutDrill() {}

    static DrillRow run(Drill drill, DrillSettings settings) throws Exception {
        int rounds = drill.rounds(settings);
        var hosts = Files.writeString(
                settings.directory().resolve("hosts"), Lines.ADDRESS + " " + Lines.NAME + System.lineSeparator());
        var behindLines = Map.of("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + hosts);
        try (var cluster = Cluster.of(drill, settings)) {
            cluster.knownAs(Lines.NAME);
            var uri = cluster.uri().replace("127.0.0.1:", Lines.NAME + ":");
            try (var lines = Lines.to(cluster.members());
                    var stage = Stage.open(
                            settings,
                            new Stored.Database(uri),
                            gateway -> gateway == 0 ? behindLines : Map.<String, String>of(),
                            GATEWAYS)) {
                for (int round = 0; round < rounds; round++) {
                    stage.draw(LEAST, MOST);
                    var primary = cluster.primary();
                    var absence = stage.crew().absence();
                    lines.cut(primary);
                    var back = stage.back(absence);
                    Thread.sleep(settings.paused());
                    lines.mend(primary);
                    Refusals.expectReady(stage, stage.urls().getFirst());
                    settings.say("cut off, everybody served after " + DrillRow.seconds(back));
                }
                return stage.finish(drill, rounds);
            }
        }
    }
}
