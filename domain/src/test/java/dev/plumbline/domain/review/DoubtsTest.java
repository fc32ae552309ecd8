package dev.plumbline.domain.review;

import static dev.plumbline.domain.Sample.LABELS;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringPresets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    private static final Label FLOWER = LABELS.objects().getFirst();
    private static final Map<String, Value> SCENE = LABELS.scene();

    @Test
    void R5_the_score_has_nothing_against_a_submission_that_is_the_truth() {
        assertThat(doubts(LABELS)).isZero();
    }

    @Test
    void R5_a_small_loss_is_no_reason_to_doubt() {
        assertThat(doubts(new Labels(List.of(moved(1, 0)), SCENE))).isZero();
    }

    @Test
    void R5_whatever_is_missed_or_spurious_is_doubtful() {
        assertThat(doubts(new Labels(List.of(), SCENE))).isOne();
        assertThat(doubts(new Labels(List.of(FLOWER, moved(300, 200)), SCENE))).isOne();
        assertThat(doubts(new Labels(List.of(moved(300, 200)), SCENE)))
                .as("missed here, spurious there")
                .isEqualTo(2);
    }

    @Test
    void R5_a_wrong_value_makes_its_object_doubtful_once_and_the_scene_by_itself() {
        var white = new Label(
                FLOWER.id(),
                FLOWER.classKey(),
                FLOWER.shape(),
                Map.of("species", new Value.Choice("dahlia"), "species/dahlia/colour", new Value.Choice("white")));
        assertThat(doubts(new Labels(List.of(white), SCENE))).isOne();
        assertThat(doubts(new Labels(List.of(white), Map.of("scene", new Value.Choice("garden")))))
                .isEqualTo(2);
    }

    private static Label moved(double x, double y) {
        Shape shape = ((Polygon) FLOWER.shape()).translated(x, y);
        return new Label(new LabelId("moved"), FLOWER.classKey(), shape, FLOWER.attributes());
    }

    private static int doubts(Labels submission) {
        return Doubts.in(Scorer.score(LABELS, submission, ONTOLOGY, ScoringPresets.PLUMBLINE));
    }
}
