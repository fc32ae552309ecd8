package dev.plumbline.domain.geometry;

/** An open line along something thin: a lane marking, a vessel, a crack. Covers no area. */
public record Polyline(Line points) implements Shape {

    /** @param xy x0, y0, x1, y1, … */
    public static Polyline of(double... xy) {
        return new Polyline(Line.of(xy));
    }

    @Override
    public ShapeKind kind() {
        return ShapeKind.POLYLINE;
    }

    @Override
    public Bounds bounds() {
        return points.bounds();
    }

    /** Moved by {@code dx} to the right and {@code dy} down, in px. */
    public Polyline translated(double dx, double dy) {
        return new Polyline(points.translated(dx, dy));
    }
}
