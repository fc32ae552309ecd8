package dev.plumbline.domain.geometry;

import java.util.Arrays;

/**
 * A closed line through vertices in image px; the last vertex joins the first (a file that repeats the first vertex at
 * the end means the same region). What is inside follows the even-odd rule: a point is inside when a ray from it meets
 * the line an odd number of times, so a ring may run in either direction and may cross itself, and the doubly wound part
 * of a bow-tie is outside.
 *
 * <p>Immutable, compared by value: the same numbers in the same order.
 */
public final class Ring {

    private final double[] xy;

    private Ring(double[] xy) {
        this.xy = xy;
    }

    /**
     * @param xy x0, y0, x1, y1, …
     * @throws IllegalArgumentException when a y is missing at the end
     */
    public static Ring of(double... xy) {
        if (xy.length % 2 != 0) {
            throw new IllegalArgumentException("Coordinates come in pairs; there are " + xy.length);
        }
        return new Ring(xy.clone());
    }

    /** Number of vertices. */
    public int size() {
        return xy.length / 2;
    }

    public double x(int vertex) {
        return xy[2 * vertex];
    }

    public double y(int vertex) {
        return xy[2 * vertex + 1];
    }

    public Point vertex(int vertex) {
        return new Point(x(vertex), y(vertex));
    }

    /** A copy: x0, y0, x1, y1, … */
    public double[] xy() {
        return xy.clone();
    }

    /** {@link Bounds#EMPTY} without vertices. */
    public Bounds bounds() {
        Bounds bounds = Bounds.EMPTY;
        if (xy.length > 0) {
            double minX = xy[0];
            double minY = xy[1];
            double maxX = minX;
            double maxY = minY;
            for (int i = 2; i < xy.length; i += 2) {
                minX = Math.min(minX, xy[i]);
                maxX = Math.max(maxX, xy[i]);
                minY = Math.min(minY, xy[i + 1]);
                maxY = Math.max(maxY, xy[i + 1]);
            }
            bounds = new Bounds(minX, minY, maxX, maxY);
        }
        return bounds;
    }

    /** Whether every coordinate is a finite number. */
    public boolean isFinite() {
        for (double coordinate : xy) {
            if (!Double.isFinite(coordinate)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the place is inside by the even-odd rule; on the line itself it may be either. */
    public boolean contains(double px, double py) {
        boolean inside = false;
        for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
            if (xy[i + 1] > py != xy[j + 1] > py
                    && px < xy[i] + (xy[j] - xy[i]) * (py - xy[i + 1]) / (xy[j + 1] - xy[i + 1])) {
                inside = !inside;
            }
        }
        return inside;
    }

    public Ring translated(double dx, double dy) {
        double[] moved = xy.clone();
        for (int i = 0; i < moved.length; i += 2) {
            moved[i] += dx;
            moved[i + 1] += dy;
        }
        return new Ring(moved);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ring ring && Arrays.equals(xy, ring.xy);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(xy);
    }

    @Override
    public String toString() {
        return "Ring" + Arrays.toString(xy);
    }
}
