package dev.plumbline.projections;

import static dev.plumbline.projections.RampStory.BATCH;
import static dev.plumbline.projections.RampStory.DAY;
import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.SKILL;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.disagreement.Settlement;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionRaised;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionSettled;
import dev.plumbline.domain.disagreement.TrendEvent.WeekClosed;
import dev.plumbline.domain.disagreement.TrendEvent.WeekJudged;
import dev.plumbline.domain.drift.CalibrationJudged;
import dev.plumbline.domain.drift.CalibrationRun;
import dev.plumbline.domain.drift.Unit;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.statistics.Interval;
import dev.plumbline.domain.statistics.WilsonInterval;
import dev.plumbline.domain.trend.Baseline;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.SmallestChange;
import dev.plumbline.domain.trend.TrendRule;
import dev.plumbline.domain.trend.WeekCount;
import dev.plumbline.domain.trend.WeekVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What closed weeks and a calibration say of the annotator of the {@link Story}. */
public final class TrendStory {
    public static final IsoWeek WEEK = new IsoWeek(2026, 47);

    static final List<Event> ALL = List.of(
            new WeekClosed(
                    PROJECT, WEEK, TrendRule.EVIDENCE, List.of(ANNOTATOR), Instant.parse("2026-11-23T01:00:00Z")),
            judged(WEEK, 7, true, false),
            new SuspicionRaised(PROJECT, ANNOTATOR, SKILL, WEEK, 0.05),
            judged(WEEK.next(), 12, false, true),
            new SuspicionSettled(PROJECT, ANNOTATOR, SKILL, WEEK.next(), Settlement.SENT_BACK),
            entered(Stage.RE_SHADOW, Cause.RATE_ROSE, DAY.plusDays(12)),
            entered(Stage.PRODUCTION, Cause.RATE_BACK, DAY.plusDays(15)),
            calibrated(DAY.plusDays(20), 0.5));

    private TrendStory() {}

    public static WeekJudged judged(IsoWeek week, int disagreed, boolean suspicion, boolean reshadow) {
        return new WeekJudged(
                PROJECT,
                ANNOTATOR,
                SKILL,
                TrendRule.EVIDENCE,
                new WeekVerdict(
                        new WeekCount(week, 40, disagreed),
                        WilsonInterval.of(disagreed, 40),
                        suspicion || reshadow,
                        reshadow,
                        suspicion,
                        reshadow ? 0.005 : 0.05),
                new WeekCount(new IsoWeek(2026, 46), 40, 9),
                new Baseline(6, 240, 24),
                new SmallestChange(40, 0.1, List.of(new SmallestChange.Within(2, null, 0.5))),
                List.of(31L));
    }

    public static StageEntered entered(Stage stage, Cause cause, LocalDate on) {
        return new StageEntered(
                ANNOTATOR,
                SKILL,
                RampStory.SPEC,
                RampStory.ONE,
                stage,
                cause,
                PROJECT,
                List.of(33L),
                "Reviewers disagreed with 12 of 40.",
                on);
    }

    public static CalibrationJudged calibrated(LocalDate on, double value) {
        return new CalibrationJudged(
                BATCH,
                ANNOTATOR,
                SKILL,
                PROJECT,
                on,
                Unit.OFFSET_PX,
                value,
                new Interval(value - 0.5, value + 0.5),
                false,
                null,
                null,
                1,
                0,
                List.of(new CalibrationRun.Frame("meadow_0413", List.of(value))),
                List.of(29L));
    }
}
