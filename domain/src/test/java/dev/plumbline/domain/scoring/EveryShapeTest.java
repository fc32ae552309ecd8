package dev.plumbline.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Overlap;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Raster;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.Skeletons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scores of shapes of every kind, and what is not asked for. */
class EveryShapeTest {
    private static final FrameSize FRAME = new FrameSize(200, 100);
    private static final Ontology ONTOLOGY = new Ontology(
            new OntologyId("every"),
            "Every",
            1,
            List.of(
                    objectClass("lesion", ShapeKind.MASK),
                    objectClass("lane", ShapeKind.POLYLINE),
                    new ObjectClass(
                            "person",
                            "Person",
                            ShapeKind.KEYPOINTS,
                            3,
                            new SkillId("joints"),
                            new SkillId("class"),
                            List.of(),
                            Skeletons.COCO_PERSON)),
            List.of());
    private static final Polygon TRIANGLE = Polygon.of(Ring.of(10.3, 10.2, 60.7, 15.1, 30.5, 70.9));

    @Test
    void P5_a_mask_against_a_polygon_is_counted_in_pixels() {
        Mask mask = Raster.of(TRIANGLE, FRAME);
        assertThat(iou(ScoringPresets.PLUMBLINE, mask, TRIANGLE)).isEqualTo(1);
        Polygon moved = TRIANGLE.translated(4, 0);
        assertThat(iou(ScoringPresets.PLUMBLINE, mask, moved))
                .isEqualTo(Overlap.of(mask, Raster.of(moved, FRAME)).iou())
                .isEqualTo(iou(ScoringPresets.PLUMBLINE, moved, mask))
                .isEqualTo(iou(ScoringPresets.COCO, TRIANGLE, moved));
        assertThat(iou(ScoringPresets.PLUMBLINE, TRIANGLE, moved))
                .isNotEqualTo(iou(ScoringPresets.COCO, TRIANGLE, moved))
                .isCloseTo(iou(ScoringPresets.COCO, TRIANGLE, moved), within(0.01));
    }

    @Test
    void P5_upright_boxes_are_exact_everywhere_and_turned_ones_counted_in_cvats_pixels() {
        Box box = new Box(10.25, 10.25, 40, 30);
        Box moved = new Box(12.75, 10.25, 40, 30);
        assertThat(iou(ScoringPresets.CVAT, box, moved)).isCloseTo(37.5 / 42.5, within(1e-12));
        RotatedBox turned = new RotatedBox(60, 50, 40, 30, 20);
        RotatedBox other = new RotatedBox(62, 50, 40, 30, 25);
        assertThat(iou(ScoringPresets.CVAT, turned, other))
                .isEqualTo(Overlap.of(Raster.of(turned, FRAME), Raster.of(other, FRAME))
                        .iou());
    }

    @Test
    void P5_a_line_earns_by_its_corridor_and_a_line_elsewhere_is_another() {
        Polyline lane = Polyline.of(10, 50, 190, 50);
        assertThat(iou(ScoringPresets.PLUMBLINE, lane, Polyline.of(10, 52, 190, 52)))
                .isCloseTo(8 / 12.0, within(0.01));
        FrameScore score = score(ScoringPresets.PLUMBLINE, "lane", lane, Polyline.of(10, 70, 190, 70));
        assertThat(score.objects()).extracting(ObjectScore::outcome).containsExactly(Outcome.MISSED, Outcome.SPURIOUS);
        ScoringFunction leash = ScoringPresets.PLUMBLINE.measuring(new Measures(
                RegionMeasure.EXACT, new LineMeasure.Frechet(20), new KeypointMeasure.Coco(), Map.of(), 0));
        assertThat(iou(leash, lane, Polyline.of(10, 52, 190, 52))).isCloseTo(0.9, within(1e-12));
        ScoringFunction farthest = ScoringPresets.PLUMBLINE.measuring(new Measures(
                RegionMeasure.EXACT, new LineMeasure.Hausdorff(20), new KeypointMeasure.Coco(), Map.of(), 0));
        assertThat(iou(farthest, lane, Polyline.of(190, 52, 10, 55))).isCloseTo(0.75, within(1e-12));
        assertThat(iou(ScoringPresets.CVAT, lane, Polyline.of(190, 50, 10, 50))).isEqualTo(1);
    }

    @Test
    void P5_keypoints_earn_by_coco_with_the_skeletons_sigmas_and_the_objects_area() {
        Keypoints truth = person(0);
        Keypoints label = person(3);
        double size = 32 * 16.0;
        double expected = Skeletons.COCO_PERSON.points().stream()
                .mapToDouble(joint -> Math.exp(-9 / (2 * size * 4 * joint.sigma() * joint.sigma())))
                .average()
                .orElseThrow();
        assertThat(iou(ScoringPresets.ENCORD, truth, label)).isCloseTo(expected, within(1e-12));
        FrameToScore given = new FrameToScore(
                labels("person", truth), labels("person", label), List.of(), Map.of(new LabelId("0"), 1e6), FRAME);
        assertThat(Scorer.score(given, ONTOLOGY, ScoringPresets.ENCORD)
                        .objects()
                        .getFirst()
                        .iou())
                .isGreaterThan(0.99);
    }

