package dev.plumbline.domain.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.TaskId;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SeedTest {
    /** Seeds that do not change from one run to the next, so that a test that passes always passes. */
    private static Stream<Seed> seeds(int count) {
        var random = new Random(6);
        return Stream.generate(() -> {
                    var bytes = new byte[Seed.BYTES];
                    random.nextBytes(bytes);
                    return Seed.of(bytes);
                })
                .limit(count);
    }

    private static double draw(Seed seed, int task) {
        return seed.drawOf(new TaskId("blooms-okafor-meadow_" + task));
    }

    /** 20 seeds, 10,000 tasks each, 20 cells; 43.8 is the 0.999 quantile of chi-square with 19 degrees of freedom. */
    @Test
    void R6_draws_are_uniform() {
        assertThat(seeds(20)).allSatisfy(seed -> {
            var cells = new int[20];
            IntStream.range(0, 10_000).forEach(task -> cells[(int) (draw(seed, task) * 20)]++);
            double chiSquare = IntStream.of(cells)
                    .mapToDouble(count -> (count - 500.0) * (count - 500.0) / 500)
                    .sum();
            assertThat(chiSquare).isLessThan(43.8);
        });
    }

    /** The share of 20,000 draws lies within four standard deviations, 0.0122, of what was asked. */
    @Test
    void R6_the_share_that_is_drawn_is_the_share_that_was_asked_for() {
        assertThat(seeds(20)).allSatisfy(seed -> {
            double share = IntStream.range(0, 20_000)
                            .filter(task -> draw(seed, task) < 0.25)
                            .count()
                    / 20_000.0;
            assertThat(share).isCloseTo(0.25, within(0.0122));
        });
    }

    /** Neither the next task's draw nor the same task's in another week follows from a draw: correlations as of chance. */
    @Test
    void R6_a_draw_tells_nothing_of_another() {
        var seeds = seeds(2).toList();
        var here = IntStream.range(0, 20_000)
                .mapToDouble(task -> draw(seeds.get(0), task))
                .toArray();
        var next = IntStream.range(1, 20_001)
                .mapToDouble(task -> draw(seeds.get(0), task))
                .toArray();
        var later = IntStream.range(0, 20_000)
                .mapToDouble(task -> draw(seeds.get(1), task))
                .toArray();
        assertThat(correlation(here, next)).isCloseTo(0, within(0.028));
        assertThat(correlation(here, later)).isCloseTo(0, within(0.028));
    }

    @Property
    void R6_a_draw_follows_from_its_seed_and_task(@ForAll("seed") Seed seed, @ForAll("task") TaskId task) {
        assertThat(seed.drawOf(task))
                .isEqualTo(new Seed(seed.value()).drawOf(task))
                .isBetween(0.0, Math.nextDown(1.0));
    }

    @Property
    void R6_the_commitment_says_which_seed_it_was(@ForAll("seed") Seed seed, @ForAll("seed") Seed other) {
        assertThat(seed.commitment().equals(other.commitment())).isEqualTo(seed.equals(other));
        assertThat(seed.commitment()).hasSize(64).isNotEqualTo(seed.value());
    }

    /** Worked out with another program, so that an auditor can: {@code printf t-1 | openssl dgst -sha256 -mac HMAC -macopt hexkey:0f…}. */
    @Test
    void R6_a_draw_can_be_checked_with_any_program() {
        var seed = new Seed("0f".repeat(Seed.BYTES));
        assertThat(seed.commitment()).isEqualTo("9b68d49bb092f71292ad76ab8fb8750d710aae5af70e43b8ec0a901d048c0030");
        assertThat(seed.drawOf(new TaskId("t-1"))).isEqualTo(0.6242826896171548);
    }

    @Test
    void what_is_no_seed_is_refused() {
        assertThatThrownBy(() -> new Seed("0f")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Seed("zz".repeat(Seed.BYTES))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Seed("AB".repeat(Seed.BYTES))).isEqualTo(new Seed("ab".repeat(Seed.BYTES)));
    }

    @Provide
    Arbitrary<Seed> seed() {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofSize(Seed.BYTES)
                .map(bytes -> new Seed(HexFormat.of().formatHex(bytes)));
    }

    @Provide
    Arbitrary<TaskId> task() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(40)
                .map(TaskId::new);
    }

    private static double correlation(double[] a, double[] b) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - 0.5) * (b[i] - 0.5);
            squares += (a[i] - 0.5) * (a[i] - 0.5);
        }
        return sum / squares;
    }
}
