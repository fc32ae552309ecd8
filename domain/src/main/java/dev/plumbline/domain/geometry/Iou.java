package dev.plumbline.domain.geometry;

/**
 * Intersection over union of two shapes: 1 when they cover the same, 0 when they share no area. Symmetric, and exact for
 * everything {@link Overlap} takes. Equal shapes have an IoU of exactly 1, even where they cover nothing; apart from that,
 * shapes that cover nothing have an IoU of 0.
 */
public final class Iou {

    private Iou() {}

    public static double of(Shape first, Shape second) {
        if (!first.bounds().touches(second.bounds())) {
            return 0;
        }
        if (first.equals(second)) {
            return 1;
        }
        if (first instanceof Box a && second instanceof Box b) {
            return ofBoxes(a, b);
        }
        return Overlap.of(first, second).iou();
    }

    private static double ofBoxes(Box a, Box b) {
        double width = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
        double height = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
        double both = Math.max(0, width) * Math.max(0, height);
        return new Overlap(a.width() * a.height(), b.width() * b.height(), both).iou();
    }
}
