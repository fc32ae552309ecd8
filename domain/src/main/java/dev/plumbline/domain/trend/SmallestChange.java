package dev.plumbline.domain.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rise has to come to before as many objects as are reviewed now can show it, and how long that takes.
 *
 * @param objects reviewed a week, on the average of the last weeks
 * @param rate    the person's own, from 0 to 1, from which it would rise
 */
public record SmallestChange(double objects, double rate, List<Within> within) {

    /** So often a rise is to be seen for it to count as one that can be. */
    public static final double POWER = 0.8;

    /**
     * @param weeks    from the change on
     * @param factor   the least multiple of the rate that is seen {@link #POWER} of the time; null where not even {@value
     *                 Sensitivity#GREATEST} times the rate is, or there is no such rate
     * @param doubling how often a doubled rate is seen, from 0 to 1
     */
    public record Within(int weeks, @Nullable Double factor, double doubling) {}

    public SmallestChange {
        within = List.copyOf(within);
    }
}
