package dev.plumbline.gateway.format.cvat;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Line;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Decimals;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One object through the frames. Between two frames that the file gives it moves evenly, as CVAT has it: boxes, and outlines with the
 * same number of vertices; everything else stays as it was. After the last it stays until the video ends, unless it went outside.
 */
final class CvatTrack {

    /** @param outside the object is not to be seen from here on */
    record Moment(Annotation annotation, boolean outside) {}

    private final NavigableMap<Integer, Moment> moments = new TreeMap<>();

    /** False when the frame had one before. */
    boolean put(int frame, Moment moment) {
        return moments.putIfAbsent(frame, moment) == null;
    }

    NavigableMap<Integer, Moment> moments() {
        return moments;
    }

    /** Null where it is not to be seen. */
    @Nullable Annotation at(int frame) {
        Map.Entry<Integer, Moment> before = moments.floorEntry(frame);
        if (before == null || before.getValue().outside()) {
            return null;
        }
        Annotation annotation = before.getValue().annotation();
        Map.Entry<Integer, Moment> after = moments.ceilingEntry(frame);
        if (after == null || before.getKey() == frame) {
            return annotation;
        }
        double share = (double) (frame - before.getKey()) / (after.getKey() - before.getKey());
        return annotation.withShape(
                between(annotation.shape(), after.getValue().annotation().shape(), share));
    }

    private static Shape between(Shape from, Shape to, double share) {
        if (from instanceof Box a && to instanceof Box b) {
            return new Box(
                    mix(a.x(), b.x(), share),
                    mix(a.y(), b.y(), share),
                    mix(a.width(), b.width(), share),
                    mix(a.height(), b.height(), share));
        }
        if (from instanceof RotatedBox a && to instanceof RotatedBox b) {
            double turn = Math.IEEEremainder(b.angleDegrees() - a.angleDegrees(), 360);
            return new RotatedBox(
                    mix(a.cx(), b.cx(), share),
                    mix(a.cy(), b.cy(), share),
                    mix(a.width(), b.width(), share),
                    mix(a.height(), b.height(), share),
                    Decimals.px(a.angleDegrees() + share * turn));
        }
        if (from instanceof Polyline a
                && to instanceof Polyline b
                && a.points().size() == b.points().size()) {
            return new Polyline(Line.of(mix(a.points().xy(), b.points().xy(), share)));
        }
        if (from instanceof Polygon a
                && to instanceof Polygon b
                && a.vertices() == b.vertices()
                && a.rings().size() == 1
                && b.rings().size() == 1) {
            return Polygon.of(
                    Ring.of(mix(a.rings().getFirst().xy(), b.rings().getFirst().xy(), share)));
        }
        return from;
    }

    private static double[] mix(double[] a, double[] b, double share) {
        double[] mixed = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            mixed[i] = mix(a[i], b[i], share);
        }
        return mixed;
    }

    private static double mix(double a, double b, double share) {
        return Decimals.px(a + share * (b - a));
    }
}
