package dev.plumbline.domain.drift;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.batch.BatchEvent.BatchGraded;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.statistics.Interval;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalibrationsTest {
    private static final BatchId BATCH = new BatchId("b-1");
    private static final PersonId PERSON = new PersonId("okafor");
    private static final ProjectId PROJECT = new ProjectId("calibration");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final CalibrationRun RUN =
            new CalibrationRun(DAY, List.of(new CalibrationRun.Frame("f1", List.of(0.5, 0.75))));

    private final Calibrations calibrations = new Calibrations();

    @Test
    void R8_each_skill_of_a_graded_calibration_is_judged_once() {
        var graded = Given.events(calibrations, graded(BatchPurpose.CALIBRATION));
        graded.whenTwice(judge("boundary", new Interval(0.5, 0.75)))
                .happensOnce(judged("boundary", new Interval(0.5, 0.75)));
        graded.and(judged("boundary", new Interval(0.5, 0.75)))
                .when(judge("species", new Interval(0.5, 0.75)))
                .happens(judged("species", new Interval(0.5, 0.75)));
    }

    @Test
    void R8_what_too_few_objects_cannot_tell_has_no_interval() {
        Given.events(calibrations, graded(BatchPurpose.CALIBRATION))
                .when(judge("boundary", new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)))
                .happens(judged("boundary", null));
    }

    @Test
    void R8_only_a_graded_calibration_is_judged() {
        Given.events(calibrations)
                .when(judge("boundary", new Interval(0.5, 0.75)))
                .isRefused(new DriftRejection.CalibrationNotGraded(BATCH));
        Given.events(calibrations, graded(BatchPurpose.GRADED))
                .when(judge("boundary", new Interval(0.5, 0.75)))
                .isRefused(new DriftRejection.CalibrationNotGraded(BATCH));
    }

    private static BatchGraded graded(BatchPurpose purpose) {
        return new BatchGraded(
                BATCH, PERSON, PROJECT, purpose, new SpecId("spec"), new SpecVersion(1, 0, 0), List.of(), DAY);
    }

    private static JudgeCalibration judge(String skill, Interval interval) {
        return new JudgeCalibration(
                BATCH,
                PERSON,
                new SkillId(skill),
                PROJECT,
                Unit.OFFSET_PX,
                RUN,
                new RunVerdict(DAY, 0.625, interval, false, null, null, 2, 0),
                List.of(7L));
    }

    private static CalibrationJudged judged(String skill, @Nullable Interval interval) {
        return new CalibrationJudged(
                BATCH,
                PERSON,
                new SkillId(skill),
                PROJECT,
                DAY,
                Unit.OFFSET_PX,
                0.625,
                interval,
                false,
                null,
                null,
                2,
                0,
                RUN.frames(),
                List.of(7L));
    }
}
