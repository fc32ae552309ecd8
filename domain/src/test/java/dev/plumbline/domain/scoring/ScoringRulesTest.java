package dev.plumbline.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.scoring.MatchingRule.ClassRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringRulesTest {

    @ParameterizedTest
    @CsvSource({"0.2, 0", "0.85, 0", "0.925, 0.5", "0.957, 0.71333333", "1, 1"})
    void P5_a_line_runs_from_its_floor_to_its_full_iou(double iou, double share) {
        assertThat(new Curve.Linear(0.85, 1).share(iou)).isCloseTo(share, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"0.49, 0", "0.5, 0.1", "0.549, 0.1", "0.55, 0.2", "0.65, 0.4", "0.7, 0.5", "0.95, 1", "1, 1"})
    void P5_coco_gives_a_tenth_for_each_threshold_reached(double iou, double share) {
        assertThat(ScoringPresets.COCO.geometry().curve().share(iou)).isCloseTo(share, within(1e-12));
    }

    @Test
    void P5_points_are_found_by_path_then_by_key_then_for_others() {
        PointsByKey points = new PointsByKey(Map.of("species/dahlia/colour", 7.0, "colour", 3.0), 1);
        assertThat(points.of("species/dahlia/colour")).isEqualTo(7);
        assertThat(points.of("species/rose/colour")).isEqualTo(3);
        assertThat(points.of("colour")).isEqualTo(3);
        assertThat(points.of("species")).isEqualTo(1);
    }

    @Test
    void P5_a_checklist_earns_the_share_of_options_that_both_chose() {
        assertThat(share(choices("a", "b"), choices("b", "a"))).isEqualTo(1);
        assertThat(share(choices("a", "b"), choices("a"))).isEqualTo(0.5);
        assertThat(share(choices("a", "b"), choices("a", "c"))).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(share(choices(), choices())).isEqualTo(1);
        assertThat(share(choices(), choices("a"))).isZero();
    }

    @Test
    void P5_a_number_may_be_off_by_the_tolerance() {
        assertThat(ValueComparison.share(new Value.Number(10), new Value.Number(10.5), 0.5))
                .isEqualTo(1);
        assertThat(ValueComparison.share(new Value.Number(10), new Value.Number(10.6), 0.5))
                .isZero();
        assertThat(share(new Value.Number(0.1), new Value.Number(0.1))).isEqualTo(1);
    }

    @Test
    void P5_a_text_is_its_characters_however_they_are_encoded() {
        assertThat(share(new Value.Text("Caf\u00e9"), new Value.Text(" Cafe\u0301 ")))
                .isEqualTo(1);
        assertThat(share(new Value.Text("Caf\u00e9"), new Value.Text("caf\u00e9")))
                .isZero();
    }

    @Test
    void P5_an_answer_of_another_kind_is_wrong_and_so_is_none() {
        assertThat(share(new Value.Choice("a"), new Value.Text("a"))).isZero();
        assertThat(share(choices("a"), new Value.Choice("a"))).isZero();
        assertThat(ValueComparison.share(new Value.Choice("a"), null, 0)).isZero();
        assertThat(ValueComparison.share(choices(), null, 0)).isZero();
    }

    @Test
    void P5_every_preset_may_be_used() {
        assertThat(ScoringPresets.byName().keySet()).containsExactly("plumbline", "cvat", "coco", "encord");
        assertThat(ScoringPresets.byName().values())
                .allSatisfy(preset -> assertThat(ScoringCheck.faults(preset)).isEmpty());
    }

    @Test
    void P5_cvat_warns_of_an_overlap_below_eight_tenths() {
        assertThat(ScoringPresets.CVAT.matching().isLowOverlap(0.79)).isTrue();
        assertThat(ScoringPresets.CVAT.matching().isLowOverlap(0.8)).isFalse();
        assertThat(ScoringPresets.PLUMBLINE.matching().isLowOverlap(0.01)).isFalse();
    }

    @Test
    void P5_a_scoring_function_says_everything_that_is_wrong_with_it() {
        ScoringFunction wrong = new ScoringFunction(
                new ScoringVersion(" ", 0),
                new MatchingRule(1.2, ClassRule.ANY_CLASS, true, Double.NaN),
                new GeometryPoints(-1, new Curve.Linear(0.9, 0.9)),
                Double.POSITIVE_INFINITY,
                new PointsByKey(Map.of("species/dahlia/colour", -3.0), 0),
                PointsByKey.NONE,
                new Spurious.Costs(-1),
                0);
        assertThat(ScoringCheck.faults(wrong))
                .extracting(Fault::at)
                .containsExactly(
                        "/id/name",
                        "/id/version",
                        "/matching/minimumIou",
                        "/matching/lowOverlapIou",
                        "/geometry/available",
                        "/geometry/curve/linear",
                        "/classPoints",
                        "/attributes/named/species~1dahlia~1colour",
                        "/spurious/costs/points");
    }

    @Test
    void P5_a_scoring_function_with_nothing_to_earn_is_refused() {
        ScoringFunction nothing = new ScoringFunction(
                new ScoringVersion("nothing", 1),
                ScoringPresets.CVAT.matching(),
                new GeometryPoints(0, new Curve.Steps(List.of(0.5))),
                0,
                PointsByKey.NONE,
                PointsByKey.NONE,
                new Spurious.AddsAvailable(),
                0);
        assertThat(ScoringCheck.faults(nothing)).hasSize(1);
    }

    private static double share(Value truth, Value given) {
        return ValueComparison.share(truth, given, 0);
    }

    private static Value choices(String... options) {
        return new Value.Choices(List.of(options));
    }
}
