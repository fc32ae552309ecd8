package dev.plumbline.gateway.ramp;

import static dev.plumbline.gateway.ramp.RampWorkspace.CLASS;
import static dev.plumbline.gateway.ramp.RampWorkspace.EXAM;
import static dev.plumbline.gateway.ramp.RampWorkspace.MANAGER;
import static dev.plumbline.gateway.ramp.RampWorkspace.OUTLINE;
import static dev.plumbline.gateway.ramp.RampWorkspace.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.disagreement.TrendCommand.JudgeWeek;
import dev.plumbline.domain.disagreement.TrendEvent.WeekClosed;
import dev.plumbline.domain.disagreement.TrendEvent.WeekJudged;
import dev.plumbline.domain.drift.CalibrationJudged;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.ProjectCommand.SetRampNumbers;
import dev.plumbline.domain.project.ProjectCommand.UnassignAnnotator;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.trend.WeekVerdict;
import dev.plumbline.gateway.trend.WeekJudging;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.task.TaskState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From weeks and calibrations back to shadow and out of it, by the calendar and the automations, without a server. */
class BackToShadowTest {
    private static final PersonId OKAFOR = new PersonId("okafor");
    private static final ProjectId LIVE = new ProjectId("live");
    private static final ProjectId CALIBRATION = new ProjectId("calibration");
    private static final int REVIEWED = 40;

    @TempDir
    Path directory;

    @Test
    void R7_two_weeks_above_their_own_rate_send_one_skill_back_and_the_rate_brings_it_forward() throws Exception {
        try (var ramp = new RampWorkspace(directory)) {
            ramp.project(LIVE, Purpose.LIVE, 1);
            toShadow(ramp);
            weeks(ramp, 4, 3, 4, 5);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.PRODUCTION);

            weeks(ramp, 12, 12);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.RE_SHADOW);
            assertThat(ramp.standing(OKAFOR, CLASS).stage()).isEqualTo(Stage.PRODUCTION);
            var back = ramp.last(StageEntered.class);
            assertThat(back.cause()).isEqualTo(Cause.RATE_ROSE);
            assertThat(back.because()).startsWith("Reviewers disagreed with 12 of 40 in ");
            assertThat(evidence(ramp, back))
                    .hasAtLeastOneElementOfType(WeekClosed.class)
                    .hasAtLeastOneElementOfType(WeekJudged.class)
                    .hasAtLeastOneElementOfType(ReviewCompleted.class);

