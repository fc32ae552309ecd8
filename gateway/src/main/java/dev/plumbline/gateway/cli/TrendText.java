package dev.plumbline.gateway.cli;

import dev.plumbline.domain.trend.ReviewHistory;
import dev.plumbline.domain.trend.WeekVerdict;
import java.util.List;
import java.util.Locale;

/** Verdicts for people: a line for each annotator and skill, and one for each week that has a consequence. */
final class TrendText {

    private TrendText() {}

    static String of(List<ReviewHistory> histories, List<List<WeekVerdict>> verdicts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < histories.size(); i++) {
            ReviewHistory history = histories.get(i);
            List<WeekVerdict> weeks = verdicts.get(i);
            text.append("%s, %s: %s%n".formatted(history.person(), history.skill(), last(weeks.getLast())));
            for (WeekVerdict week : weeks) {
                if (week.reshadow()) {
                    text.append(
                            "  %s back to shadow: %s%s%n".formatted(week.count().week(), rate(week), chance(week)));
                } else if (week.suspicion()) {
                    text.append("  %s suspicion, review more: %s%s%n"
                            .formatted(week.count().week(), rate(week), chance(week)));
                }
            }
        }
        return text.toString();
    }

    private static String last(WeekVerdict week) {
        return "%s in %s".formatted(rate(week), week.count().week());
    }

    private static String rate(WeekVerdict week) {
        if (week.count().reviewed() == 0) {
            return "nothing reviewed";
        }
        return String.format(
                Locale.ROOT,
                "%.1f %% disagreed with (%.1f to %.1f, %d objects)",
                100 * week.count().rate(),
                100 * week.interval().low(),
                100 * week.interval().high(),
                week.count().reviewed());
    }

    private static String chance(WeekVerdict week) {
        return week.p() == null ? "" : String.format(Locale.ROOT, ", p = %.2g for two weeks", week.p());
    }
}
