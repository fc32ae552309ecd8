package dev.plumbline.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.scoring.MatchingRule.ClassRule;
import dev.plumbline.domain.text.TextNormalisation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        assertThat(share(new Value.Number(10), new Value.Number(10.5), 0.5)).isEqualTo(1);
        assertThat(share(new Value.Number(10), new Value.Number(10.6), 0.5)).isZero();
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
        assertThat(share(new Value.Choice("a"), null)).isZero();
        assertThat(share(choices(), null)).isZero();
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

    @Test
    void P5_a_value_is_compared_as_its_path_or_its_key_says() {
        Map<String, ValueMeasure> measures = Map.of(
                "total", new ValueMeasure.WithinShare(0.01),
                "invoice/total", new ValueMeasure.Within(2),
                "kinds", new ValueMeasure.Exact());
        ValueComparison comparison = new ValueComparison(measures, 0);
        assertThat(comparison.share("total", new Value.Number(-200), new Value.Number(-198)))
                .isEqualTo(1);
        assertThat(comparison.share("total", new Value.Number(0), new Value.Number(0.001)))
                .isZero();
        assertThat(comparison.share("invoice/total", new Value.Number(50), new Value.Number(48)))
                .isEqualTo(1);
        assertThat(comparison.share("kinds", choices("a", "b"), choices("a"))).isZero();
        assertThat(comparison.share("other", choices("a", "b"), choices("a"))).isEqualTo(0.5);
        assertThat(comparison.share("total", new Value.Text("a"), new Value.Text(" a")))
                .as("a measure for another kind of value leaves it as usual")
                .isEqualTo(1);
    }

    @Test
    void P5_a_text_earns_by_its_edit_distance() {
        TextNormalisation folded =
                new TextNormalisation(TextNormalisation.Form.NFKC, TextNormalisation.Spaces.COLLAPSED, true, true);
        assertThat(text(
                        "INVOICE 7",
                        "invoice  ٧",
                        new ValueMeasure.Text(folded, ValueMeasure.By.LONGER_TEXT, 1, false)))
                .isEqualTo(1);
        ValueMeasure.By[] by = ValueMeasure.By.values();
        assertThat(Arrays.stream(by).map(each -> text("abcd ef", "abce ef", asWritten(each, 0, true))))
                .containsExactly(1 - 1 / 7.0, 1 - 1 / 7.0, 0.5);
        assertThat(Arrays.stream(by).map(each -> text("", "", asWritten(each, 0.5, true))))
                .containsOnly(1.0);
        assertThat(Arrays.stream(by).map(each -> text("", "a", asWritten(each, 0, true))))
                .containsOnly(0.0);
        assertThat(text("abcd", "abce", asWritten(ValueMeasure.By.LONGER_TEXT, 0.75, false)))
                .isEqualTo(1);
        assertThat(text("abcd", "abce", asWritten(ValueMeasure.By.LONGER_TEXT, 0.8, true)))
                .isZero();
        assertThat(text("a", "abcd", asWritten(ValueMeasure.By.CHARACTER_ERRORS, 0, true)))
                .isZero();
    }

    @Test
    void P5_measures_say_what_is_wrong_with_them() {
        ScoringFunction wrong = ScoringPresets.PLUMBLINE.measuring(new Measures(
                RegionMeasure.PIXELS,
                new LineMeasure.Corridor(0),
                new KeypointMeasure.Cvat(Double.NaN),
                Map.of("a/b/c", asWritten(ValueMeasure.By.WORD_ERRORS, 1.5, true), "d", new ValueMeasure.Within(-1)),
                -4));
        assertThat(ScoringCheck.faults(wrong))
                .extracting(Fault::at)
                .containsExactly(
                        "/measures/lines/corridor/tolerancePx",
                        "/measures/keypoints/cvat/sigma",
                        "/measures/values/a~1b~1c/text/least",
                        "/measures/values/d/within/tolerance",
                        "/measures/ignoredBelowPx2");
    }

    @Test
    void P7_a_function_that_measures_as_usual_is_the_same_whether_or_not_it_says_so() {
        assertThat(ScoringPresets.PLUMBLINE.measuring(Measures.USUAL)).isEqualTo(ScoringPresets.PLUMBLINE);
        assertThat(ScoringPresets.COCO.as(new ScoringVersion("ours", 1)).measured())
                .isEqualTo(ScoringPresets.COCO.measured());
    }

    private static double share(Value truth, @Nullable Value given) {
        return share(truth, given, 0);
    }

    private static double share(Value truth, @Nullable Value given, double numberTolerance) {
        return new ValueComparison(Map.of(), numberTolerance).share("a", truth, given);
    }

    private static double text(String truth, String given, ValueMeasure measure) {
        return new ValueComparison(Map.of("a", measure), 0).share("a", new Value.Text(truth), new Value.Text(given));
    }

    private static ValueMeasure asWritten(ValueMeasure.By by, double least, boolean graded) {
        return new ValueMeasure.Text(TextNormalisation.AS_WRITTEN, by, least, graded);
    }

    private static Value choices(String... options) {
        return new Value.Choices(List.of(options));
    }
}
