package dev.plumbline.domain.geometry;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Vertices in order, in image px. Immutable, compared by value: the same numbers in the same order. */
public abstract sealed class Vertices permits Ring, Line {

    final double[] xy;

    /** Found when asked for first; whoever finds it again finds the same. */
    private @Nullable Bounds bounds;

    /** @param xy x0, y0, x1, y1, …; not copied */
    Vertices(double[] xy) {
        if (xy.length % 2 != 0) {
            throw new IllegalArgumentException("Coordinates come in pairs; there are " + xy.length);
        }
        this.xy = xy;
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

    /** Writes all x to one array and all y to another, both from the same index on. */
    final void copyTo(double[] xs, double[] ys, int start) {
        for (int i = 0, from = 0; from < xy.length; i++, from += 2) {
            xs[start + i] = xy[from];
            ys[start + i] = xy[from + 1];
        }
    }

    /** {@link Bounds#EMPTY} without vertices. */
    public Bounds bounds() {
        Bounds known = bounds;
        if (known == null) {
            known = foundBounds();
            bounds = known;
        }
        return known;
    }

    private Bounds foundBounds() {
        if (xy.length == 0) {
            return Bounds.EMPTY;
        }
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
        return new Bounds(minX, minY, maxX, maxY);
    }

    /** Whether every coordinate is a finite number. */
    public boolean isFinite() {
        return bounds().isEmpty() || bounds().isFinite();
    }

    /** The coordinates moved by {@code dx} to the right and {@code dy} down. */
    final double[] moved(double dx, double dy) {
        double[] moved = xy.clone();
        for (int i = 0; i < moved.length; i += 2) {
            moved[i] += dx;
            moved[i + 1] += dy;
        }
        return moved;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Vertices vertices
                && getClass() == vertices.getClass()
                && Arrays.equals(xy, vertices.xy);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(xy);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + Arrays.toString(xy);
    }
}
