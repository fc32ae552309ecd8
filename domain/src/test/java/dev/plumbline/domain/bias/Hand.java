package dev.plumbline.domain.bias;

import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import java.util.Random;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * How somebody draws an outline.
 *
 * @param offsetPx    too tight (below 0) or too loose
 * @param varyingPx   standard deviation of that from object to object
 * @param jitterPx    standard deviation of each coordinate of each vertex
 * @param simplifyPx  how far the line may be from what it would be with more vertices
 * @param shiftXPx    to the right
 * @param shiftYPx    down
 * @param scale       1 for the true size
 */
record Hand(
        double offsetPx,
        double varyingPx,
        double jitterPx,
        double simplifyPx,
        double shiftXPx,
        double shiftYPx,
        double scale) {

    static final Hand STEADY = new Hand(0, 0.3, 0.7, 0.5, 0, 0, 1);

    Hand offset(double px) {
        return new Hand(px, varyingPx, jitterPx, simplifyPx, shiftXPx, shiftYPx, scale);
    }

    Hand varying(double px) {
        return new Hand(offsetPx, px, jitterPx, simplifyPx, shiftXPx, shiftYPx, scale);
    }

    Hand jitter(double px) {
        return new Hand(offsetPx, varyingPx, px, simplifyPx, shiftXPx, shiftYPx, scale);
    }

    Hand simplify(double px) {
        return new Hand(offsetPx, varyingPx, jitterPx, px, shiftXPx, shiftYPx, scale);
    }

    Hand shift(double x, double y) {
        return new Hand(offsetPx, varyingPx, jitterPx, simplifyPx, x, y, scale);
    }

    Hand scale(double factor) {
        return new Hand(offsetPx, varyingPx, jitterPx, simplifyPx, shiftXPx, shiftYPx, factor);
    }

    /** Without vertices when nothing is left of it. */
    Polygon draw(Polygon truth, Random random) {
        Geometry line = Outlines.jts(truth);
        double distance = offsetPx + varyingPx * random.nextGaussian();
        if (distance != 0) {
            line = BufferOp.bufferOp(
                    line,
                    distance,
                    new BufferParameters(4, BufferParameters.CAP_ROUND, BufferParameters.JOIN_MITRE, 2));
        }
        if (!line.isEmpty() && simplifyPx > 0) {
            line = DouglasPeuckerSimplifier.simplify(line, simplifyPx);
        }
        if (line.isEmpty()) {
            return Polygon.of();
        }
        double x0 = Outlines.jts(truth).getCentroid().getX();
        double y0 = Outlines.jts(truth).getCentroid().getY();
        double[] xy = Outlines.polygon(line).parts().getFirst().exterior().xy();
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = x0 + scale * (xy[i] - x0) + shiftXPx + jitterPx * random.nextGaussian();
            xy[i + 1] = y0 + scale * (xy[i + 1] - y0) + shiftYPx + jitterPx * random.nextGaussian();
        }
        return xy.length < 6 ? Polygon.of() : Polygon.of(Ring.of(xy));
    }
}
