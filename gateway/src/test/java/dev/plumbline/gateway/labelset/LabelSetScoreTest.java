package dev.plumbline.gateway.labelset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.ontology.Skeleton;
import dev.plumbline.domain.ontology.Skeleton.Joint;
import dev.plumbline.domain.scoring.Outcome;
import dev.plumbline.domain.scoring.Points;
import dev.plumbline.domain.scoring.ScoringPresets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabelSetScoreTest {

    private static final LabelledObject FLOWER = object("flower", 0, false);

    @Test
    void P5_a_frame_without_labels_is_missed_altogether() {
        LabelSetScore score = score(dataset(frame("a.jpg", FLOWER)), dataset());
        assertThat(outcomes(score)).containsExactly(Outcome.MISSED);
    }

    @Test
    void P5_on_a_frame_that_the_truth_does_not_have_every_label_is_spurious() {
        LabelSetScore score = score(dataset(), dataset(frame("b.jpg", FLOWER)));
        assertThat(score.frames().getFirst().name()).isEqualTo("b.jpg");
        assertThat(outcomes(score)).containsExactly(Outcome.SPURIOUS);
    }

    @Test
    void P5_frames_are_found_by_name_in_the_order_of_the_truth() {
        LabelSetScore score = score(
                dataset(frame("a.jpg", FLOWER), frame("b.jpg", FLOWER)),
                dataset(frame("c.jpg"), frame("b.jpg", FLOWER), frame("a.jpg", FLOWER)));
        assertThat(score.frames()).extracting(LabelSetScore.Frame::name).containsExactly("a.jpg", "b.jpg", "c.jpg");
        assertThat(score.total()).isEqualTo(new Points(600, 600));
    }

    @Test
    void P5_a_crowd_is_no_object_to_find() {
        LabelSetScore score = score(dataset(frame("a.jpg", object("flower", 0, true))), dataset(frame("a.jpg")));
        assertThat(score.total()).isEqualTo(Points.NONE);
    }

    @Test
    void P5_a_label_left_over_half_inside_a_crowd_of_its_class_is_left_out() {
        LabelSet truth = dataset(frame("a.jpg", object("flower", 0, true)));
        assertThat(outcomes(score(truth, dataset(frame("a.jpg", object("flower", 50, false))))))
                .isEmpty();
        assertThat(outcomes(score(truth, dataset(frame("a.jpg", object("flower", 51, false))))))
                .containsExactly(Outcome.SPURIOUS);
        assertThat(outcomes(score(truth, dataset(frame("a.jpg", object("bud", 50, false))))))
                .containsExactly(Outcome.SPURIOUS);
    }

    @Test
    void P5_a_label_of_an_object_inside_a_crowd_counts() {
        LabelSet truth = dataset(frame("a.jpg", FLOWER, object("flower", 0, true)));
        assertThat(outcomes(score(truth, dataset(frame("a.jpg", FLOWER))))).containsExactly(Outcome.MATCHED);
    }

    @Test
    void P5_a_crowd_among_the_labels_is_left_out() {
        LabelSet labels = dataset(frame("a.jpg", object("flower", 0, true)));
        assertThat(outcomes(score(dataset(frame("a.jpg")), labels))).isEmpty();
    }

    @Test
    void P5_keypoints_take_the_area_that_the_file_gives_and_who_has_none_is_no_object_to_find() {
        Skeleton hand = new Skeleton(List.of(new Joint("wrist"), new Joint("thumb")), List.of());
        LabelledObject truth = hand("t", Keypoints.of(Keypoint.visible(200, 10), Keypoint.visible(210, 20)), 1e6);
        LabelledObject label = hand("l", Keypoints.of(Keypoint.visible(205, 10), Keypoint.visible(210, 20)), null);
        LabelledObject onNobody = hand("n", Keypoints.of(Keypoint.visible(50, 50), Keypoint.ABSENT), null);
        LabelSetScore score = LabelSetScore.of(
                withHands(hand, frame("a.jpg", truth, object("hand", 0, false))),
                withHands(hand, frame("a.jpg", label, onNobody)),
                ScoringPresets.COCO);
        assertThat(outcomes(score)).containsExactly(Outcome.MATCHED);
        double off = Math.exp(-25 / (2 * 1e6 * 4 * 0.09 * 0.09));
        assertThat(score.frames().getFirst().score().objects().getFirst().iou()).isEqualTo((off + 1) / 2);
    }

    private static LabelledObject hand(String id, Keypoints keypoints, @Nullable Double area) {
        return new LabelledObject(
                new TextNode(id), new Label(new LabelId(id), "hand", keypoints, Map.of()), false, null, area);
    }

    private static LabelSet withHands(Skeleton skeleton, LabelledFrame... frames) {
        return new LabelSet(List.of(frames), List.of("hand"), Map.of("hand", skeleton));
    }

    private static LabelSetScore score(LabelSet truth, LabelSet labels) {
        return LabelSetScore.of(truth, labels, ScoringPresets.PLUMBLINE);
    }

    private static List<Outcome> outcomes(LabelSetScore score) {
        return score.frames().getFirst().score().objects().stream()
                .map(object -> object.outcome())
                .toList();
    }

    private static LabelSet dataset(LabelledFrame... frames) {
        return new LabelSet(List.of(frames), List.of("flower", "bud"), Map.of());
    }

    private static LabelledFrame frame(String name, LabelledObject... objects) {
        return new LabelledFrame(name, null, List.of(objects));
    }

    /** A box of 100 × 100 px. */
    private static LabelledObject object(String category, double x, boolean crowd) {
        String id = category + (int) x + crowd;
        return new LabelledObject(
                new TextNode(id),
                new Label(new LabelId(id), category, new Box(x, 0, 100, 100), Map.of()),
                crowd,
                null,
                null);
    }
}
