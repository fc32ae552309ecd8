package dev.plumbline.domain.scoring;

import static dev.plumbline.domain.scoring.Garden.box;
import static dev.plumbline.domain.scoring.Garden.bud;
import static dev.plumbline.domain.scoring.Garden.dahlia;
import static dev.plumbline.domain.scoring.Garden.objects;
import static dev.plumbline.domain.scoring.Garden.placed;
import static dev.plumbline.domain.scoring.Garden.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.scoring.Component.Kind;
import dev.plumbline.domain.scoring.MatchingRule.ClassRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ScorerTest {

    @Test
    void P5_species_100_of_100_colour_0_of_10_geometry_143_of_200() {
        FrameScore score =
                score(objects(dahlia("t1", box(0, 100), "orange")), objects(dahlia("l1", box(0, 95.7), "yellow")));
        ObjectScore flower = score.objects().getFirst();
        assertThat(flower.outcome()).isEqualTo(Outcome.MATCHED);
        assertThat(flower.iou()).isCloseTo(0.957, within(1e-12));
        assertThat(sentence(flower)).isEqualTo("geometry 143 of 200, species 100 of 100, colour 0 of 10");
        assertThat(Math.round(flower.points()) + " of " + Math.round(flower.available()))
                .isEqualTo("243 of 310");
    }

    @Test
    void P5_a_frame_is_the_sum_of_its_objects_and_its_scene() {
        Labels truth = placed("garden", dahlia("t1", box(0, 100), "orange"), bud("t2", box(300, 100)));
        FrameScore score = score(truth, placed("garden", dahlia("l1", box(0, 100), "orange")));
        assertThat(score.total()).isEqualTo(new Points(310 + 50, 310 + 200 + 50));
        assertThat(score.total().score()).hasValue(360 / 560.0);
        assertThat(score.scoring()).isEqualTo(new ScoringVersion("garden", 3));
    }

    @Test
    void P5_a_perfect_submission_earns_everything() {
        Labels truth = placed("garden", dahlia("t1", box(0, 100), "orange"), bud("t2", box(300, 100)));
        FrameScore score = score(truth, truth);
        assertThat(score.points()).isEqualTo(score.available()).isEqualTo(560);
        assertThat(score.total().score()).hasValue(1);
    }

    @Test
    void P5_a_missed_object_leaves_everything_it_offers_unearned() {
        ObjectScore missed = score(objects(dahlia("t1", box(0, 100), "orange")), Labels.NONE)
                .objects()
                .getFirst();
        assertThat(missed.outcome()).isEqualTo(Outcome.MISSED);
        assertThat(missed.label()).isNull();
        assertThat(missed.iou()).isNull();
        assertThat(sentence(missed)).isEqualTo("geometry 0 of 200, species 0 of 100, colour 0 of 10");
    }

    @Test
    void P5_a_spurious_object_offers_its_outline_once_more_for_nothing() {
        ObjectScore spurious =
                score(Labels.NONE, objects(bud("l1", box(0, 100)))).objects().getFirst();
        assertThat(spurious.outcome()).isEqualTo(Outcome.SPURIOUS);
        assertThat(spurious.truth()).isNull();
        assertThat(sentence(spurious)).isEqualTo("geometry 0 of 200");
    }

    @Test
    void P5_a_spurious_object_can_cost_points_instead() {
        ScoringFunction costly = with(Garden.SCORING.matching(), new Spurious.Costs(75));
        FrameScore score = Scorer.score(objects(), objects(bud("l1", box(0, 100))), Garden.ONTOLOGY, costly);
        assertThat(sentence(score.objects().getFirst())).isEqualTo("spurious -75 of 0");
        assertThat(score.total()).isEqualTo(new Points(-75, 0));
        assertThat(score.total().plus(new Points(50, 100)).score())
                .as("never below 0")
                .hasValue(0);
    }

    @Test
    void P5_an_empty_frame_left_empty_has_nothing_to_earn() {
        assertThat(score(Labels.NONE, Labels.NONE).total().score()).isEmpty();
    }

    @Test
    void P5_a_pair_below_the_minimum_iou_is_missed_and_spurious() {
        List<ObjectScore> objects = score(objects(bud("t1", box(0, 100))), objects(bud("l1", box(0, 49))))
                .objects();
        assertThat(objects).extracting(ObjectScore::outcome).containsExactly(Outcome.MISSED, Outcome.SPURIOUS);
    }

    @Test
    void P5_the_wrong_class_costs_the_class_and_not_the_outline() {
        ScoringFunction scoring = withClassPoints(100);
        ObjectScore object = Scorer.score(
                        objects(bud("t1", box(0, 100))),
                        objects(dahlia("l1", box(0, 100), "orange")),
                        Garden.ONTOLOGY,
                        scoring)
                .objects()
                .getFirst();
        assertThat(object.classMatch()).isEqualTo(new ClassMatch("bud", "flower", false));
        assertThat(sentence(object)).isEqualTo("geometry 200 of 200, class 0 of 100");
    }

    @Test
    void P5_a_label_of_the_right_class_goes_before_a_better_outline_of_another() {
        Labels truth = objects(bud("t1", box(0, 100)));
        Labels labels = objects(dahlia("flower", box(0, 100), "orange"), bud("bud", box(0, 80)));
        assertThat(matchedLabel(truth, labels, ClassRule.SAME_CLASS_FIRST)).isEqualTo(new LabelId("bud"));
        assertThat(matchedLabel(truth, labels, ClassRule.SAME_CLASS_ONLY)).isEqualTo(new LabelId("bud"));
        assertThat(matchedLabel(truth, labels, ClassRule.ANY_CLASS)).isEqualTo(new LabelId("flower"));
    }

    @Test
    void P5_where_only_the_same_class_counts_a_confusion_is_missed_and_spurious() {
        ScoringFunction scoring =
                with(new MatchingRule(0.5, ClassRule.SAME_CLASS_ONLY, true, 0), new Spurious.AddsAvailable());
        FrameScore score = Scorer.score(
                objects(bud("t1", box(0, 100))),
                objects(dahlia("l1", box(0, 100), "orange")),
                Garden.ONTOLOGY,
                scoring);
        assertThat(score.objects()).extracting(ObjectScore::outcome).containsExactly(Outcome.MISSED, Outcome.SPURIOUS);
    }

    @Test
    void P5_where_kinds_are_kept_apart_a_box_is_no_pair_with_a_polygon() {
        Labels truth = objects(bud("t1", box(0, 100)));
        Labels labels = objects(bud("l1", box(0, 100).outline()));
        ScoringFunction apart =
                with(new MatchingRule(0.5, ClassRule.ANY_CLASS, false, 0), new Spurious.AddsAvailable());
        assertThat(Scorer.score(truth, labels, Garden.ONTOLOGY, apart).objects())
                .hasSize(2);
        assertThat(score(truth, labels).objects()).hasSize(1);
    }

    @Test
    void P5_of_two_equal_labels_the_first_is_meant() {
        Labels labels = objects(bud("first", box(0, 90)), bud("second", box(0, 90)));
        FrameScore score = score(objects(bud("t1", box(0, 100))), labels);
        assertThat(score.objects())
                .extracting(ObjectScore::label)
                .containsExactly(new LabelId("first"), new LabelId("second"));
        assertThat(score.objects()).extracting(ObjectScore::outcome).containsExactly(Outcome.MATCHED, Outcome.SPURIOUS);
    }

    @Test
    void P5_neighbours_are_assigned_so_that_all_together_fit_best() {
        Labels truth = objects(bud("t1", new BoxAt(0).box()), bud("t2", new BoxAt(20).box()));
        Labels labels = objects(bud("l1", new BoxAt(15).box()), bud("l2", new BoxAt(35).box()));
        List<ObjectScore> objects = score(truth, labels).objects();
        assertThat(objects).extracting(ObjectScore::label).containsExactly(new LabelId("l1"), new LabelId("l2"));
    }

    @Test
    void P5_an_answer_under_the_wrong_option_is_another_answer() {
        Label rose = new Label(
                new LabelId("l1"),
                "flower",
                box(0, 100),
                Map.of("species", new Value.Choice("rose"), "species/rose/colour", new Value.Choice("orange")));
        ObjectScore object = score(objects(dahlia("t1", box(0, 100), "orange")), objects(rose))
                .objects()
                .getFirst();
        assertThat(sentence(object)).isEqualTo("geometry 200 of 200, species 0 of 100, colour 0 of 10");
    }

    @Test
    void P5_what_the_truth_does_not_say_neither_earns_nor_costs() {
        Label talkative =
                new Label(new LabelId("l1"), "bud", box(0, 100), Map.of("visitors", new Value.Choices(List.of("bee"))));
        FrameScore score = score(objects(bud("t1", box(0, 100))), placed("garden", talkative));
        assertThat(score.total()).isEqualTo(new Points(200, 200));
    }

    @Test
    void P5_every_component_names_its_skill() {
        Labels truth = placed("garden", dahlia("t1", box(0, 100), "orange"));
        FrameScore score = Scorer.score(truth, truth, Garden.ONTOLOGY, withClassPoints(5));
        assertThat(score.components())
                .extracting(
                        Component::kind,
                        Component::path,
                        component -> component.skill().value())
                .containsExactly(
                        tuple(Kind.GEOMETRY, "geometry", "bloom-boundary"),
                        tuple(Kind.CLASS, "class", "bloom-class"),
                        tuple(Kind.ATTRIBUTE, "species", "bloom-species"),
                        tuple(Kind.ATTRIBUTE, "species/dahlia/colour", "bloom-colour"),
                        tuple(Kind.SCENE, "place", "place"));
        assertThat(score.components().map(Component::skill)).contains(new SkillId("place"));
    }

    @Test
    void P5_a_label_of_a_class_that_the_ontology_does_not_have_is_refused_by_name() {
        Label weed = new Label(new LabelId("l1"), "weed", box(0, 100), Map.of());
        assertThatThrownBy(() -> score(Labels.NONE, objects(weed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("l1")
                .hasMessageContaining("weed");
    }

    /** A box 100 px wide at a place; two of them that are d apart have an IoU of (100 − d) / (100 + d). */
    private record BoxAt(double x) {
        Box box() {
            return Garden.box(x, 100);
        }
    }

    private static LabelId matchedLabel(Labels truth, Labels labels, ClassRule classes) {
        ScoringFunction scoring = with(new MatchingRule(0.5, classes, true, 0), new Spurious.AddsAvailable());
        LabelId label = Scorer.score(truth, labels, Garden.ONTOLOGY, scoring)
                .objects()
                .getFirst()
                .label();
        return Objects.requireNonNull(label);
    }

    private static ScoringFunction with(MatchingRule matching, Spurious spurious) {
        ScoringFunction garden = Garden.SCORING;
        return new ScoringFunction(
                garden.id(), matching, garden.geometry(), 0, garden.attributes(), garden.scene(), spurious, 0);
    }

    private static ScoringFunction withClassPoints(double points) {
        ScoringFunction garden = Garden.SCORING;
        return new ScoringFunction(
                garden.id(),
                garden.matching(),
                garden.geometry(),
                points,
                garden.attributes(),
                garden.scene(),
                garden.spurious(),
                0);
    }

    private static String sentence(ObjectScore object) {
        return String.join(
                ", ",
                object.components().stream()
                        .map(c -> "%s %d of %d".formatted(c.name(), Math.round(c.points()), Math.round(c.available())))
                        .toList());
    }
}
