package dev.plumbline.domain.trend;

import org.jspecify.annotations.Nullable;

/**
 * A verdict with what it was held against.
 *
 * @param last     the week before in which something was reviewed; null where the rule started afresh since
 * @param earlier  the weeks before both; null where there are none
 * @param smallest what the present sample could have shown; null under {@link TrendRule#BARE}, which shows nothing
 */
public record Judgement(
        WeekVerdict verdict,
        @Nullable WeekCount last,
        @Nullable Baseline earlier,
        @Nullable SmallestChange smallest) {}
