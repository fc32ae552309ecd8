package dev.plumbline.projections.drift;

import static dev.plumbline.projections.RampStory.DAY;
import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.SKILL;
import static dev.plumbline.projections.TrendStory.calibrated;
import static dev.plumbline.projections.TrendStory.entered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.drift.CalibrationJudged;
import dev.plumbline.domain.drift.Unit;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Story;
import dev.plumbline.projections.drift.SkillCourse.Run;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkillCoursesTest {
    @Test
    void R7_a_time_back_in_shadow_lasts_until_the_next_stage_and_restarts_the_weekly_rule() {
        var course = fold(
                entered(Stage.RE_SHADOW, Cause.RATE_ROSE, DAY),
                entered(Stage.PRODUCTION, Cause.RATE_BACK, DAY.plusDays(3)),
                entered(Stage.RE_SHADOW, Cause.RATE_ROSE, DAY.plusDays(30)));
        assertThat(course.reshadows()).extracting(SkillCourse.Reshadow::until).containsExactly(DAY.plusDays(3), null);
        assertThat(course.open()).get().extracting(SkillCourse.Reshadow::on).isEqualTo(DAY.plusDays(30));
        assertThat(course.restarts(2)).containsExactly(IsoWeek.of(DAY));
        assertThat(course.restarts(3)).hasSize(2);
    }

    @Test
    void R8_calibrations_in_shadow_for_a_drift_are_held_against_what_was_before_the_drift() {
        var course = fold(
                calibrated(month(1), 0.0),
                calibrated(month(2), 0.1),
                calibrated(month(3), 0.9),
                drifted(month(4), 1.5, month(3)),
                entered(Stage.RE_SHADOW, Cause.SKILL_DRIFTED, month(4)),
                calibrated(month(4).plusDays(3), 1.4));
        assertThat(course.profile(Unit.OFFSET_PX)).extracting(Run::value).containsExactly(0.0, 0.1);
        assertThat(course.profile(Unit.SHARE)).isEmpty();
    }

    @Test
    void R8_after_a_drift_the_profile_begins_anew_with_the_calibration_that_was_back() {
        var course = fold(
                calibrated(month(1), 0.0),
                calibrated(month(2), 0.1),
                drifted(month(3), 1.5, month(3)),
                entered(Stage.RE_SHADOW, Cause.SKILL_DRIFTED, month(3)),
                calibrated(month(3).plusDays(3), 1.4),
                calibrated(month(3).plusDays(6), 0.2),
                entered(Stage.PRODUCTION, Cause.RATE_BACK, month(3).plusDays(6)),
                calibrated(month(4), 0.3));
        assertThat(course.profile(Unit.OFFSET_PX)).extracting(Run::value).containsExactly(0.2, 0.3);
    }

    private static LocalDate month(int month) {
        return LocalDate.of(2026, month, 15);
    }

    private static CalibrationJudged drifted(LocalDate on, double value, LocalDate since) {
        var run = calibrated(on, value);
        return new CalibrationJudged(
                run.batch(),
                run.person(),
                run.skill(),
                run.project(),
                on,
                run.unit(),
                value,
                run.interval(),
                true,
                since,
                0.001,
                run.objects(),
                0,
                run.frames(),
                run.evidence());
    }

    private static SkillCourse fold(Event... events) {
        var course = Story.fold(
                Projections.SKILL_COURSES, SkillCourses.key(SKILL, ANNOTATOR), Story.recorded(List.of(events)));
        assertThat(course).isNotNull();
        return course;
    }
}
