package dev.plumbline.domain.bias;

import dev.plumbline.domain.geometry.Overlap;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;

/**
 * The area of an outline by the shoelace formula. Where jitter makes a ring cross itself, the loops it runs round the wrong way count
 * against it, so that jitter changes nothing on the average; the area covered would grow. Parts that overlap count once: then it is the
 * area covered.
 */
final class SignedArea {

    private SignedArea() {}

    static double of(Polygon polygon) {
        double sum = 0;
        for (Part part : polygon.parts()) {
            sum += Math.abs(of(part.exterior()));
            for (Ring hole : part.holes()) {
                sum -= Math.abs(of(hole));
            }
        }
        return polygon.parts().size() == 1 ? sum : Math.min(sum, Overlap.area(polygon));
    }

    /** Above 0 when the ring runs clockwise on screen. */
    static double of(Ring ring) {
        double twice = 0;
        for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            twice += ring.x(j) * ring.y(i) - ring.x(i) * ring.y(j);
        }
        return twice / 2;
    }

    static double perimeter(Polygon polygon) {
        double sum = 0;
        for (Ring ring : polygon.rings()) {
            for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                sum += Math.hypot(ring.x(i) - ring.x(j), ring.y(i) - ring.y(j));
            }
        }
        return sum;
    }
}
