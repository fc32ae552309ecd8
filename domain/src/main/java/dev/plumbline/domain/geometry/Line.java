package dev.plumbline.domain.geometry;

/** An open line through vertices: from the first to the last, not back. It has a direction, so a line and its reverse are two. */
public final class Line extends Vertices {

    private Line(double[] xy) {
        super(xy);
    }

    /**
     * @param xy x0, y0, x1, y1, …
     * @throws IllegalArgumentException when a y is missing at the end
     */
    public static Line of(double... xy) {
        return new Line(xy.clone());
    }

    public Line translated(double dx, double dy) {
        return new Line(moved(dx, dy));
    }

    /** The same way back. */
    public Line reversed() {
        double[] back = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            back[i] = xy[xy.length - 2 - i];
            back[i + 1] = xy[xy.length - 1 - i];
        }
        return new Line(back);
    }
}
