package dev.plumbline.domain.similarity;

import dev.plumbline.domain.geometry.Line;
import dev.plumbline.domain.geometry.Point;
import java.util.OptionalDouble;

/** How long lines are and how far apart, in px. Nothing is said of a line with fewer than two vertices, or with a number that is not finite. */
public final class LineDistance {

    /** Enough for any line that a hand draws, and the same number for every line. */
    private static final int PLACES = 200;

    private LineDistance() {}

    /** Length in px. */
    public static OptionalDouble length(Line line) {
        return isLine(line) ? OptionalDouble.of(new LinePlaces(line).lengthPx()) : OptionalDouble.empty();
    }

    /**
     * Mean distance in px from places along one line to the nearest place of the other. Not symmetric: a line that is too short lies
     * wholly on the one it should be, but not the other way round. The places are the middles of 200 equally long pieces.
     */
    public static OptionalDouble mean(Line from, Line to) {
        if (!isLine(from) || !isLine(to)) {
            return OptionalDouble.empty();
        }
        LinePlaces places = new LinePlaces(from);
        double sum = 0;
        for (int i = 0; i < PLACES; i++) {
            sum += toLine(places.at((i + 0.5) / PLACES), to);
        }
        return OptionalDouble.of(sum / PLACES);
    }

    /**
     * Hausdorff distance in px over vertices: the farthest that a vertex of either line lies from the other line. (JTS and GEOS call
     * it discrete.) Symmetric; one far-off vertex decides it.
     */
    public static OptionalDouble hausdorff(Line first, Line second) {
        return isLine(first) && isLine(second)
                ? OptionalDouble.of(Math.max(farthest(first, second), farthest(second, first)))
                : OptionalDouble.empty();
    }

    /**
     * Discrete Fréchet distance in px: the shortest leash with which one can walk both lines from vertex to vertex, neither going back
     * (T. Eiter, H. Mannila, "Computing discrete Fréchet distance", TU Vienna, 1994). Sees the direction, and depends on where the
     * vertices are; costs the product of their numbers.
     */
    public static OptionalDouble frechet(Line first, Line second) {
        if (!isLine(first) || !isLine(second)) {
            return OptionalDouble.empty();
        }
        double[] leash = new double[second.size()];
        for (int i = 0; i < first.size(); i++) {
            double diagonal = leash[0];
            for (int j = 0; j < second.size(); j++) {
                double before = leash[j];
                leash[j] =
                        Math.max(first.vertex(i).distanceTo(second.vertex(j)), shortest(leash, i, j, before, diagonal));
                diagonal = before;
            }
        }
        return OptionalDouble.of(leash[second.size() - 1]);
    }

    /** What the leash was at the best of the places one can come from: only the second, only the first, or both moved on. */
    private static double shortest(double[] leash, int i, int j, double onlyFirst, double both) {
        if (i == 0) {
            return j == 0 ? 0 : leash[j - 1];
        }
        return j == 0 ? onlyFirst : Math.min(leash[j - 1], Math.min(onlyFirst, both));
    }

    private static double farthest(Line from, Line to) {
        double farthest = 0;
        for (int i = 0; i < from.size(); i++) {
            farthest = Math.max(farthest, toLine(from.vertex(i), to));
        }
        return farthest;
    }

    private static double toLine(Point point, Line line) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < line.size(); i++) {
            nearest = Math.min(nearest, toSegment(point, line, i));
        }
        return nearest;
    }

    private static double toSegment(Point point, Line line, int end) {
        double dx = line.x(end) - line.x(end - 1);
        double dy = line.y(end) - line.y(end - 1);
        double length2 = dx * dx + dy * dy;
        double fromX = point.x() - line.x(end - 1);
        double fromY = point.y() - line.y(end - 1);
        double far = length2 > 0 ? Math.clamp((fromX * dx + fromY * dy) / length2, 0, 1) : 0;
        return Math.hypot(fromX - far * dx, fromY - far * dy);
    }

    private static boolean isLine(Line line) {
        return line.size() >= 2 && line.isFinite();
    }
}
