package dev.plumbline.domain.bias;

import dev.plumbline.domain.bias.Deviation.Outline;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import java.util.List;

/**
 * The truth as it would look with as many vertices as the label has: each vertex of the label is put on the nearest place of the true
 * contour, or on its nearest corner where that is hardly further. What this loses against the truth is the chords' doing and not the
 * annotator's eye.
 */
final class Redrawn {

    /** With so many vertices chords cut off nothing worth the way. */
    private static final int DENSE = 400;

    /** A vertex drawn even distances inside two edges is up to this many times further from their corner, from 60° on. */
    private static final double CORNER_REACH = 2;

    private static final double CORNER_SLACK_PX = 2;

    private Redrawn() {}

    /** The truth itself where the label has many vertices, or where what comes out encloses nothing. */
    static Outline truth(Polygon truth, Polygon label, Outline wanted) {
        if (label.vertices() > DENSE) {
            return wanted;
        }
        List<Ring> contour = truth.rings();
        Outline redrawn = Outline.of(new Polygon(label.parts().stream()
                .map(part -> new Part(
                        onto(part.exterior(), contour),
                        part.holes().stream().map(hole -> onto(hole, contour)).toList()))
                .toList()));
        return redrawn.hasArea() ? redrawn : wanted;
    }

    private static Ring onto(Ring ring, List<Ring> contour) {
        double[] xy = ring.xy();
        for (int i = 0; i < xy.length; i += 2) {
            toNearest(xy, i, contour);
        }
        return Ring.of(xy);
    }

    private static void toNearest(double[] xy, int at, List<Ring> contour) {
        double px = xy[at];
        double py = xy[at + 1];
        double nearest = Double.POSITIVE_INFINITY;
        double nearestCorner = Double.POSITIVE_INFINITY;
        double cornerX = px;
        double cornerY = py;
        for (Ring ring : contour) {
            for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                double dx = ring.x(i) - ring.x(j);
                double dy = ring.y(i) - ring.y(j);
                double length = dx * dx + dy * dy;
                double share =
                        length == 0 ? 0 : Math.clamp(((px - ring.x(j)) * dx + (py - ring.y(j)) * dy) / length, 0, 1);
                double x = ring.x(j) + share * dx;
                double y = ring.y(j) + share * dy;
                double distance = Math.hypot(x - px, y - py);
                if (distance < nearest) {
                    nearest = distance;
                    xy[at] = x;
                    xy[at + 1] = y;
                }
                double corner = Math.hypot(ring.x(i) - px, ring.y(i) - py);
                if (corner < nearestCorner) {
                    nearestCorner = corner;
                    cornerX = ring.x(i);
                    cornerY = ring.y(i);
                }
            }
        }
        if (nearestCorner <= CORNER_REACH * nearest + CORNER_SLACK_PX) {
            xy[at] = cornerX;
            xy[at + 1] = cornerY;
        }
    }
}
