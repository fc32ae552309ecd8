package dev.plumbline.gateway.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A short round of the drills of the replica set that take least; the others are held with {@code ops/plumbline drill}. */
@Timeout(300)
class ReplicaDrillsTest {
    private static final int STROKES_PER_TASK = 40;
    private static final Duration ELECTION = Duration.ofSeconds(2);

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"stepdown, 2", "gateway-kill, 1"})
    void S6_nothing_acknowledged_is_lost_or_doubled_by(String drill, int rounds) throws Exception {
        var row = Drill.ALL.stream()
                .filter(known -> known.name().equals(drill))
                .findFirst()
                .orElseThrow()
                .run(DrillSettings.of(directory, OptionalInt.of(rounds), 1, new PrintWriter(System.out))
                        .withStrokesPerTask(STROKES_PER_TASK)
                        .withElection(ELECTION));

        assertThat(row.wrong()).isEmpty();
        assertThat(row.rounds()).isEqualTo(rounds);
        assertThat(row.acknowledged()).isPositive();
        assertThat(row.chain()).contains(" events verified");
    }
}
