package dev.plumbline.domain.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Line;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static final FrameSize FRAME = new FrameSize(640, 480);
    private static final double[] SIGMAS = {0.05, 0.1, 0.1};

    @Test
    void P5_parallel_lines_share_what_of_their_corridors_overlaps() {
        Line line = Line.of(0, 50, 1000, 50);
        assertThat(Corridor.iou(line, Line.of(0, 54, 1000, 54), 6).orElseThrow())
                .isCloseTo(0.5, within(0.003));
        assertThat(Corridor.iou(line, Line.of(0, 62.5, 1000, 62.5), 6)).hasValue(0);
        assertThat(Corridor.iou(line, line.reversed(), 6).orElseThrow()).isCloseTo(1, within(1e-9));
    }

    @Test
    void P5_a_closed_line_has_a_corridor_with_a_hole() {
        Line square = Line.of(0, 0, 100, 0, 100, 100, 0, 100, 0, 0);
        assertThat(Corridor.iou(square, Line.of(50, 50, 51, 50), 5)).hasValue(0);
    }

    @Test
    void P5_the_leash_is_as_long_as_the_walk_demands() {
        assertThat(LineDistance.frechet(Line.of(0, 0, 10, 0), Line.of(0, 3, 10, 4)))
                .hasValue(4);
        assertThat(LineDistance.frechet(Line.of(0, 0, 5, 0, 10, 0), Line.of(0, 1, 10, 1))
                        .orElseThrow())
                .isCloseTo(Math.hypot(5, 1), within(1e-12));
        assertThat(LineDistance.frechet(Line.of(0, 0, 10, 0), Line.of(10, 0, 0, 0)))
                .as("the wrong way round")
                .hasValue(10);
        assertThat(LineDistance.hausdorff(Line.of(0, 0, 10, 0), Line.of(10, 0, 0, 0)))
                .hasValue(0);
    }

    @Test
    void P5_nothing_is_said_of_what_is_no_line() {
        Line line = Line.of(0, 0, 10, 0);
        for (Line none : List.of(Line.of(), Line.of(1, 1), Line.of(1, 1, Double.NaN, 2))) {
            assertThat(Corridor.iou(line, none, 5)).isEmpty();
            assertThat(Corridor.iou(none, none, 5)).isEmpty();
            assertThat(LineDistance.mean(none, line)).isEmpty();
            assertThat(LineDistance.hausdorff(line, none)).isEmpty();
            assertThat(LineDistance.frechet(none, line)).isEmpty();
            assertThat(LineDistance.length(none)).isEmpty();
            assertThat(CvatLine.similarity(none, none, FRAME, 0.01)).isEmpty();
        }
    }

    @Test
    void P5_cvat_compares_lines_at_the_same_share_of_their_length() {
        Line line = Line.of(0, 100, 100, 100);
        double spread2 = 2 * 640 * 480 * 0.0004;
        assertThat(CvatLine.of(line, Line.of(0, 110, 100, 110), FRAME, 0.01).directed())
                .isCloseTo(Math.exp(-100 / spread2), within(1e-12));
        assertThat(CvatLine.of(line, Line.of(0, 100, 50, 100, 100, 100), FRAME, 0.01))
                .isEqualTo(new CvatLine(1, 1));
        CvatLine back = CvatLine.of(line, line.reversed(), FRAME, 0.01);
        assertThat(back.undirected()).isEqualTo(1);
        assertThat(back.isReversed()).isTrue();
    }

    @Test
    void P5_keypoints_count_by_how_far_off_they_are_for_their_sigma_and_the_objects_size() {
        Keypoints truth = Keypoints.of(Keypoint.visible(0, 0), Keypoint.hidden(30, 0), Keypoint.ABSENT);
        Keypoints label = Keypoints.of(Keypoint.visible(3, 4), Keypoint.visible(30, 0), Keypoint.visible(9, 9));
        double first = Math.exp(-25 / (2 * 900 * 4 * 0.0025));
        assertThat(Oks.coco(truth, label, SIGMAS, 900).orElseThrow()).isCloseTo((first + 1) / 2, within(1e-12));
        Keypoints fewer = Keypoints.of(Keypoint.visible(0, 0), Keypoint.ABSENT, Keypoint.ABSENT);
        assertThat(Oks.coco(truth, fewer, SIGMAS, 900)).hasValue(0.5);
        assertThat(Oks.coco(truth, truth, SIGMAS, 0)).hasValue(1);
        assertThat(Oks.coco(truth, label, SIGMAS, 0)).hasValue(0.5);
    }

    @Test
    void P5_cvat_counts_points_visible_on_both_sides_of_those_visible_on_either() {
        Keypoints truth = Keypoints.of(Keypoint.visible(0, 0), Keypoint.hidden(30, 0), Keypoint.visible(20, 20));
        Keypoints label = Keypoints.of(Keypoint.visible(0, 0), Keypoint.visible(30, 0), Keypoint.visible(20, 20));
        assertThat(Oks.cvat(truth, label, 0.09).orElseThrow()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(Oks.cvat(truth, label.translated(100, 0), 0.09)).hasValue(0);
        Keypoints flat = Keypoints.of(Keypoint.visible(0, 5), Keypoint.visible(9, 5), Keypoint.ABSENT);
        assertThat(Oks.cvat(flat, flat, 0.09))
                .as("without an area, but the same")
                .hasValue(1);
        assertThat(Oks.cvat(flat, flat.translated(1, 0), 0.09)).hasValue(0);
        Keypoints one = Keypoints.of(Keypoint.visible(5, 5));
        assertThat(Oks.cvatPoint(one, one.translated(50, 0), 0.09, 640 * 480).orElseThrow())
                .isCloseTo(Math.exp(-2500 / (2 * 640 * 480 * 0.0324)), within(1e-12));
    }

    @Test
    void P5_nothing_is_said_of_keypoints_without_a_place() {
        Keypoints none = Keypoints.of(Keypoint.ABSENT, Keypoint.ABSENT, Keypoint.ABSENT);
        assertThat(Oks.coco(none, none, SIGMAS, 900)).isEmpty();
        assertThat(Oks.cvat(none, none, 0.09)).isEmpty();
        assertThatThrownBy(() -> Oks.coco(none, Keypoints.of(Keypoint.ABSENT), SIGMAS, 900))
                .hasMessageContaining("3, 1");
    }

    @Property(tries = 100)
    void P5_lines_are_as_alike_either_way_and_wherever_they_lie(
            @ForAll("lines") Line first, @ForAll("lines") Line second) {
        double iou = Corridor.iou(first, second, 5).orElseThrow();
        assertThat(iou).isBetween(0.0, 1.0);
        assertThat(Corridor.iou(second, first, 5).orElseThrow()).isCloseTo(iou, within(1e-9));
        assertThat(Corridor.iou(first.translated(64, -32), second.translated(64, -32), 5)
                        .orElseThrow())
                .isCloseTo(iou, within(1e-6));
        double frechet = LineDistance.frechet(first, second).orElseThrow();
        assertThat(LineDistance.frechet(second, first)).hasValue(frechet);
        assertThat(LineDistance.frechet(first.reversed(), second.reversed())).hasValue(frechet);
        assertThat(LineDistance.hausdorff(first, second).orElseThrow()).isLessThanOrEqualTo(frechet + 1e-9);
        double cvat = CvatLine.similarity(first, second, FRAME, 0.01).orElseThrow();
        assertThat(cvat).isBetween(0.0, 1.0);
        assertThat(CvatLine.similarity(second, first, FRAME, 0.01).orElseThrow())
                .isCloseTo(cvat, within(1e-9));
        assertThat(CvatLine.similarity(first, first, FRAME, 0.01)).hasValue(1);
    }

    @Provide
    Arbitrary<Line> lines() {
        return Arbitraries.integers()
                .between(0, 200)
                .array(int[].class)
                .ofMinSize(4)
                .ofMaxSize(12)
                .filter(xy -> xy[0] != xy[2] || xy[1] != xy[3])
                .map(xy -> Line.of(
                        Arrays.stream(xy, 0, xy.length / 2 * 2).asDoubleStream().toArray()));
    }
}
