package dev.plumbline.domain.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.bias.Finding.Kind;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is systematic is found, and named for what it is. Seeds are fixed; docs/bias.md has the whole operating curve. */
class SystematicOffsetTest {

    private static final int ANNOTATORS = 300;
    private static final int OBJECTS = 30;
    private static final Hand NOISY = Hand.STEADY.jitter(1.2);

    private final Simulation simulation = new Simulation(11, 400);
    private final List<ComparedObject> unbiased = simulation.drawn(NOISY);
    private final List<ComparedObject> tight = simulation.drawn(NOISY.offset(-2));

    @Test
    void R4_two_px_too_tight_is_found_within_thirty_objects() {
        assertThat(Crowd.found(ANNOTATORS, OBJECTS, _ -> simulation.any(tight), Crowd.kind(Kind.BOUNDARY)))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void R4_one_px_too_loose_is_found_within_thirty_objects() {
        List<ComparedObject> loose = simulation.drawn(NOISY.offset(1));
        assertThat(Crowd.found(ANNOTATORS, OBJECTS, _ -> simulation.any(loose), Crowd.kind(Kind.BOUNDARY)))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void R4_the_amount_is_about_right_and_its_interval_too() {
        Finding finding =
                Simulation.annotator(40, _ -> simulation.any(tight)).findings().getFirst();
        assertThat(finding.amount()).isCloseTo(-2, within(0.3));
        assertThat(finding.interval().low()).isBetween(-2.5, finding.amount());
        assertThat(finding.interval().high()).isBetween(finding.amount(), -1.5);
        assertThat(finding.objects()).isEqualTo(40);
        assertThat(finding.since()).isEqualTo("0");
        assertThat(finding.evidence()).hasSize(Finding.MOST_EVIDENCE).doesNotHaveDuplicates();
    }

    @Test
    void R4_one_gross_error_hides_nothing() {
        ComparedObject outlier = Simulation.with(unbiased.getFirst(), 25);
        assertThat(Crowd.found(
                        ANNOTATORS, OBJECTS, i -> i == 12 ? outlier : simulation.any(tight), Crowd.kind(Kind.BOUNDARY)))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void R4_only_the_class_that_is_too_tight_is_named() {
        assertThat(found(
                        30,
                        finding -> "B".equals(finding.objectClass()) && finding.size() == null,
                        finding -> finding.objectClass() == null
                                || finding.objectClass().equals("A"),
                        i -> i % 2 == 0 ? simulation.any(unbiased) : Simulation.of(simulation.any(tight), "B")))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void R4_only_the_size_that_is_too_tight_is_named() {
        assertThat(found(
                        40,
                        finding -> finding.size() == ObjectSize.SMALL,
                        finding -> finding.size() != ObjectSize.SMALL,
                        i -> i % 2 == 0
                                ? simulation.any(unbiased, ObjectSize.MEDIUM)
                                : simulation.any(tight, ObjectSize.SMALL)))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void R4_opposite_errors_of_two_classes_are_two_findings() {
        List<ComparedObject> loose = simulation.drawn(NOISY.offset(2));
        List<Finding> findings = Simulation.annotator(
                        40, i -> i % 2 == 0 ? simulation.any(loose) : Simulation.of(simulation.any(tight), "B"))
                .findings();
        assertThat(findings).extracting(Finding::objectClass).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    void R4_an_error_in_proportion_to_size_is_scale_and_no_boundary() {
        List<ComparedObject> shrunk = simulation.drawn(NOISY.scale(0.93));
        assertThat(found(
                        40,
                        Crowd.kind(Kind.SCALE).and(finding -> finding.amount() > -9 && finding.amount() < -5),
                        Crowd.kind(Kind.BOUNDARY),
                        _ -> simulation.any(shrunk)))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void R4_a_move_is_shift_and_no_boundary() {
        List<ComparedObject> moved = simulation.drawn(NOISY.shift(3, -2));
        assertThat(found(
                        30,
                        Crowd.kind(Kind.SHIFT)
                                .and(finding -> finding.interval().contains(finding.amount())
                                        && Math.abs(finding.amount() - Math.hypot(3, 2)) < 0.5),
                        Crowd.kind(Kind.BOUNDARY),
                        _ -> simulation.any(moved)))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void R4_what_begins_late_is_found_with_since_when() {
        assertThat(Crowd.found(
                        ANNOTATORS,
                        90,
                        i -> simulation.any(i < 60 ? unbiased : tight),
                        Crowd.kind(Kind.BOUNDARY)
                                .and(finding -> Math.abs(Integer.parseInt(finding.since()) - 60) <= 8)))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void R4_what_is_over_is_no_finding() {
        assertThat(Crowd.found(
                        ANNOTATORS,
                        80,
                        i -> simulation.any(i < 40 ? tight : unbiased),
                        Crowd.kind(Kind.BOUNDARY).or(Crowd.driftOf(Kind.BOUNDARY))))
                .isLessThanOrEqualTo(0.05);
    }

    @Test
    void R4_getting_tighter_is_a_drift() {
        List<List<ComparedObject>> steps =
                List.of(unbiased, simulation.drawn(NOISY.offset(-1)), tight, simulation.drawn(NOISY.offset(-3)));
        assertThat(Crowd.found(ANNOTATORS, 40, i -> simulation.any(steps.get(i / 10)), Crowd.driftOf(Kind.BOUNDARY)))
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void R4_what_is_sizeable_but_may_be_chance_is_a_suspicion() {
        Finding finding = Simulation.annotator(12, i -> Simulation.with(unbiased.getFirst(), i % 4 == 0 ? 0.2 : 2))
                .findings()
                .getFirst();
        assertThat(finding.systematic()).isFalse();
        assertThat(finding.amount()).isCloseTo(1.7, within(0.2));
    }

    /** Share of annotators of whom what is right is found and nothing that is wrong. */
    private double found(
            int objects,
            Predicate<Finding> right,
            Predicate<Finding> wrong,
            java.util.function.IntFunction<ComparedObject> object) {
        int found = 0;
        for (int i = 0; i < ANNOTATORS; i++) {
            List<Finding> findings = Simulation.annotator(objects, object).findings();
            found += findings.stream().anyMatch(right) && findings.stream().noneMatch(wrong) ? 1 : 0;
        }
        return (double) found / ANNOTATORS;
    }
}
