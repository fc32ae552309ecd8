package dev.plumbline.domain.geometry;

/** One point of a skeleton, in image px. An absent one has no place; whatever place is given, it is 0, 0. */
public record Keypoint(double x, double y, Visibility visibility) {

    public static final Keypoint ABSENT = new Keypoint(0, 0, Visibility.ABSENT);

    public Keypoint {
        if (visibility == Visibility.ABSENT) {
            x = 0;
            y = 0;
        }
    }

    public static Keypoint visible(double x, double y) {
        return new Keypoint(x, y, Visibility.VISIBLE);
    }

    public static Keypoint hidden(double x, double y) {
        return new Keypoint(x, y, Visibility.HIDDEN);
    }

    /** Whether it has a place. */
    public boolean hasPlace() {
        return visibility != Visibility.ABSENT;
    }

    Keypoint translated(double dx, double dy) {
        return new Keypoint(x + dx, y + dy, visibility);
    }
}
