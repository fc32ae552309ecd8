package dev.plumbline.gateway.bench.live;

import dev.plumbline.gateway.bench.Figure;
import dev.plumbline.gateway.mongo.LocalReplicaSet;
import dev.plumbline.gateway.mongo.MongodProgram;
import dev.plumbline.gateway.mongo.ReplicaSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * From an annotator's stroke on one gateway to a watcher's receipt on another, on a replica set of three members; the crowd is
 * that of {@link LiveBench}. Beside it, in turn with it, a {@link RelayPair}. And what a gateway needs for windows that somebody
 * left open. Gateways and relays are processes of their own, with the same flags; they, the members and the clients share the
 * machine.
 */
public final class GatewaysBench {
    private static final int MEMBERS = 3;
    private static final int ROUNDS = 2;

    /** Members that share the processors with two gateways leave less of them to the compiler. */
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private GatewaysBench() {}

    public static List<Figure> run(Path directory) throws Exception {
        var set = LocalReplicaSet.create(directory.resolve("set"), MEMBERS);
        try {
            set.start(MongodProgram.find(), ReplicaSettings.DEFAULT);
            var figures = new ArrayList<>(strokes(set, directory));
            figures.add(Figure.atMost(
                    "5,000 idle sockets, resident memory of the gateway",
                    IdleSockets.megabytes(set.uri("idle")),
                    "MB",
                    500));
            return figures;
        } finally {
            set.kill();
        }
    }

    private static List<Figure> strokes(LocalReplicaSet set, Path directory) throws Exception {
        var bare = new Latencies();
        var ours = new Latencies();
        var failed = 0L;
        for (int round = 1; round <= ROUNDS; round++) {
            try (var relay = new RelayPair(set.uri("bare"), "round" + round, Crowd.FULL)) {
                bare = bare.merged(LiveBench.measure("bare change stream", relay, directory, WARM_UP, LiveBench.USUAL)
                        .getFirst()
                        .latencies());
            }
            try (var pair = new GatewayPair(set.uri("plumbline-" + round), Crowd.FULL)) {
                var run = LiveBench.measure("two gateways", pair, directory, WARM_UP, LiveBench.USUAL)
                        .getFirst();
                ours = ours.merged(run.latencies());
                failed += run.failed();
            }
        }
        return List.of(
                Figure.atMost(
                        "stroke on one gateway to watcher on the other, p99 / bare change stream's p99, 2,000/s",
                        ours.millisAt(0.99) / bare.millisAt(0.99),
                        "",
                        2),
                Figure.atMost("strokes lost, doubled, out of order or not acknowledged, two gateways", failed, "", 0));
    }
}