            review(ramp, 4);
            ramp.days(2);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.RE_SHADOW);
            ramp.days(1);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.PRODUCTION);
            assertThat(ramp.last(StageEntered.class).cause()).isEqualTo(Cause.RATE_BACK);

            ramp.days(11);
            assertJudgedAlikeAgain(ramp);
        }
    }

    @Test
    void R7_a_bad_beginning_back_in_shadow_is_left_out_once_it_is_over_for_two_whole_weeks() throws Exception {
        try (var ramp = new RampWorkspace(directory)) {
            ramp.project(LIVE, Purpose.LIVE, 1);
            toShadow(ramp);
            weeks(ramp, 4, 3, 4, 5, 12, 12);
            weeks(ramp, 14, 14, 4);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.RE_SHADOW);

            weeks(ramp, 4);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.PRODUCTION);
            var out = ramp.last(StageEntered.class);
            assertThat(out.cause()).isEqualTo(Cause.RATE_BACK);
            assertThat(out.because())
                    .matches(
                            "Reviewers disagreed with 8 of 80 since 2026-W\\d\\d \\(28 of 80 until then\\), against .*");
            assertThat(evidence(ramp, out).stream().filter(ReviewCompleted.class::isInstance))
                    .hasSize(4);
        }
    }

    /** With all that came later in the log, the verdicts are those that were given. */
    private void assertJudgedAlikeAgain(RampWorkspace ramp) {
        var judging = new WeekJudging(ramp.workspace.readSide());
        var log = ramp.recorded();
        var closed =
                log.stream().filter(each -> each.event() instanceof WeekClosed).toList();
        assertThat(closed).hasSizeGreaterThanOrEqualTo(8);
        for (var closing : closed) {
            var week = (WeekClosed) closing.event();
            var given = log.stream()
                    .map(Recorded::event)
                    .filter(WeekJudged.class::isInstance)
                    .map(WeekJudged.class::cast)
                    .filter(judged -> judged.week().equals(week.week()))
                    .collect(Collectors.toMap(WeekJudged::skill, WeekJudged::verdict));
            var again = judging.judge(week, closing.position()).stream()
                    .map(JudgeWeek.class::cast)
                    .collect(Collectors.toMap(
                            JudgeWeek::skill, command -> command.judgement().verdict()));
            assertThat(again).isEqualTo(given);
        }
        assertThat(ramp.events(WeekJudged.class).map(WeekJudged::verdict).filter(WeekVerdict::reshadow))
                .hasSize(1);
    }

    @Test
    void R8_a_skill_that_drifted_goes_back_alone_until_a_calibration_and_the_rate_are_back() throws Exception {
        try (var ramp = new RampWorkspace(directory)) {
            ramp.project(LIVE, Purpose.LIVE, 1);
            toShadow(ramp);
            weeks(ramp, 4, 3);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.PRODUCTION);
            ramp.project(CALIBRATION, Purpose.CALIBRATION, 26);
            monthly(ramp, 6);

            ramp.days(1);
            ramp.labelBatch(OKAFOR, CALIBRATION, 0);
            calibrate(ramp, 0);
            calibrate(ramp, 0);
            assertThat(ramp.events(CalibrationJudged.class)).noneMatch(CalibrationJudged::drift);
            calibrate(ramp, 4);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.RE_SHADOW);
            assertThat(ramp.standing(OKAFOR, CLASS).stage()).isEqualTo(Stage.PRODUCTION);
            var back = ramp.last(StageEntered.class);
            assertThat(back.cause()).isEqualTo(Cause.SKILL_DRIFTED);
            assertThat(evidence(ramp, back)).hasAtLeastOneElementOfType(CalibrationJudged.class);

            review(ramp, 3);
            ramp.days(4);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.RE_SHADOW);
            assertThat(ramp.batches(OKAFOR, CALIBRATION)).hasSize(5);
            assertThat(ramp.batches(OKAFOR, CALIBRATION).getLast().drawn().frames())
                    .as("as many as are left")
                    .hasSize(2);
            ramp.labelBatch(OKAFOR, CALIBRATION, 0);
            ramp.days(1);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.PRODUCTION);
            assertThat(ramp.last(StageEntered.class).because())
                    .contains(" px again. Reviewers disagreed with 3 of 40 since");
        }
    }

    @Test
    void R8_once_a_calibration_is_back_none_is_drawn_for_it_while_the_rate_is_waited_for() throws Exception {
        try (var ramp = inProduction(44)) {
            ramp.days(1);
            ramp.labelBatch(OKAFOR, CALIBRATION, 0);
            calibrate(ramp, 0);
            calibrate(ramp, 0);
            calibrate(ramp, 4);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.RE_SHADOW);
            review(ramp, 20);
            ramp.days(4);
            ramp.labelBatch(OKAFOR, CALIBRATION, 0);
            ramp.days(10);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.RE_SHADOW);
            assertThat(ramp.batches(OKAFOR, CALIBRATION)).hasSize(5);
            ramp.days(20);
            assertThat(ramp.batches(OKAFOR, CALIBRATION)).as("the monthly one").hasSize(6);
        }
    }

    @Test
    void R7_weeks_that_a_server_was_off_for_are_closed_one_at_a_time_in_order() {
        try (var ramp = new RampWorkspace(directory)) {
            ramp.project(LIVE, Purpose.LIVE, 1);
            ramp.clock.set(ramp.clock.instant().plus(Duration.ofDays(21)));
            for (var weeks : List.of(
                    List.of("2026-W10"),
                    List.of("2026-W10", "2026-W11"),
                    List.of("2026-W10", "2026-W11", "2026-W12"))) {
                ramp.workspace.calendar().tick(ramp.clock.instant());
                assertThat(ramp.events(WeekClosed.class))
                        .extracting(week -> week.week().value())
                        .isEqualTo(weeks);
            }
            ramp.workspace.calendar().tick(ramp.clock.instant());
            assertThat(ramp.events(WeekClosed.class)).as("the week goes on").hasSize(3);
        }
    }

    @Test
    void R7_of_an_annotator_who_is_removed_in_mid_week_what_was_reviewed_of_the_week_is_judged() throws Exception {
        try (var ramp = new RampWorkspace(directory)) {
            ramp.project(LIVE, Purpose.LIVE, 1);
            toShadow(ramp);
            ramp.done(MANAGER, new AssignAnnotator(LIVE, OKAFOR, MANAGER));
            weeks(ramp, 4, 3, 4, 5);
            review(ramp, 6);
            ramp.days(3);
            ramp.done(MANAGER, new UnassignAnnotator(LIVE, OKAFOR, MANAGER));
            ramp.days(4 + 7);

            assertThat(ramp.events(WeekClosed.class))
                    .as("the weeks of the project are closed all the same")
                    .hasSize(6);
            var outlines = ramp.events(WeekJudged.class)
                    .filter(judged -> judged.skill().equals(OUTLINE))
                    .toList();
            assertThat(outlines).hasSize(5);
            assertThat(outlines.getLast().week().value()).isEqualTo("2026-W14");
            assertThat(outlines.getLast().verdict().count().disagreed()).isEqualTo(6);
        }
    }

    @Test
    void R8_who_is_removed_from_the_calibration_project_is_drawn_nothing_until_what_they_have_is_graded()
            throws Exception {
        try (var ramp = inProduction(14)) {
            ramp.days(1);
            var tasks = ramp.batches(OKAFOR, CALIBRATION).getFirst().tasks();
            assertThat(tasks).hasSize(6);
            ramp.done(MANAGER, new UnassignAnnotator(CALIBRATION, OKAFOR, MANAGER));
            ramp.settle();
            assertThat(tasks.keySet())
                    .allSatisfy(task -> assertThat(ramp.workspace.readSide().get(Projections.TASKS, task))
                            .hasValueSatisfying(doc -> assertThat(doc.state()).isEqualTo(TaskState.WITHDRAWN)));

            ramp.days(35);
            assertThat(ramp.batches(OKAFOR, CALIBRATION)).hasSize(1);
            ramp.done(MANAGER, new AssignAnnotator(CALIBRATION, OKAFOR, MANAGER));
            ramp.settle();
            ramp.labelBatch(OKAFOR, CALIBRATION, 0);
            ramp.days(1);
            assertThat(ramp.batches(OKAFOR, CALIBRATION)).hasSize(2);
        }
    }

    @Test
    void R8_a_clock_that_stepped_back_puts_no_calibration_before_the_last_and_draws_none_early() throws Exception {
        try (var ramp = inProduction(14)) {
            ramp.days(1);
            ramp.labelBatch(OKAFOR, CALIBRATION, 0);
            var first = ramp.today();
            ramp.days(30);
            ramp.clock.set(ramp.clock.instant().minus(Duration.ofDays(45)));
            ramp.labelBatch(OKAFOR, CALIBRATION, 0);
            assertThat(ramp.last(CalibrationJudged.class).on()).isEqualTo(first.plusDays(1));

            ramp.days(40);
            assertThat(ramp.batches(OKAFOR, CALIBRATION))
                    .as("drawn on day 31, of which it is day 26 now")
                    .hasSize(2);
            ramp.days(35);
            assertThat(ramp.batches(OKAFOR, CALIBRATION)).hasSize(3);
        }
    }

    @Test
    void R8_who_has_seen_every_frame_of_the_calibrations_is_calibrated_no_more() throws Exception {
        try (var ramp = inProduction(8)) {
            ramp.days(1);
            for (int frames : List.of(6, 2)) {
                assertThat(ramp.batches(OKAFOR, CALIBRATION).getLast().drawn().frames())
                        .hasSize(frames);
                ramp.labelBatch(OKAFOR, CALIBRATION, 0);
                ramp.days(31);
            }
            assertThat(ramp.batches(OKAFOR, CALIBRATION)).hasSize(2);
        }
    }

    /** With calibrations of six frames, of as many as there are. */
    private RampWorkspace inProduction(int frames) throws Exception {
        var ramp = new RampWorkspace(directory);
        ramp.project(LIVE, Purpose.LIVE, 1);
        toShadow(ramp);
        weeks(ramp, 4, 3);
        assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.PRODUCTION);
        ramp.project(CALIBRATION, Purpose.CALIBRATION, frames);
        monthly(ramp, 6);
        return ramp;
    }

    private static void toShadow(RampWorkspace ramp) {
        ramp.enrol(OKAFOR);
        ramp.passTest(OKAFOR, "a1", "1.1", "1.2");
        ramp.labelBatch(OKAFOR, EXAM, 0);
        assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.SHADOW);
    }

    private void weeks(RampWorkspace ramp, int... disagreed) throws Exception {
        for (int outlines : disagreed) {
            review(ramp, outlines);
            ramp.days(7);
        }
    }

    /** What is reviewed of a week. */
    private void review(RampWorkspace ramp, int outlines) throws Exception {
        ramp.happened(new ReviewCompleted(
                new TaskId("t-" + ramp.workspace.log().head()),
                LIVE,
                OKAFOR,
                SECOND,
                Map.of(OUTLINE, new Tally(REVIEWED, outlines), CLASS, new Tally(REVIEWED, 2))));
    }

    private static void calibrate(RampWorkspace ramp, double tight) {
        ramp.days(30);
        ramp.labelBatch(OKAFOR, CALIBRATION, tight);
    }

    private static void monthly(RampWorkspace ramp, int frames) {
        var d = RampNumbers.DEFAULT;
        ramp.done(
                MANAGER,
                new SetRampNumbers(
                        CALIBRATION,
                        new RampNumbers(
                                d.graded(),
                                new RampNumbers.Shadow(7, 20, 0.2, 3, 10),
                                d.production(),
                                new RampNumbers.Calibration(frames, 30),
                                d.certification()),
                        MANAGER));
    }

    private static List<Event> evidence(RampWorkspace ramp, StageEntered entered) {
        return ramp.recorded().stream()
                .filter(each -> entered.evidence().contains(each.position()))
                .map(Recorded::event)
                .toList();
    }
}
