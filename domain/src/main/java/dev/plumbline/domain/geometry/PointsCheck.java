package dev.plumbline.domain.geometry;

import java.util.Optional;

/** Whether lines and keypoints may be used on a frame; see {@link ShapeCheck}. */
final class PointsCheck {

    private PointsCheck() {}

    static Optional<Invalid> fault(Line line, FrameSize frame) {
        if (line.size() > ShapeCheck.MAX_VERTICES) {
            return Optional.of(new Invalid.TooManyVertices(line.size(), ShapeCheck.MAX_VERTICES));
        }
        for (int i = 0; i < line.size(); i++) {
            if (!Double.isFinite(line.x(i)) || !Double.isFinite(line.y(i))) {
                return Optional.of(new Invalid.PointNotFinite(i));
            }
        }
        int distinct = ShapeCheck.distinctVertices(line, 2);
        if (distinct < 2) {
            return Optional.of(new Invalid.TooFewPoints(distinct));
        }
        for (int i = 0; i < line.size(); i++) {
            if (ShapeCheck.isOutside(line.x(i), line.y(i), frame)) {
                return outside(line.vertex(i), frame);
            }
        }
        return Optional.empty();
    }

    static Optional<Invalid> fault(Keypoints keypoints, FrameSize frame) {
        int points = keypoints.points().size();
        if (points > ShapeCheck.MAX_VERTICES) {
            return Optional.of(new Invalid.TooManyVertices(points, ShapeCheck.MAX_VERTICES));
        }
        for (int i = 0; i < points; i++) {
            Keypoint point = keypoints.points().get(i);
            if (!Double.isFinite(point.x()) || !Double.isFinite(point.y())) {
                return Optional.of(new Invalid.PointNotFinite(i));
            }
        }
        if (keypoints.placed() == 0) {
            return Optional.of(new Invalid.NothingPlaced());
        }
        for (Keypoint point : keypoints.points()) {
            if (ShapeCheck.isOutside(point.x(), point.y(), frame)) {
                return outside(new Point(point.x(), point.y()), frame);
            }
        }
        return Optional.empty();
    }

    private static Optional<Invalid> outside(Point point, FrameSize frame) {
        return Optional.of(new Invalid.OutsideFrame(point.x(), point.y(), frame, ShapeCheck.marginPx(frame)));
    }
}
