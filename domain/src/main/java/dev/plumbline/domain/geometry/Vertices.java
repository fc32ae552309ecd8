package dev.plumbline.domain.geometry;

import java.util.Arrays;

/** Vertices in order, in image px. Immutable, compared by value: the same numbers in the same order. */
public abstract sealed class Vertices permits Ring, Line {

    final double[] xy;

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
