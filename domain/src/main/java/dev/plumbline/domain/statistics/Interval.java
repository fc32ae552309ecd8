package dev.plumbline.domain.statistics;

/** From low to high, both included, in the unit of what it is about. */
public record Interval(double low, double high) {

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public Interval times(double factor) {
        return factor >= 0 ? new Interval(low * factor, high * factor) : new Interval(high * factor, low * factor);
    }
}
