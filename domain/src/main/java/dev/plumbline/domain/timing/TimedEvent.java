package dev.plumbline.domain.timing;

/**
 * Something that happens from a moment to another; a contact moment ends when it begins. Any unit of time, the same everywhere: seconds,
 * or frames.
 *
 * @param id   who it is
 * @param kind what happens
 * @param from when it begins
 * @param to   when it ends, not before it begins
 */
public record TimedEvent(String id, String kind, double from, double to) {

    public TimedEvent {
        if (!Double.isFinite(from) || !Double.isFinite(to) || to < from) {
            throw new IllegalArgumentException("Event %s is from %s to %s".formatted(id, from, to));
        }
    }

    public double length() {
        return to - from;
    }

    /**
     * Temporal intersection over union: the time that both take of the time that either takes, 0 to 1. Two moments share no time: 1 when
     * they are the same, else 0.
     */
    public double iou(TimedEvent other) {
        double both = Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
        double either = length() + other.length() - both;
        if (either > 0) {
            return both / either;
        }
        return from == other.from ? 1 : 0;
    }
}
