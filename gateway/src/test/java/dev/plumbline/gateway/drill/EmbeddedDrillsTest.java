package dev.plumbline.gateway.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.plumbline.gateway.drill.DrillRow.Outcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A short round of every drill of the embedded store. How long it takes to come back is not asserted: that depends on what
 * else the machine does.
 */
class EmbeddedDrillsTest {
    private static final int STROKES_PER_TASK = 40;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"kill, 3", "full-disk, 1", "disk-errors, 4", "clock, 3", "copy, 1", "two-processes, 1", "hostile, 1"})
    void L1_nothing_acknowledged_is_lost_or_doubled_by(String drill, int rounds) throws Exception {
        var row = Drill.ALL.stream()
                .filter(known -> known.name().equals(drill))
                .findFirst()
                .orElseThrow()
                .run(DrillSettings.of(directory, OptionalInt.of(rounds), 1, new PrintWriter(System.out))
                        .withStrokesPerTask(STROKES_PER_TASK));

        assumeFalse(row.outcome() == Outcome.SKIPPED, () -> String.join(" ", row.notes()));
        assertThat(row.wrong()).as(() -> String.join("; ", row.wrong())).isEmpty();
        assertThat(row.rounds()).isEqualTo(rounds);
        assertThat(row.acknowledged()).isPositive();
        assertThat(row.chain()).contains(" events verified");
    }
}