    @Test
    void P5_lines_and_keypoints_are_never_paired_with_what_covers_an_area() {
        ScoringFunction any = ScoringPresets.CVAT;
        assertThat(score(any, "lane", Polyline.of(10, 10, 50, 10, 50, 50), TRIANGLE)
                        .objects())
                .extracting(ObjectScore::outcome)
                .containsExactly(Outcome.MISSED, Outcome.SPURIOUS);
    }

    @Test
    void P5_a_label_left_over_in_a_crowd_is_neither_right_nor_spurious() {
        Label crowd = label("crowd", "lesion", new Box(100, 0, 80, 80));
        Labels truth = labels("lesion", TRIANGLE);
        Labels labels = labels(
                "lesion",
                TRIANGLE,
                new Box(110, 10, 10, 10),
                new Box(150, 30, 10, 10),
                new Box(175, 10, 20, 10),
                Polyline.of(110, 10, 120, 20));
        FrameScore score = Scorer.score(
                new FrameToScore(truth, labels, List.of(crowd), Map.of(), FRAME), ONTOLOGY, ScoringPresets.PLUMBLINE);
        assertThat(score.objects()).extracting(ObjectScore::label).containsExactly(new LabelId("0"), new LabelId("3"));
        Label other = label("crowd", "lane", crowd.shape());
        assertThat(Scorer.score(
                                new FrameToScore(truth, labels, List.of(other), Map.of(), FRAME),
                                ONTOLOGY,
                                ScoringPresets.PLUMBLINE)
                        .objects())
                .as("a crowd of another class")
                .hasSize(5);
    }

    @Test
    void P5_what_is_too_small_is_neither_missed_nor_spurious() {
        Measures measures =
                new Measures(RegionMeasure.EXACT, Measures.USUAL.lines(), Measures.USUAL.keypoints(), Map.of(), 100);
        ScoringFunction scoring = ScoringPresets.PLUMBLINE.measuring(measures);
        Labels truth = labels("lesion", new Box(0, 0, 9, 9), new Box(50, 0, 9, 11), TRIANGLE);
        Labels found = labels("lesion", new Box(50, 0, 10, 11), TRIANGLE, new Box(150, 50, 5, 5));
        FrameScore score = Scorer.score(new FrameToScore(truth, found, FRAME), ONTOLOGY, scoring);
        assertThat(score.objects()).hasSize(1);
        assertThat(score.total().score()).hasValue(1);
        FrameScore bigger = Scorer.score(
                new FrameToScore(truth, labels("lesion", new Box(150, 50, 20, 5)), FRAME), ONTOLOGY, scoring);
        assertThat(bigger.objects()).extracting(ObjectScore::outcome).containsExactly(Outcome.MISSED, Outcome.SPURIOUS);
    }

    @Test
    void P5_without_the_frames_size_pixels_are_counted_as_far_as_the_shapes_reach() {
        FrameScore known = score(ScoringPresets.COCO, "lesion", TRIANGLE, TRIANGLE.translated(3, 2));
        FrameScore unknown = Scorer.score(
                labels("lesion", TRIANGLE), labels("lesion", TRIANGLE.translated(3, 2)), ONTOLOGY, ScoringPresets.COCO);
        assertThat(unknown).isEqualTo(known);
    }

    private static Keypoints person(double off) {
        List<Keypoint> points = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            points.add(Keypoint.visible(50 + 2 * i + off, 20 + i));
        }
        return new Keypoints(points);
    }

    private static double iou(ScoringFunction scoring, Shape truth, Shape label) {
        String classKey = ONTOLOGY.classes().stream()
                .filter(each -> each.shape() == truth.kind())
                .findFirst()
                .map(ObjectClass::key)
                .orElse("lesion");
        Double iou = score(scoring, classKey, truth, label).objects().getFirst().iou();
        return iou == null ? Double.NaN : iou;
    }

    private static FrameScore score(ScoringFunction scoring, String classKey, Shape truth, Shape label) {
        return Scorer.score(
                new FrameToScore(labels(classKey, truth), labels(classKey, label), FRAME), ONTOLOGY, scoring);
    }

    private static Labels labels(String classKey, Shape... shapes) {
        List<Label> labels = new ArrayList<>();
        for (Shape shape : shapes) {
            labels.add(label(String.valueOf(labels.size()), classKey, shape));
        }
        return new Labels(labels, Map.of());
    }

    private static Label label(String id, String classKey, Shape shape) {
        return new Label(new LabelId(id), classKey, shape, Map.of());
    }

    private static ObjectClass objectClass(String key, ShapeKind kind) {
        return new ObjectClass(key, key, kind, 1, new SkillId("outline"), new SkillId("class"), List.of());
    }
}
