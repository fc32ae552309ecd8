package dev.plumbline.domain.geometry;

/** An upright rectangle: its top left corner and its size, in image px. */
public record Box(double x, double y, double width, double height) implements Region {

    @Override
    public ShapeKind kind() {
        return ShapeKind.BOX;
    }

    @Override
    public Bounds bounds() {
        return new Bounds(x, y, x + width, y + height);
    }

    /** Moved by {@code dx} to the right and {@code dy} down, in px. */
    public Box translated(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    @Override
    public Polygon outline() {
        double right = x + width;
        double bottom = y + height;
        return Polygon.of(Ring.of(x, y, right, y, right, bottom, x, bottom));
    }
}
