package dev.plumbline.domain.geometry;

/**
 * A rectangle turned about its centre: centre and size in image px, angle in degrees, positive clockwise on screen (y
 * points down). Any angle is allowed; 0° and 360° are the same region but not equal values.
 */
public record RotatedBox(double cx, double cy, double width, double height, double angleDegrees) implements Region {

    @Override
    public ShapeKind kind() {
        return ShapeKind.ROTATED_BOX;
    }

    @Override
    public Bounds bounds() {
        return outline().bounds();
    }

    /** Moved by {@code dx} to the right and {@code dy} down, in px. */
    public RotatedBox translated(double dx, double dy) {
        return new RotatedBox(cx + dx, cy + dy, width, height, angleDegrees);
    }

    @Override
    public Polygon outline() {
        double turn = angleDegrees % 360;
        double cos = cosDegrees(turn);
        double sin = cosDegrees(turn - 90);
        double ux = cos * width / 2;
        double uy = sin * width / 2;
        double vx = -sin * height / 2;
        double vy = cos * height / 2;
        return Polygon.of(Ring.of(
                cx - ux - vx,
                cy - uy - vy,
                cx + ux - vx,
                cy + uy - vy,
                cx + ux + vx,
                cy + uy + vy,
                cx - ux + vx,
                cy - uy + vy));
    }

    /** Exact at multiples of 90°, so that a box turned by a right angle has upright edges. */
    private static double cosDegrees(double degrees) {
        double folded = Math.abs(degrees % 360);
        if (folded == 90 || folded == 270) {
            return 0;
        }
        return folded == 180 ? -1 : Math.cos(Math.toRadians(folded));
    }
}
