package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.mongo.ReplicaMember;
import java.time.Duration;
import java.util.Map;

/** Members of the replica set fail under two gateways; everybody draws on once there is a primary again. */
final class ReplicaDrill {
    private static final int GATEWAYS = 2;
    private static final Duration LEAST = Duration.ofMillis(1_000);
    private static final Duration MOST = Duration.ofMillis(3_000);
    private static final Duration ELECTED = Duration.ofSeconds(60);
    private static final Duration PAUSED = Duration.ofSeconds(15);

    private final Cluster cluster;
    private final Stage stage;
    private final Elections elections;

    /** What fails, and how it is mended. */
    @FunctionalInterface
    private interface Fault {
        void strike(ReplicaDrill drill, ReplicaMember primary) throws InterruptedException;
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

    private static DrillRow run(Drill drill, DrillSettings settings, Fault fault) throws Exception {
        int rounds = drill.rounds(settings);
        try (var cluster = Cluster.start(settings);
                var stage = Stage.open(settings, new Stored.Database(cluster.uri()), _ -> Map.of(), GATEWAYS);
                var elections = new Elections(cluster.members(), cluster.uri("probe"))) {
            var drilling = new ReplicaDrill(cluster, stage, elections);
            for (int round = 0; round < rounds; round++) {
                stage.draw(LEAST, MOST);
                fault.strike(drilling, cluster.primary());
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
        long until = System.nanoTime() + PAUSED.toNanos();
        try {
            struck(primary::pause);
            Thread.sleep(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
        } finally {
            primary.resume();
        }
        cluster.awaitWell();
        var another = cluster.primary();
        var secondary = cluster.members().stream()
                .filter(member -> !member.equals(another))
                .findFirst()
                .orElseThrow();
        var absence = stage.crew().absence();
        try {
            secondary.pause();
            stage.settings()
                    .say("a member that is not primary is paused, everybody served within "
                            + DrillRow.seconds(stage.back(absence)));
            Thread.sleep(PAUSED);
        } finally {
            secondary.resume();
        }
        cluster.awaitWell();
    }

    private void killAll(ReplicaMember primary) throws InterruptedException {
        struck(() -> {
            cluster.killAll();
            cluster.members().parallelStream().forEach(cluster::start);
        });
        cluster.awaitWell();
    }

    private void struck(Runnable fault) throws InterruptedException {
        var before = elections.latest();
        long since = System.nanoTime();
        var absence = stage.crew().absence();
        fault.run();
        var outage = elections.after(before, since, ELECTED);
        if (outage.isEmpty()) {
            stage.findings().wrong("MongoDB took no writes again within " + ELECTED);
        }
        var away = outage.orElse(new Elections.Outage(ELECTED, ELECTED));
        var back = stage.back(absence, away.writes());
        stage.settings()
                .say("a primary again after %s, which takes writes after %s; everybody served after %s"
                        .formatted(
                                DrillRow.seconds(away.primary()),
                                DrillRow.seconds(away.writes()),
                                DrillRow.seconds(back)));
    }
}
