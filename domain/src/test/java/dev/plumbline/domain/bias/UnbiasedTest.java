package dev.plumbline.domain.bias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.bias.Finding.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who has no systematic error has no finding, however often one looks: of 300 annotators of each kind at most 1 %. */
class UnbiasedTest {

    private static final int ANNOTATORS = 300;
    private static final int OBJECTS = 40;
    private static final double AT_MOST = 0.01;

    private final Simulation simulation = new Simulation(5, 400);

    @TestFactory
    Stream<DynamicTest> R4_a_hand_without_a_systematic_error_raises_no_finding() {
        return Map.of(
                        "jitter of 0.3 px", Hand.STEADY.jitter(0.3),
                        "jitter of 1.2 px", Hand.STEADY.jitter(1.2),
                        "jitter of 4 px", Hand.STEADY.jitter(4),
                        "few vertices", Hand.STEADY.simplify(2.5),
                        "sometimes tighter, sometimes looser", Hand.STEADY.varying(1.5))
                .entrySet()
                .stream()
                .map(hand -> DynamicTest.dynamicTest(hand.getKey(), () -> {
                    List<ComparedObject> drawn = simulation.drawn(hand.getValue());
                    assertThat(Crowd.everFound(
                                    ANNOTATORS, OBJECTS, () -> _ -> ofSomeClass(simulation.any(drawn)), _ -> true))
                            .isLessThanOrEqualTo(AT_MOST);
                }));
    }

    @Test
    void R4_mixed_signs_are_no_boundary_finding() {
        List<ComparedObject> tight = simulation.drawn(Hand.STEADY.offset(-2));
        List<ComparedObject> loose = simulation.drawn(Hand.STEADY.offset(2));
        assertThat(Crowd.everFound(
                        ANNOTATORS,
                        OBJECTS,
                        () -> _ ->
                                ofSomeClass(simulation.any(simulation.random().nextBoolean() ? tight : loose)),
                        _ -> true))
                .isLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void R4_a_single_outlier_is_no_finding() {
        List<ComparedObject> drawn = simulation.drawn(Hand.STEADY);
        assertThat(Crowd.everFound(
                        ANNOTATORS,
                        OBJECTS,
                        () -> i -> i == 9 ? Simulation.with(drawn.getFirst(), -40) : ofSomeClass(simulation.any(drawn)),
                        _ -> true))
                .isLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void R4_a_pure_shift_is_no_boundary_finding() {
        List<ComparedObject> moved = simulation.drawn(Hand.STEADY.shift(-4, 3));
        assertThat(Crowd.everFound(
                        ANNOTATORS,
                        OBJECTS,
                        () -> _ -> ofSomeClass(simulation.any(moved)),
                        finding -> finding.kind() != Kind.SHIFT))
                .isLessThanOrEqualTo(AT_MOST);
    }

    private ComparedObject ofSomeClass(ComparedObject object) {
        return Simulation.of(object, simulation.random().nextBoolean() ? "A" : "B");
    }
}
