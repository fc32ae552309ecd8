package dev.plumbline.domain.disagreement;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.disagreement.TrendCommand.CloseWeek;
import dev.plumbline.domain.disagreement.TrendCommand.JudgeWeek;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionRaised;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionSettled;
import dev.plumbline.domain.disagreement.TrendEvent.WeekClosed;
import dev.plumbline.domain.disagreement.TrendEvent.WeekJudged;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.ProjectEvent.RampNumbersSet;
import dev.plumbline.domain.project.ProjectRejection;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.statistics.WilsonInterval;
import dev.plumbline.domain.trend.Baseline;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.Judgement;
import dev.plumbline.domain.trend.TrendRule;
import dev.plumbline.domain.trend.WeekCount;
import dev.plumbline.domain.trend.WeekVerdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeeksTest {
    private static final ProjectId PROJECT = new ProjectId("blooms");
    private static final PersonId PERSON = new PersonId("okafor");
    private static final PersonId MANAGER = new PersonId("dubois");
    private static final SkillId SKILL = new SkillId("bloom-boundary");
    private static final IsoWeek WEEK = new IsoWeek(2026, 52);
    private static final Instant MONDAY_ONE_O_CLOCK = Instant.parse("2026-12-28T01:00:00Z");
    private static final List<PersonId> PEOPLE = List.of(PERSON);

    private final Weeks weeks = new Weeks();

    @Test
    void R7_a_week_is_closed_one_hour_after_it_ended_in_utc() {
        var project = Given.events(weeks, project(Purpose.LIVE));
        project.when(close(WEEK, MONDAY_ONE_O_CLOCK)).happens(closed(WEEK, TrendRule.EVIDENCE));
        project.when(close(WEEK, MONDAY_ONE_O_CLOCK.minusMillis(1)))
                .isRefused(new TrendRejection.WeekNotOver(PROJECT, WEEK, "2026-12-28T01:00:00Z"));
    }

    @Test
    void R7_a_week_is_closed_once_however_many_gateways_ask() {
        Given.events(weeks, project(Purpose.LIVE), closed(WEEK, TrendRule.EVIDENCE))
                .when(close(WEEK, MONDAY_ONE_O_CLOCK.plusSeconds(60)))
                .nothingMoreHappens();
    }

    @Test
    void R7_weeks_are_closed_one_after_the_other_over_the_end_of_a_long_year() {
        var project = Given.events(weeks, project(Purpose.LIVE), closed(WEEK, TrendRule.EVIDENCE));
        var later = Instant.parse("2027-06-01T00:00:00Z");
        project.when(close(new IsoWeek(2027, 1), later))
                .isRefused(new TrendRejection.WeekOutOfOrder(PROJECT, new IsoWeek(2027, 1), new IsoWeek(2026, 53)));
        project.when(close(new IsoWeek(2026, 51), later))
                .isRefused(new TrendRejection.WeekOutOfOrder(PROJECT, new IsoWeek(2026, 51), new IsoWeek(2026, 53)));
        project.when(close(new IsoWeek(2026, 53), later))
                .happens(new WeekClosed(PROJECT, new IsoWeek(2026, 53), TrendRule.EVIDENCE, PEOPLE, later));
    }

    @Test
    void R7_a_clock_that_stepped_back_closes_nothing() {
        Given.events(weeks, project(Purpose.LIVE), closed(WEEK, TrendRule.EVIDENCE))
                .when(close(WEEK.next(), MONDAY_ONE_O_CLOCK.minusSeconds(86_400)))
                .isRefused(new TrendRejection.WeekNotOver(PROJECT, WEEK.next(), "2027-01-04T01:00:00Z"));
    }

    @Test
    void R7_a_week_without_reviews_is_closed_too() {
        Given.events(weeks, project(Purpose.LIVE))
                .when(new CloseWeek(PROJECT, WEEK, List.of(), MONDAY_ONE_O_CLOCK))
                .happens(new WeekClosed(PROJECT, WEEK, TrendRule.EVIDENCE, List.of(), MONDAY_ONE_O_CLOCK));
    }

    @Test
    void R7_only_the_weeks_of_live_projects_are_closed() {
        Given.events(weeks, project(Purpose.TRAINING))
                .when(close(WEEK, MONDAY_ONE_O_CLOCK))
                .isRefused(new TrendRejection.ProjectNotLive(PROJECT));
        Given.events(weeks)
                .when(close(WEEK, MONDAY_ONE_O_CLOCK))
                .isRefused(new ProjectRejection.ProjectUnknown(PROJECT));
    }

    @Test
    void R7_a_week_is_judged_by_the_rule_that_the_project_had_when_it_was_closed() {
        var d = RampNumbers.DEFAULT;
        var bare = new RampNumbers(
                d.graded(),
                d.shadow(),
                new RampNumbers.Production(0.25, 0.5, TrendRule.BARE),
                d.calibration(),
                d.certification());
        Given.events(weeks, project(Purpose.LIVE), new RampNumbersSet(PROJECT, bare, MANAGER))
                .when(close(WEEK, MONDAY_ONE_O_CLOCK))
                .happens(closed(WEEK, TrendRule.BARE));
    }

    @Test
    void R7_a_skill_is_judged_once_in_a_closed_week_and_never_in_an_open_one() {
        var project = Given.events(weeks, project(Purpose.LIVE));
        project.when(judge(verdict(WEEK, false, false))).isRefused(new TrendRejection.WeekNotClosed(PROJECT, WEEK));
        project.and(closed(WEEK, TrendRule.EVIDENCE))
                .whenTwice(judge(verdict(WEEK, false, false)))
                .happensOnce(judged(verdict(WEEK, false, false)));
        project.and(closed(WEEK, TrendRule.EVIDENCE), judged(verdict(WEEK, false, false)))
                .when(judge(verdict(new IsoWeek(2026, 51), false, false)))
                .isRefused(new TrendRejection.LaterWeekJudged(PROJECT, PERSON, SKILL, new IsoWeek(2026, 51), WEEK));
    }

    @Test
    void R7_half_the_evidence_raises_one_suspicion() {
        var project = Given.events(weeks, project(Purpose.LIVE), closed(WEEK.next(), TrendRule.EVIDENCE));
        project.when(judge(verdict(WEEK, true, false))).happens(judged(verdict(WEEK, true, false)), raised(WEEK));
        project.and(judged(verdict(WEEK, true, false)), raised(WEEK))
                .when(judge(verdict(WEEK.next(), true, false)))
                .happens(judged(verdict(WEEK.next(), true, false)));
    }

    @Test
    void R7_the_evidence_settles_a_suspicion() {
        Given.events(
                        weeks,
                        project(Purpose.LIVE),
                        closed(WEEK.next(), TrendRule.EVIDENCE),
                        judged(verdict(WEEK, true, false)),
                        raised(WEEK))
                .when(judge(verdict(WEEK.next(), false, true)))
                .happens(judged(verdict(WEEK.next(), false, true)), settled(WEEK.next(), Settlement.SENT_BACK));
    }

    @Test
    void R7_two_judged_weeks_without_it_dismiss_a_suspicion_and_one_does_not() {
        var one = WEEK.next();
        var two = one.next();
        var after = Given.events(
                weeks,
                project(Purpose.LIVE),
                closed(two, TrendRule.EVIDENCE),
                judged(verdict(WEEK, true, false)),
                raised(WEEK));
        after.when(judge(verdict(one, false, false))).happens(judged(verdict(one, false, false)));
        after.and(judged(verdict(one, false, false)))
                .when(judge(verdict(two, false, false)))
                .happens(judged(verdict(two, false, false)), settled(two, Settlement.DISMISSED));
        after.and(judged(verdict(one, true, false)))
                .when(judge(verdict(two, false, false)))
                .happens(judged(verdict(two, false, false)));
    }

    @Test
    void R7_who_went_back_for_another_cause_is_suspected_no_more() {
        var afresh = new Judgement(verdict(WEEK.next(), false, false), null, null, null);
        Given.events(
                        weeks,
                        project(Purpose.LIVE),
                        closed(WEEK.next(), TrendRule.EVIDENCE),
                        judged(verdict(WEEK, true, false)),
                        raised(WEEK))
                .when(new JudgeWeek(PROJECT, PERSON, SKILL, TrendRule.EVIDENCE, afresh, List.of(9L)))
                .happens(judged(afresh), settled(WEEK.next(), Settlement.OVERTAKEN));
    }

    private static ProjectCreated project(Purpose purpose) {
        return new ProjectCreated(
                PROJECT,
                "Blooms",
                purpose,
                new SpecId("flower-heads"),
                new BenchmarkId("bench"),
                new OntologyId("blooms"),
                1,
                Release.AFTER_REVIEW,
                MANAGER);
    }

    private static CloseWeek close(IsoWeek week, Instant at) {
        return new CloseWeek(PROJECT, week, PEOPLE, at);
    }

    private static WeekClosed closed(IsoWeek week, TrendRule rule) {
        return new WeekClosed(PROJECT, week, rule, PEOPLE, MONDAY_ONE_O_CLOCK);
    }

    private static WeekVerdict verdict(IsoWeek week, boolean suspicion, boolean reshadow) {
        return new WeekVerdict(
                new WeekCount(week, 40, 9), new WilsonInterval(0.1, 0.4), true, reshadow, suspicion, 0.05);
    }

    private static Judgement judgement(WeekVerdict verdict) {
        return new Judgement(verdict, new WeekCount(new IsoWeek(2026, 51), 40, 8), new Baseline(5, 200, 20), null);
    }

    private static JudgeWeek judge(WeekVerdict verdict) {
        return new JudgeWeek(PROJECT, PERSON, SKILL, TrendRule.EVIDENCE, judgement(verdict), List.of(9L));
    }

    private static WeekJudged judged(WeekVerdict verdict) {
        return judged(judgement(verdict));
    }

    private static WeekJudged judged(Judgement judgement) {
        @Nullable WeekCount last = judgement.last();
        return new WeekJudged(
                PROJECT,
                PERSON,
                SKILL,
                TrendRule.EVIDENCE,
                judgement.verdict(),
                last,
                judgement.earlier(),
                judgement.smallest(),
                List.of(9L));
    }

    private static SuspicionRaised raised(IsoWeek week) {
        return new SuspicionRaised(PROJECT, PERSON, SKILL, week, 0.05);
    }

    private static SuspicionSettled settled(IsoWeek week, Settlement settlement) {
        return new SuspicionSettled(PROJECT, PERSON, SKILL, week, settlement);
    }
}
