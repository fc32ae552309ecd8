package dev.plumbline.domain.trend;

import dev.plumbline.domain.statistics.WilsonInterval;
import org.jspecify.annotations.Nullable;

/**
 * What a week says of somebody's skill, decided when it closes.
 *
 * @param interval  of the rate, 95 %, with the clumping believed in at that time; 0 to 1 where nothing was reviewed
 * @param rising    whether the rate is above the one it is compared with: {@link TrendRule#EVIDENCE} all weeks before since the last
 *                  re-shadow, or those before the week before where that rose too; {@link TrendRule#BARE} the week before
 * @param reshadow  whether the rule sends the person back to shadow for this skill; it then starts afresh
 * @param suspicion half the evidence that would send them back: more of their work should be reviewed until it is settled
 * @param p         how likely this week and the one before together come from the earlier rate, times the skills of the person looked at in
 *                  this week; null where no week is before the two
 */
public record WeekVerdict(
        WeekCount count,
        WilsonInterval interval,
        boolean rising,
        boolean reshadow,
        boolean suspicion,
        @Nullable Double p) {}
