package dev.plumbline.domain.geometry;

/**
 * Intersection over union of two regions: 1 when they cover the same, 0 when they share no area. Symmetric, and exact for
 * everything {@link Overlap} takes. Equal regions have an IoU of exactly 1, even where they cover nothing; apart from that,
 * regions that cover nothing have an IoU of 0.
 */
public final class Iou {

    private Iou() {}

    public static double of(Region first, Region second) {
        if (!first.bounds().touches(second.bounds())) {
            return 0;
        }
        if (first.equals(second)) {
            return 1;
        }
        if (first instanceof Box a && second instanceof Box b) {
            return new Overlap(Overlap.area(a), Overlap.area(b), a.bounds().sharedArea(b.bounds())).iou();
        }
        return Overlap.of(first, second).iou();
    }
}
