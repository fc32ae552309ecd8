package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;

/** Rectangles that a file gives by their corners. */
public final class Corners {

    /** How far a corner may lie from where it belongs, in px: files round. */
    private static final double TOLERANCE_PX = 0.5;

    private Corners() {}

    /** A turned box when the four make one, its width from the first to the second; else the polygon they are. */
    public static Shape shape(double... xy) {
        RotatedBox box = box(xy);
        Ring ring = box.outline().rings().getFirst();
        boolean mirrored = turn(xy) < 0;
        for (int i = 0; i < 4; i++) {
            int corner = mirrored ? (5 - i) % 4 : i;
            if (Math.hypot(ring.x(corner) - xy[2 * i], ring.y(corner) - xy[2 * i + 1]) > TOLERANCE_PX) {
                return Polygon.of(Ring.of(xy));
            }
        }
        return box;
    }

    /** Above 0 when the corners run clockwise on screen. */
    private static double turn(double[] xy) {
        return (xy[2] - xy[0]) * (xy[5] - xy[3]) - (xy[3] - xy[1]) * (xy[4] - xy[2]);
    }

    private static RotatedBox box(double[] xy) {
        return new RotatedBox(
                Decimals.px((xy[0] + xy[2] + xy[4] + xy[6]) / 4),
                Decimals.px((xy[1] + xy[3] + xy[5] + xy[7]) / 4),
                Decimals.px(Math.hypot(xy[2] - xy[0], xy[3] - xy[1])),
                Decimals.px(Math.hypot(xy[4] - xy[2], xy[5] - xy[3])),
                Decimals.px(Math.toDegrees(Math.atan2(xy[3] - xy[1], xy[2] - xy[0]))));
    }
}
