package dev.plumbline.domain.geometry;

/**
 * The smallest upright rectangle around something, in image px. Edges belong to it. {@link #EMPTY} is the bounds of
 * nothing: it touches nothing, and joined with other bounds gives these.
 */
public record Bounds(double minX, double minY, double maxX, double maxY) {

    public static final Bounds EMPTY = new Bounds(
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    public boolean isEmpty() {
        return minX > maxX || minY > maxY;
    }

    /** Whether none of its sides is infinite or NaN. */
    boolean isFinite() {
        return Double.isFinite(minX) && Double.isFinite(minY) && Double.isFinite(maxX) && Double.isFinite(maxY);
    }

    /** 0 when empty. */
    public double width() {
        return isEmpty() ? 0 : maxX - minX;
    }

    /** 0 when empty. */
    public double height() {
        return isEmpty() ? 0 : maxY - minY;
    }

    public Bounds join(Bounds other) {
        return new Bounds(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }

    /** Whether they share at least a point. Never true for bounds with a NaN. */
    public boolean touches(Bounds other) {
        return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
    }

    /** Area that both cover, in px². */
    public double sharedArea(Bounds other) {
        double width = Math.min(maxX, other.maxX) - Math.max(minX, other.minX);
        double height = Math.min(maxY, other.maxY) - Math.max(minY, other.minY);
        return Math.max(0, width) * Math.max(0, height);
    }
}
