package dev.plumbline.gateway.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.gateway.drill.Soak;
import dev.plumbline.gateway.drill.Soak.Sample;
import dev.plumbline.gateway.process.Memory;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoakBenchTest {
    private static final Duration EVERY = Duration.ofSeconds(2);

    @Test
    void people_draw_undo_and_hand_in_while_the_server_s_memory_is_looked_at(@TempDir Path directory) throws Exception {
        var outcome =
                Soak.hold(directory.toRealPath(), EVERY.multipliedBy(3), EVERY, new PrintWriter(Writer.nullWriter()));

        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.curve())
                .hasSize(4)
                .allSatisfy(sample -> assertThat(sample.memory().heap()).isPositive());
        assertThat(outcome.curve().getLast().strokes())
                .isGreaterThan(outcome.curve().getFirst().strokes());
    }

    @Test
    void a_heap_that_swings_about_one_level_has_not_grown() {
        assertThat(SoakBench.growth(curve(40, 50, 60, 55, 45, 50, 60, 50, 40))).isEqualTo(1, within(1e-9));
    }

    @Test
    void a_heap_that_rises_by_a_fifth_between_the_first_third_and_the_last_has_grown_by_so_much() {
        assertThat(SoakBench.growth(curve(50, 50, 50, 55, 55, 55, 60, 60, 60))).isEqualTo(1.2, within(1e-9));
    }

    private static List<Sample> curve(double... heaps) {
        return Arrays.stream(heaps)
                .mapToObj(heap -> new Sample(Duration.ZERO, 0, new Memory(heap, 0)))
                .toList();
    }
}
