package dev.plumbline.gateway.reviewer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plumbline.domain.reviewer.Flips;
import dev.plumbline.domain.reviewer.ReviewerNumbers;
import dev.plumbline.domain.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A flip rate beside what it is judged by.
 *
 * @param rate     0 to 1; null where nothing was decided twice
 * @param interval 95 %, after Wilson
 * @param limit    of the project
 * @param needed   items decided twice without which nothing is judged
 */
public record FlipView(
        int repeated,
        int flipped,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double rate,
        Interval interval,
        double limit,
        int needed) {

    public static FlipView of(Flips flips, ReviewerNumbers numbers) {
        var interval = flips.interval();
        return new FlipView(
                flips.repeated(),
                flips.flipped(),
                flips.repeated() == 0 ? null : flips.rate(),
                new Interval(interval.low(), interval.high()),
                numbers.flipLimit(),
                numbers.repeats());
    }
}
