package dev.plumbline.domain.drift;

import dev.plumbline.domain.statistics.Interval;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a calibration says of somebody's skill, with what was known on its day.
 *
 * @param value    mean of the run, in the unit of its values
 * @param interval of the value, 95 %
 * @param drift    whether the skill has moved from where it was
 * @param since    first run of the drift; null without one
 * @param p        how likely a change at least so large comes from chance; null for the first run
 * @param objects  that count
 * @param leftOut  objects taken for slips of the hand
 */
public record RunVerdict(
        LocalDate run,
        double value,
        Interval interval,
        boolean drift,
        @Nullable LocalDate since,
        @Nullable Double p,
        int objects,
        int leftOut) {}
