package dev.plumbline.domain.geometry;

import java.util.List;

/** The points of one skeleton, in the order that the object's class gives them. */
public record Keypoints(List<Keypoint> points) implements Shape {

    public Keypoints {
        points = List.copyOf(points);
    }

    public static Keypoints of(Keypoint... points) {
        return new Keypoints(List.of(points));
    }

    @Override
    public ShapeKind kind() {
        return ShapeKind.KEYPOINTS;
    }

    /** Of the points that have a place. */
    @Override
    public Bounds bounds() {
        Bounds bounds = Bounds.EMPTY;
        for (Keypoint point : points) {
            if (point.hasPlace()) {
                bounds = bounds.join(new Bounds(point.x(), point.y(), point.x(), point.y()));
            }
        }
        return bounds;
    }

    /** How many have a place: COCO's {@code num_keypoints}. */
    public int placed() {
        return (int) points.stream().filter(Keypoint::hasPlace).count();
    }

    /** Moved by {@code dx} to the right and {@code dy} down, in px. */
    public Keypoints translated(double dx, double dy) {
        return new Keypoints(
                points.stream().map(point -> point.translated(dx, dy)).toList());
    }
}
