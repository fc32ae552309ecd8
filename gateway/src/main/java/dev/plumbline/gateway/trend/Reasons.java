package dev.plumbline.gateway.trend;

import dev.plumbline.domain.disagreement.TrendEvent.WeekJudged;
import dev.plumbline.domain.drift.CalibrationJudged;
import dev.plumbline.domain.drift.Unit;
import dev.plumbline.domain.trend.RateBack;
import dev.plumbline.domain.trend.WeekCount;
import dev.plumbline.projections.drift.SkillCourse.Run;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why somebody goes back to shadow, or comes back from it, as a sentence for people. */
public final class Reasons {
    private Reasons() {}

    public static String rose(WeekJudged e) {
        var last = e.last();
        var earlier = e.earlier();
        var sentence = last == null || earlier == null
                ? "Reviewers disagreed with %s.".formatted(of(e.verdict().count()))
                : "Reviewers disagreed with %s and %s, against %d of %d in the %s before; %s."
                        .formatted(
                                of(last),
                                of(e.verdict().count()),
                                earlier.disagreed(),
                                earlier.reviewed(),
                                earlier.weeks() == 1 ? "week" : earlier.weeks() + " weeks",
                                switch (e.rule()) {
                                    case EVIDENCE ->
                                        "by chance in " + share(e.verdict().p());
                                    case BARE -> "two rises in a row";
                                });
        return sentence;
    }

    private static String of(WeekCount week) {
        return "%d of %d in %s".formatted(week.disagreed(), week.reviewed(), week.week());
    }

    public static String drifted(CalibrationJudged e) {
        return "The calibration of %s has %s on %d objects, and has moved from where it was since %s; by chance in %s."
                .formatted(e.on(), value(e.unit(), e.value()), e.objects(), e.since(), share(e.p()));
    }

    public static String back(RateBack rate) {
        var counted = rate.counted();
        var left = rate.left();
        var earlier = rate.earlier();
        var p = rate.p();
        var since = left == null
                ? "Reviewers disagreed with %d of %d since".formatted(counted.disagreed(), counted.reviewed())
                : "Reviewers disagreed with %d of %d since %s (%d of %d until then)"
                        .formatted(
                                counted.disagreed(),
                                counted.reviewed(),
                                counted.from(),
                                left.disagreed(),
                                left.reviewed());
        return earlier == null || p == null
                ? since + "."
                : "%s, against %d of %d before; as many or more by chance in %s."
                        .formatted(since, earlier.disagreed(), earlier.reviewed(), share(p));
    }

    /** @param run null where no calibration was needed */
    public static String back(RateBack rate, @Nullable Run run) {
        return run == null
                ? back(rate)
                : "The calibration of %s has %s again. %s"
                        .formatted(run.on(), value(run.unit(), run.value()), back(rate));
    }

    private static String value(Unit unit, double value) {
        return switch (unit) {
            case OFFSET_PX -> String.format(Locale.ROOT, "%+.2f px", value);
            case SHARE -> String.format(Locale.ROOT, "%.1f %% of the points", 100 * value);
        };
    }

    /** How often something happens by chance. */
    private static String share(@Nullable Double p) {
        if (p == null) {
            return "unknown of 100";
        }
        return p < 0.0001
                ? "less than 1 of 10,000"
                : p < 0.01
                        ? String.format(Locale.ROOT, "%.0f of 10,000", 10_000 * p)
                        : String.format(Locale.ROOT, "%.0f of 100", 100 * p);
    }
}
