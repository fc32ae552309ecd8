package dev.plumbline.gateway.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A short round of every drill of the replica set, one after the other on the same set, whose elections take two seconds.
 * How long it takes to come back is not asserted: that depends on what else the machine does.
 */
@Timeout(600)
class ReplicaDrillsTest {
    private static final int STROKES_PER_TASK = 40;
    private static final Duration ELECTION = Duration.ofSeconds(2);
    private static final Duration PAUSED = Duration.ofSeconds(4);

    @TempDir
    static Path shared;

    private static Cluster cluster;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @BeforeAll
    static void startReplicaSet() {
        assumeFalse("none".equals(System.getenv("PLUMBLINE_TEST_MONGODB")), "MongoDB was left out");
        try {
            cluster = Cluster.start("shared", shared.resolve("mongo"), ELECTION);
        } catch (CannotDrill e) {
            abort(e.getMessage());
        }
    }

    @AfterAll
    static void endReplicaSet() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void S6_nothing_acknowledged_is_lost_or_doubled_when_members_and_a_gateway_fail() throws Exception {
        hold(new Drill("everything", "all but the cut", 1, Duration.ofSeconds(2), ReplicaDrill::everything));
    }

    @Test
    void S6_nothing_acknowledged_is_lost_or_doubled_when_a_gateways_line_to_the_primary_is_cut() throws Exception {
        hold(new Drill("cut", "one gateway's line", 1, Duration.ofSeconds(7), CutDrill::run));
    }

    private void hold(Drill drill) throws Exception {
        var row = drill.run(DrillSettings.of(directory, OptionalInt.of(1), 1, new PrintWriter(System.out))
                .withStrokesPerTask(STROKES_PER_TASK)
                .on(cluster, PAUSED));

        assertThat(row.wrong())
                .as("the logs of the servers are in %s", directory)
                .isEmpty();
        assertThat(row.rounds()).isEqualTo(1);
        assertThat(row.acknowledged()).isPositive();
        assertThat(row.chain()).contains(" events verified");
    }
}
