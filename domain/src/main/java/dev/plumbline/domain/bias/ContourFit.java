package dev.plumbline.domain.bias;

import dev.plumbline.domain.boundary.OffsetPoint;
import java.util.Arrays;
import java.util.List;

/**
 * A shape moved by s and drawn an even distance b too loose has the signed offset b + s·n where the truth's outward normal is n. This
 * is the fit of b and s to the offsets along the contour, by Huber's M-estimate (P. J. Huber, "Robust estimation of a location
 * parameter", Annals of Mathematical Statistics 35, 1964; k = 1.345, scale from the median absolute residual), reweighted until it
 * stands still.
 *
 * @param offsetPx b, image px; below 0 too tight
 * @param shiftXPx to the right, image px
 * @param shiftYPx down, image px
 */
record ContourFit(double offsetPx, double shiftXPx, double shiftYPx) {

    private static final int ROUNDS = 8;
    private static final double K = 1.345;
    private static final double NORMAL_SCALE = 1.4826;

    /** Residuals are never taken to be smaller than drawing can be: in px. */
    private static final double LEAST_SCALE_PX = 0.1;

    static ContourFit of(List<OffsetPoint> profile) {
        double[] weights = new double[profile.size()];
        Arrays.fill(weights, 1);
        ContourFit fit = weighted(profile, weights);
        for (int round = 1; round < ROUNDS; round++) {
            reweigh(profile, fit, weights);
            fit = weighted(profile, weights);
        }
        return fit;
    }

    double shiftPx() {
        return Math.hypot(shiftXPx, shiftYPx);
    }

    /** This shift, then what another fit found with the label moved back by it. */
    ContourFit followedBy(ContourFit next) {
        return new ContourFit(next.offsetPx, shiftXPx + next.shiftXPx, shiftYPx + next.shiftYPx);
    }

    private double residual(OffsetPoint point) {
        return point.px() - offsetPx - shiftXPx * point.nx() - shiftYPx * point.ny();
    }

    private static void reweigh(List<OffsetPoint> profile, ContourFit fit, double[] weights) {
        double[] sizes = new double[weights.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(fit.residual(profile.get(i)));
        }
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        double scale = Math.max(LEAST_SCALE_PX, NORMAL_SCALE * sorted[sorted.length / 2]);
        for (int i = 0; i < sizes.length; i++) {
            weights[i] = sizes[i] <= K * scale ? 1 : K * scale / sizes[i];
        }
    }

    /** Weighted least squares; normals that point one way only, as of a contour that is mostly gone, leave the shift at 0. */
    private static ContourFit weighted(List<OffsetPoint> profile, double[] weights) {
        double w = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double p = 0;
        double px = 0;
        double py = 0;
        for (int i = 0; i < weights.length; i++) {
            OffsetPoint point = profile.get(i);
            double weight = weights[i];
            w += weight;
            x += weight * point.nx();
            y += weight * point.ny();
            xx += weight * point.nx() * point.nx();
            xy += weight * point.nx() * point.ny();
            yy += weight * point.ny() * point.ny();
            p += weight * point.px();
            px += weight * point.px() * point.nx();
            py += weight * point.px() * point.ny();
        }
        double cxx = xx / w - x / w * (x / w);
        double cxy = xy / w - x / w * (y / w);
        double cyy = yy / w - y / w * (y / w);
        double determinant = cxx * cyy - cxy * cxy;
        double cpx = px / w - p / w * (x / w);
        double cpy = py / w - p / w * (y / w);
        double shiftX = determinant > 1e-6 ? (cpx * cyy - cpy * cxy) / determinant : 0;
        double shiftY = determinant > 1e-6 ? (cpy * cxx - cpx * cxy) / determinant : 0;
        return new ContourFit((p - shiftX * x - shiftY * y) / w, shiftX, shiftY);
    }
}
