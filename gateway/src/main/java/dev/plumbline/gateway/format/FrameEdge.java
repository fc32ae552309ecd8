package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.ShapeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shapes that reach out of the frame, for formats whose readers take no such labels. */
final class FrameEdge {

    /** What files round. */
    private static final double TOLERANCE_PX = 1e-6;

    private FrameEdge() {}

    static boolean holds(Shape shape, FrameSize frame) {
        Bounds bounds = shape.bounds();
        return shape instanceof Mask
                || bounds.minX() >= -TOLERANCE_PX
                        && bounds.minY() >= -TOLERANCE_PX
                        && bounds.maxX() <= frame.width() + TOLERANCE_PX
                        && bounds.maxY() <= frame.height() + TOLERANCE_PX;
    }

    /** What of it is on the frame, as the same kind of shape: of a turned box the smallest one around that. Nothing when nothing is. */
    static Optional<Shape> cut(Shape shape, FrameSize frame) {
        if (holds(shape, frame)) {
            return Optional.of(shape);
        }
        return switch (shape) {
            case Box box -> box(box, frame);
            case RotatedBox box ->
                cut(box.outline(), frame).flatMap(left -> Reshaping.to(left, ShapeKind.ROTATED_BOX, frame));
            case Polygon polygon -> polygon(polygon, frame);
            case Keypoints keypoints -> keypoints(keypoints, frame);
            case Mask _, Polyline _ -> Optional.of(shape);
        };
    }

    private static Optional<Shape> box(Box box, FrameSize frame) {
        double left = Math.max(0, box.x());
        double top = Math.max(0, box.y());
        double width = Decimals.px(Math.min(frame.width(), box.x() + box.width()) - left);
        double height = Decimals.px(Math.min(frame.height(), box.y() + box.height()) - top);
        return width > 0 && height > 0 ? Optional.of(new Box(left, top, width, height)) : Optional.empty();
    }

    private static Optional<Shape> keypoints(Keypoints keypoints, FrameSize frame) {
        List<Keypoint> points = new ArrayList<>();
        for (Keypoint point : keypoints.points()) {
            boolean on = point.x() >= 0 && point.y() >= 0 && point.x() <= frame.width() && point.y() <= frame.height();
            points.add(on ? point : Keypoint.ABSENT);
        }
        Keypoints left = new Keypoints(points);
        return left.placed() > 0 ? Optional.of(left) : Optional.empty();
    }

    private static Optional<Shape> polygon(Polygon polygon, FrameSize frame) {
        List<Part> parts = new ArrayList<>();
        for (Part part : polygon.parts()) {
            Ring exterior = ring(part.exterior(), frame);
            if (exterior.size() >= 3
                    && exterior.bounds().width() > 0
                    && exterior.bounds().height() > 0) {
                List<Ring> holes = part.holes().stream()
                        .map(hole -> ring(hole, frame))
                        .filter(hole -> hole.size() >= 3)
                        .toList();
                parts.add(new Part(exterior, holes));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Polygon(parts));
    }

    /** Side by side (Sutherland and Hodgman, "Reentrant Polygon Clipping", 1974): parts that the edge parts stay joined along it. */
    private static Ring ring(Ring ring, FrameSize frame) {
        double[] xy = ring.xy();
        for (int side = 0; side < 4; side++) {
            int axis = side % 2;
            double edge = side < 2 ? 0 : axis == 0 ? frame.width() : frame.height();
            xy = side(xy, axis, edge, side < 2 ? 1 : -1);
        }
        return Ring.of(xy);
    }

    /** @param sign 1 to keep what is above the edge along the axis, -1 what is below */
    private static double[] side(double[] xy, int axis, double edge, int sign) {
        List<Double> left = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            int before = (i + xy.length - 2) % xy.length;
            double from = sign * (xy[before + axis] - edge);
            double to = sign * (xy[i + axis] - edge);
            if (from < 0 != to < 0) {
                double share = from / (from - to);
                double other = xy[before + 1 - axis] + share * (xy[i + 1 - axis] - xy[before + 1 - axis]);
                left.add(axis == 0 ? edge : Decimals.px(other));
                left.add(axis == 0 ? Decimals.px(other) : edge);
            }
            if (to >= 0) {
                left.add(xy[i]);
                left.add(xy[i + 1]);
            }
        }
        return left.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
