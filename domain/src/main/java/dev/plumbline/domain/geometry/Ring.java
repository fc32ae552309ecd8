package dev.plumbline.domain.geometry;

/**
 * A closed line through vertices; the last vertex joins the first (a file that repeats the first vertex at the end means the
 * same region). What is inside follows the even-odd rule: a point is inside when a ray from it meets the line an odd number of
 * times, so a ring may run in either direction and may cross itself, and the doubly wound part of a bow-tie is outside.
 */
public final class Ring extends Vertices {

    private Ring(double[] xy) {
        super(xy);
    }

    /**
     * @param xy x0, y0, x1, y1, …
     * @throws IllegalArgumentException when a y is missing at the end
     */
    public static Ring of(double... xy) {
        return new Ring(xy.clone());
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
        return new Ring(moved(dx, dy));
    }
}
