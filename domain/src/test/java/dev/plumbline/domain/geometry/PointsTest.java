package dev.plumbline.domain.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointsTest {
    private static final FrameSize FRAME = new FrameSize(640, 480);

    @Test
    void P2_a_line_and_its_reverse_are_two_and_neither_is_a_ring() {
        Line line = Line.of(1, 2, 3, 4, 5, 7);
        assertThat(line.reversed()).isEqualTo(Line.of(5, 7, 3, 4, 1, 2)).isNotEqualTo(line);
        assertThat(line.reversed().reversed()).isEqualTo(line);
        assertThat((Object) line).isNotEqualTo(Ring.of(line.xy()));
        assertThat(Polyline.of(1, 2, 3, 4).translated(1, -1)).isEqualTo(Polyline.of(2, 1, 4, 3));
    }

    @Test
    void P2_a_line_leads_from_a_point_to_another() {
        assertThat(ShapeCheck.fault(Polyline.of(1, 1, 600, 470), FRAME)).isEmpty();
        assertThat(ShapeCheck.fault(Polyline.of(1, 1, 1, 1), FRAME)).contains(new Invalid.TooFewPoints(1));
        assertThat(ShapeCheck.fault(Polyline.of(), FRAME)).contains(new Invalid.TooFewPoints(0));
        assertThat(ShapeCheck.fault(Polyline.of(1, 1, 2, Double.NaN), FRAME)).contains(new Invalid.PointNotFinite(1));
        assertThat(ShapeCheck.fault(Polyline.of(1, 1, 900, 1), FRAME))
                .contains(new Invalid.OutsideFrame(900, 1, FRAME, 160));
        assertThat(ShapeCheck.fault(Polyline.of(new double[20_002]), FRAME))
                .contains(new Invalid.TooManyVertices(10_001, 10_000));
    }

    @Test
    void P2_at_least_one_keypoint_has_a_place_and_an_absent_one_has_none() {
        Keypoints some = Keypoints.of(Keypoint.visible(5, 6), Keypoint.ABSENT, Keypoint.hidden(9, 2));
        assertThat(ShapeCheck.fault(some, FRAME)).isEmpty();
        assertThat(some.bounds()).isEqualTo(new Bounds(5, 2, 9, 6));
        assertThat(some.placed()).isEqualTo(2);
        assertThat(new Keypoint(7, 7, Visibility.ABSENT)).isEqualTo(Keypoint.ABSENT);
        assertThat(some.translated(1, 1).points().get(1)).isEqualTo(Keypoint.ABSENT);
        assertThat(ShapeCheck.fault(Keypoints.of(Keypoint.ABSENT), FRAME)).contains(new Invalid.NothingPlaced());
        assertThat(ShapeCheck.fault(Keypoints.of(Keypoint.visible(Double.NaN, 0)), FRAME))
                .contains(new Invalid.PointNotFinite(0));
        assertThat(ShapeCheck.fault(Keypoints.of(Keypoint.ABSENT, Keypoint.visible(0, -161)), FRAME))
                .contains(new Invalid.OutsideFrame(0, -161, FRAME, 160));
    }

    @Test
    void P2_a_mask_is_of_the_frames_size_and_has_a_pixel() {
        assertThat(ShapeCheck.fault(Mask.of(FRAME, 7, 3, 640 * 480 - 10), FRAME))
                .isEmpty();
        assertThat(ShapeCheck.fault(Mask.of(FRAME, 640 * 480), FRAME)).contains(new Invalid.NoPixel());
        FrameSize other = new FrameSize(480, 640);
        assertThat(ShapeCheck.fault(Mask.of(other, 7, 3, 640 * 480 - 10), FRAME))
                .contains(new Invalid.OtherSize(other, FRAME));
    }
}
