package dev.plumbline.domain.geometry;

/** A place on a frame, in image px. */
public record Point(double x, double y) {

    /** Straight-line distance in px. */
    public double distanceTo(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }
}
