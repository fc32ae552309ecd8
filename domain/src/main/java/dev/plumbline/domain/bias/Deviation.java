package dev.plumbline.domain.bias;

import dev.plumbline.domain.boundary.BoundaryOffset;
import dev.plumbline.domain.boundary.OffsetPoint;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Region;
import java.util.List;
import java.util.Optional;

/**
 * How a drawn outline deviates from the true one, taken apart: moved as a whole, and drawn too tight or too loose.
 *
 * @param offsetPx how far it is too tight (below 0) or too loose, by area: 2·(A′ − A)/(P + P′), image px. For a parallel curve that is
 *                 its distance exactly (Steiner's formula), for an outline scaled by 1 + γ exactly γ·{@link #reachPx}; no move of the
 *                 whole and, on the average, no jitter of the vertices changes it
 * @param surePx   the least of that offset that two other measures agree to, image px; 0 where the three do not agree on the side.
 *                 They are the offset by area against the truth {@linkplain Redrawn redrawn} with the label's vertices, so that few
 *                 vertices, whose chords cut corners, are not taken for too tight; and the constant of a robust {@linkplain
 *                 ContourFit fit} along the contour, so that one gross bulge is not taken for too loose all round
 * @param shiftXPx how far it is moved to the right, image px
 * @param shiftYPx how far it is moved down, image px
 * @param reachPx  2A/P of the truth, image px: what the boundary moves outwards when the object is scaled to twice its size, averaged
 *                 over the contour; the radius of a circle, half the side of a square
 */
public record Deviation(double offsetPx, double surePx, double shiftXPx, double shiftYPx, double reachPx) {

    /** After a greater shift, nearest places are looked for again with the label moved back. */
    private static final double WORTH_ANOTHER_FIT_PX = 1;

    /** Nothing when either covers no area. */
    public static Optional<Deviation> between(Region truth, Region label) {
        Polygon truthOutline = truth.outline();
        Polygon labelOutline = label.outline();
        Outline wanted = Outline.of(truthOutline);
        Outline drawn = Outline.of(labelOutline);
        if (!wanted.hasArea() || !drawn.hasArea()) {
            return Optional.empty();
        }
        double offset = drawn.offsetFrom(wanted);
        double redrawn = drawn.offsetFrom(Redrawn.truth(truthOutline, labelOutline, wanted));
        return contour(truthOutline, labelOutline)
                .map(fit -> new Deviation(
                        offset,
                        agreed(offset, redrawn, fit.offsetPx()),
                        fit.shiftXPx(),
                        fit.shiftYPx(),
                        wanted.reachPx()));
    }

    private static Optional<ContourFit> contour(Polygon truth, Polygon label) {
        Optional<ContourFit> first = profile(truth, label).map(ContourFit::of);
        return first.map(fit -> {
            if (fit.shiftPx() < WORTH_ANOTHER_FIT_PX) {
                return fit;
            }
            Polygon back = label.translated(-fit.shiftXPx(), -fit.shiftYPx());
            return profile(truth, back).map(ContourFit::of).map(fit::followedBy).orElse(fit);
        });
    }

    private static Optional<List<OffsetPoint>> profile(Polygon truth, Polygon label) {
        return BoundaryOffset.between(truth, label).map(BoundaryOffset::profile);
    }

    private static double agreed(double... offsets) {
        double least = offsets[0];
        for (double offset : offsets) {
            if (offset * least <= 0) {
                return 0;
            }
            least = Math.abs(offset) < Math.abs(least) ? offset : least;
        }
        return least;
    }

    /** Area and perimeter. */
    record Outline(double areaPx2, double perimeterPx) {

        static Outline of(Polygon polygon) {
            return new Outline(SignedArea.of(polygon), SignedArea.perimeter(polygon));
        }

        boolean hasArea() {
            return areaPx2 > 0 && perimeterPx > 0 && Double.isFinite(areaPx2 + perimeterPx);
        }

        double reachPx() {
            return 2 * areaPx2 / perimeterPx;
        }

        double offsetFrom(Outline truth) {
            return 2 * (areaPx2 - truth.areaPx2) / (perimeterPx + truth.perimeterPx);
        }
    }
}
