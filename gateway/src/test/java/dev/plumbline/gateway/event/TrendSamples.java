package dev.plumbline.gateway.event;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.disagreement.Settlement;
import dev.plumbline.domain.disagreement.TrendEvent;
import dev.plumbline.domain.drift.CalibrationJudged;
import dev.plumbline.domain.drift.CalibrationRun;
import dev.plumbline.domain.drift.Unit;
import dev.plumbline.domain.statistics.Interval;
import dev.plumbline.domain.statistics.WilsonInterval;
import dev.plumbline.domain.trend.Baseline;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.SmallestChange;
import dev.plumbline.domain.trend.SmallestChange.Within;
import dev.plumbline.domain.trend.TrendRule;
import dev.plumbline.domain.trend.WeekCount;
import dev.plumbline.domain.trend.WeekVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One of each event of the weekly trend and of drift, with a value in every field. */
final class TrendSamples {
    private static final PersonId PERSON = new PersonId("p-okafor");
    private static final SkillId SKILL = new SkillId("bloom-boundary");
    private static final ProjectId PROJECT = new ProjectId("blooms");
    private static final IsoWeek WEEK = new IsoWeek(2026, 47);

    static final List<Event> ALL = List.of(
            new TrendEvent.WeekClosed(
                    PROJECT,
                    WEEK,
                    TrendRule.EVIDENCE,
                    List.of(PERSON, new PersonId("p-marchetti")),
                    Instant.parse("2026-11-23T01:00:30Z")),
            new TrendEvent.WeekJudged(
                    PROJECT,
                    PERSON,
                    SKILL,
                    TrendRule.EVIDENCE,
                    new WeekVerdict(
                            new WeekCount(WEEK, 40, 11),
                            new WilsonInterval(0.140625, 0.46875),
                            true,
                            true,
                            false,
                            0.0035),
                    new WeekCount(new IsoWeek(2026, 46), 40, 12),
                    new Baseline(5, 200, 19),
                    new SmallestChange(
                            40,
                            0.15,
                            List.of(new Within(2, null, 0.5), new Within(4, 2.5, 0.6875), new Within(8, 2.25, 0.75))),
                    List.of(97L, 160L, 212L)),
            new TrendEvent.SuspicionRaised(PROJECT, PERSON, SKILL, WEEK, 0.0625),
            new TrendEvent.SuspicionSettled(PROJECT, PERSON, SKILL, WEEK, Settlement.SENT_BACK),
            new CalibrationJudged(
                    new BatchId("b-1"),
                    PERSON,
                    SKILL,
                    new ProjectId("blooms-calibration"),
                    LocalDate.of(2026, 9, 14),
                    Unit.OFFSET_PX,
                    0.875,
                    new Interval(0.5, 1.25),
                    true,
                    LocalDate.of(2026, 8, 14),
                    0.0002,
                    3,
                    1,
                    List.of(
                            new CalibrationRun.Frame("meadow_0413", List.of(0.5, 1.25)),
                            new CalibrationRun.Frame("meadow_0414", List.of(0.875, 21.0))),
                    List.of(97L, 160L)));

    private TrendSamples() {}
}
