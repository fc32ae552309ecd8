package dev.plumbline.domain.boundary;

import dev.plumbline.domain.geometry.Overlap;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.geometry.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The signed distance of a label's boundary along the true contour, in image px: below 0 where the label runs inside the truth (too
 * tight), above 0 where it runs outside. Sampled at equal distances along the contour, so the mean weighs every px of it alike. A
 * constant offset is a bias, one that varies about 0 is noise; IoU cannot tell them apart.
 *
 * @param meanPx      mean signed offset
 * @param shareInside share of the contour, 0 to 1, where the label runs inside
 * @param worst       the twentieth of a ring with the greatest mean offset, either way
 * @param profile     ring by ring, each clockwise on screen from 12 o'clock
 */
public record BoundaryOffset(double meanPx, double shareInside, Stretch worst, List<OffsetPoint> profile) {

    /** Offsets this small, in px, are rounding and lie on neither side. */
    private static final double ON_THE_LINE = 1e-6;

    private static final int STRETCHES_OF_A_RING = 20;

    public BoundaryOffset {
        profile = List.copyOf(profile);
    }

    /** Nothing when either shape has no boundary around an area, as a line has none. */
    public static Optional<BoundaryOffset> between(Shape truth, Shape label) {
        if (!(truth instanceof Region wanted) || !(label instanceof Region drawn)) {
            return Optional.empty();
        }
        LabelBoundary boundary = new LabelBoundary(drawn.outline());
        if (Overlap.area(truth) == 0 || Overlap.area(label) == 0) {
            return Optional.empty();
        }
        List<List<OffsetPoint>> rings = new ArrayList<>();
        for (List<Contour.Sample> samples : Contour.samples(wanted.outline())) {
            rings.add(samples.stream().map(boundary::offsetAt).toList());
        }
        List<OffsetPoint> profile = rings.stream().flatMap(List::stream).toList();
        return profile.isEmpty() ? Optional.empty() : Optional.of(summary(rings, profile));
    }

    private static BoundaryOffset summary(List<List<OffsetPoint>> rings, List<OffsetPoint> profile) {
        double sum = 0;
        int inside = 0;
        for (OffsetPoint point : profile) {
            sum += point.px();
            inside += point.px() < -ON_THE_LINE ? 1 : 0;
        }
        Stretch worst = rings.stream()
                .filter(ring -> !ring.isEmpty())
                .map(BoundaryOffset::worst)
                .reduce((a, b) -> Math.abs(b.px()) > Math.abs(a.px()) ? b : a)
                .orElseThrow();
        return new BoundaryOffset(sum / profile.size(), (double) inside / profile.size(), worst, profile);
    }

    /** The ring is closed, so a stretch may run over its beginning. */
    private static Stretch worst(List<OffsetPoint> ring) {
        int size = ring.size();
        int window = Math.max(1, size / STRETCHES_OF_A_RING);
        double sum = 0;
        for (int i = 0; i < window; i++) {
            sum += ring.get(i).px();
        }
        double worstSum = sum;
        int worstStart = 0;
        for (int start = 1; start < size; start++) {
            sum += ring.get((start + window - 1) % size).px()
                    - ring.get(start - 1).px();
            if (Math.abs(sum) > Math.abs(worstSum)) {
                worstSum = sum;
                worstStart = start;
            }
        }
        OffsetPoint middle = ring.get((worstStart + window / 2) % size);
        double stepPx = size > 1 ? ring.get(1).alongPx() - ring.get(0).alongPx() : 0;
        return new Stretch(worstSum / window, middle.x(), middle.y(), window * stepPx);
    }
}
