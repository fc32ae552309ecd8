package dev.plumbline.domain.similarity;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Line;
import dev.plumbline.domain.geometry.Point;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * CVAT's similarity of two lines (quality control, {@code line_thickness}). Both are walked at the same share of their length, at every
 * place where either has a vertex; a distance d there counts exp(−d² / (2·W·H·(2t)²)), where W·H is the image's area and t the
 * thickness, by default 0.01. The similarity is the mean.
 *
 * @param directed   from first vertex to first vertex, 0 to 1
 * @param undirected the better of both directions, 0 to 1
 */
public record CvatLine(double directed, double undirected) {

    /** CVAT's {@code line_thickness}: a share of the square root of the image's area. */
    public static final double DEFAULT_THICKNESS = 0.01;

    /** CVAT's {@code line_orientation_threshold}. */
    private static final double ORIENTATION_THRESHOLD = 0.1;

    /**
     * Equal lines are exactly alike. Nothing is said of a line with fewer than two vertices, or with a number that is not finite: both
     * are then empty.
     *
     * @param thickness t, above 0
     */
    public static OptionalDouble similarity(Line first, Line second, FrameSize frame, double thickness) {
        return isLine(first) && isLine(second)
                ? OptionalDouble.of(of(first, second, frame, thickness).undirected())
                : OptionalDouble.empty();
    }

    /** @throws IllegalArgumentException when a line has no vertex */
    public static CvatLine of(Line first, Line second, FrameSize frame, double thickness) {
        if (first.size() == 0 || second.size() == 0) {
            throw new IllegalArgumentException("A line without vertices is like no other");
        }
        double spread2 = 2.0 * frame.width() * frame.height() * 4 * thickness * thickness;
        double directed = mean(first, second, spread2);
        return new CvatLine(directed, Math.max(directed, mean(first, second.reversed(), spread2)));
    }

    /** Whether the line was drawn the wrong way round; of CVAT a warning and no error. */
    public boolean isReversed() {
        return undirected - directed > ORIENTATION_THRESHOLD;
    }

    private static double mean(Line first, Line second, double spread2) {
        LinePlaces a = new LinePlaces(first);
        LinePlaces b = new LinePlaces(second);
        TreeSet<Double> shares = new TreeSet<>();
        for (int i = 0; i < first.size(); i++) {
            shares.add(a.share(i));
        }
        for (int i = 0; i < second.size(); i++) {
            shares.add(b.share(i));
        }
        double sum = 0;
        for (double share : shares) {
            Point place = a.at(share);
            double distance = place.distanceTo(b.at(share));
            sum += Math.exp(-distance * distance / spread2);
        }
        return sum / shares.size();
    }

    private static boolean isLine(Line line) {
        return line.size() >= 2 && line.isFinite();
    }
}
