package dev.plumbline.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final int PEOPLE = 4000;
    private static final int LOOKS = 60;
    private static final double ALPHA = 0.05;

    private final Random random = new Random(20261123);

    /** Of so many people, the bound and four standard errors above it. */
    private static final double AT_MOST = ALPHA + 4 * Math.sqrt(ALPHA * (1 - ALPHA) / PEOPLE);

    @Test
    void R4_looking_after_each_of_sixty_objects_a_mean_of_nothing_is_hardly_ever_taken_for_something() {
        assertThat(everEnough(random::nextGaussian, EvidenceTest::ofMean)).isLessThan(AT_MOST);
    }

    /** What the usual test at 5 % makes of looking again and again: the reason for all this. */
    @Test
    void R4_the_usual_t_test_would_be_wrong_many_times_as_often() {
        assertThat(everEnough(random::nextGaussian, sums -> sums.n > 5 && Math.abs(sums.t()) > 2 ? 99 : 0))
                .isGreaterThan(4 * ALPHA);
    }

    @Test
    void R4_a_tolerated_rate_is_hardly_ever_taken_for_more() {
        assertThat(everEnough(
                        () -> random.nextDouble() < 0.1 ? 1 : 0,
                        sums -> Evidence.ofRateAbove(0.1, (int) sums.x, sums.n)))
                .isLessThan(AT_MOST);
    }

    @Test
    void R4_one_rate_throughout_is_hardly_ever_taken_for_a_rise() {
        int early = 20;
        assertThat(everEnough(() -> random.nextDouble() < 0.3 ? 1 : 0, sums -> {
                    if (sums.n == early) {
                        sums.earlyX = sums.x;
                    }
                    int pairs = Math.min(early, sums.n - early);
                    if (pairs == early) {
                        sums.lateX = sums.lateX < 0 ? sums.x - sums.earlyX : sums.lateX;
                        return Evidence.ofRise((int) sums.earlyX, (int) sums.lateX, early);
                    }
                    return pairs < 1 ? 0 : Evidence.ofRise((int) sums.earlyX, (int) (sums.x - sums.earlyX), pairs);
                }))
                .isLessThan(AT_MOST);
    }

    @Test
    void R4_the_t_test_is_the_published_formula() {
        // -0.5·ln(1 + 4·10) + 5·(ln(1 + 9/9) − ln(1 + 9/(9·41)))
        assertThat(Evidence.ofT(3, 9, 10)).isCloseTo(1.488462, within(1e-6));
        assertThat(Evidence.ofT(-3, 9, 10)).isEqualTo(Evidence.ofT(3, 9, 10));
    }

    @Test
    void R4_a_rate_far_above_is_found_soon() {
        assertThat(Evidence.ofRateAbove(0.05, 6, 10)).isGreaterThan(Math.log(1000));
        assertThat(Evidence.ofRateAbove(0.05, 0, 10)).isLessThan(0);
        assertThat(Evidence.ofRise(1, 20, 30)).isGreaterThan(Math.log(100));
        assertThat(Evidence.ofRise(20, 1, 30)).isLessThan(0);
    }

    private static double ofMean(Sums sums) {
        return sums.n < 2 ? 0 : Evidence.ofT(sums.t(), sums.n - 1, sums.n);
    }

    private static double everEnough(DoubleSupplier observation, ToDoubleFunction<Sums> evidence) {
        int enough = 0;
        for (int person = 0; person < PEOPLE; person++) {
            Sums sums = new Sums();
            boolean ever = false;
            for (int look = 0; look < LOOKS; look++) {
                sums.add(observation.getAsDouble());
                ever |= evidence.applyAsDouble(sums) >= -Math.log(ALPHA);
            }
            enough += ever ? 1 : 0;
        }
        return (double) enough / PEOPLE;
    }

    private static final class Sums {
        private int n;
        private double x;
        private double xx;
        private double earlyX;
        private double lateX = -1;

        void add(double value) {
            n++;
            x += value;
            xx += value * value;
        }

        double t() {
            double variance = (xx - x * x / n) / (n - 1);
            return x / n / Math.sqrt(variance / n);
        }
    }
}
