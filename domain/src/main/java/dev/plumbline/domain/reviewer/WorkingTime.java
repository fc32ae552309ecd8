package dev.plumbline.domain.reviewer;

import java.time.Duration;
import java.time.Instant;

/**
 * Hours at work, from when somebody did something: drew a stroke, or decided an item of a review. The time from one act to the next
 * counts, but at most five minutes of it: whoever is away for lunch does not gather experience. The first act counts nothing. Time
 * belongs to the project of the later act, and a drawing's counts once it is submitted.
 *
 * <p>It is asked whether somebody has seen enough of a domain to review in it, and for nothing else; how fast they were is
 * nowhere to be read from it.
 */
public final class WorkingTime {
    public static final Duration LONGEST_GAP = Duration.ofMinutes(5);

    private WorkingTime() {}

    /** Seconds that count between two acts; 0 where the clock stepped back. */
    public static long seconds(Instant act, Instant next) {
        var gap = Duration.between(act, next).toSeconds();
        return Math.clamp(gap, 0, LONGEST_GAP.toSeconds());
    }
}
