package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.mongo.ReplicaMember;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** Members of the replica set fail under two gateways; everybody draws on once there is a primary again. */
final class ReplicaDrill {
    private static final int GATEWAYS = 2;
    private static final Duration LEAST = Duration.ofMillis(1_000);
    private static final Duration MOST = Duration.ofMillis(3_000);
    private static final Duration ELECTED = Duration.ofSeconds(120);

    private final Cluster cluster;
    private final Stage stage;
    private final Elections elections;

    /** What fails, and how it is mended. */
    @FunctionalInterface
    private interface Fault {
        void strike(ReplicaDrill drill, ReplicaMember primary) throws IOException, InterruptedException;
    }

    private ReplicaDrill(Cluster cluster, Stage stage, Elections elections) {
        this.cluster = cluster;
        this.stage = stage;
        this.elections = elections;
    }

    static DrillRow stepDown(Drill drill, DrillSettings settings) throws Exception {
        return run(drill, settings, ReplicaDrill::stepDown);
    }

    static DrillRow primaryKill(Drill drill, DrillSettings settings) throws Exception {
        return run(drill, settings, ReplicaDrill::killPrimary);
    }

    static DrillRow pause(Drill drill, DrillSettings settings) throws Exception {
        return run(drill, settings, ReplicaDrill::pausePrimary);
    }

    static DrillRow allMembers(Drill drill, DrillSettings settings) throws Exception {
        return run(drill, settings, ReplicaDrill::killAll);
    }

    /** Every fault after the other in each round: what a test has time for. */
    static DrillRow everything(Drill drill, DrillSettings settings) throws Exception {
        return run(
                drill,
                settings,
                ReplicaDrill::stepDown,
                ReplicaDrill::killPrimary,
                ReplicaDrill::pausePrimary,
                ReplicaDrill::killAll,
                (drilling, _) -> GatewayKillDrill.kill(drilling.stage, 0));
    }

    private static DrillRow run(Drill drill, DrillSettings settings, Fault... faults) throws Exception {
        int rounds = drill.rounds(settings);
        try (var cluster = Cluster.of(drill, settings);
                var stage = Stage.open(settings, new Stored.Database(cluster.uri()), _ -> Map.of(), GATEWAYS);
                var elections = new Elections(cluster.uri("probe-" + drill.name()))) {
            var drilling = new ReplicaDrill(cluster, stage, elections);
            for (int round = 0; round < rounds; round++) {
                for (var fault : faults) {
                    stage.draw(LEAST, MOST);
                    fault.strike(drilling, cluster.primary());
                }
            }
            return stage.finish(drill, rounds);
        }
    }

    private void stepDown(ReplicaMember primary) throws InterruptedException {
        struck(() -> cluster.stepDown(primary));
    }

    private void killPrimary(ReplicaMember primary) throws InterruptedException {
        struck(primary::kill);
        cluster.start(primary);
        cluster.awaitWell();
    }

    /** The primary, and then a member that is none. */
    private void pausePrimary(ReplicaMember primary) throws InterruptedException {
        var waking = new Thread(() -> {
            try {
                Thread.sleep(stage.settings().paused());
            } catch (InterruptedException endsEarly) {
                // The drill is over.
            }
            primary.resume();
        });
        try {
            struck(() -> {
                primary.pause();
                waking.start();
            });
            waking.join();
        } finally {
            waking.interrupt();
        }
        cluster.awaitWell();
        var another = cluster.primary();
        var secondary = cluster.members().stream()
                .filter(member -> !member.equals(another))
                .findFirst()
                .orElseThrow();
        try {
            struck(secondary::pause); // whoever follows the set through it has to notice first
            Thread.sleep(stage.settings().paused());
        } finally {
            secondary.resume();
        }
        cluster.awaitWell();
    }

    private void killAll(ReplicaMember primary) throws InterruptedException {
        cluster.killAll(); // one after the other: until the last is dead some are still served
        struck(() -> cluster.members().parallelStream().forEach(cluster::start));
        cluster.awaitWell();
    }

    private void struck(Runnable fault) throws InterruptedException {
        long since = System.nanoTime();
        var absence = stage.crew().absence();
        fault.run();
        var elected = elections.over(since, System.nanoTime(), ELECTED);
        if (elected.isEmpty()) {
            stage.findings().wrong("MongoDB took no writes again within " + ELECTED);
        }
        var back = stage.back(absence, elected.orElse(ELECTED));
        stage.settings()
                .say("MongoDB takes writes after %s; everybody served after %s"
                        .formatted(DrillRow.seconds(elected.orElse(ELECTED)), DrillRow.seconds(back)));
    }
}
