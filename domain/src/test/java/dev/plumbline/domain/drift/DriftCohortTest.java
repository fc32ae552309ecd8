package dev.plumbline.domain.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DriftCohortTest {

    private static final int PEOPLE = 2000;

    /** The bar, less what so many people may differ from it by chance (a standard error); the next one likewise. */
    @Test
    void R8_boundaries_that_loosen_half_a_pixel_a_month_are_flagged_by_the_calibration_of_month_four() {
        assertThat(new DriftSimulation(PEOPLE, 4, 0.5, 10, 3).flaggedBy(4))
                .isGreaterThanOrEqualTo(0.95 - Math.sqrt(0.95 * 0.05 / PEOPLE));
    }

    @Test
    void R8_at_most_one_calibration_in_a_hundred_flags_somebody_steady() {
        assertThat(new DriftSimulation(PEOPLE, 8, 0, 10, 4).flagged())
                .isLessThanOrEqualTo(0.01 + Math.sqrt(0.01 * 0.99 / (7 * PEOPLE)));
    }

    @Test
    void R8_a_steady_offset_is_no_drift_and_the_first_calibration_says_nothing() {
        List<RunVerdict> verdicts = judge(3, 3, 3, 3, 3);
        assertThat(verdicts).noneMatch(RunVerdict::drift);
        assertThat(verdicts.getFirst().p()).isNull();
        assertThat(verdicts.getFirst().interval().contains(3)).isTrue();
    }

    @Test
    void R8_a_drift_is_dated_back_to_where_it_began() {
        List<RunVerdict> verdicts = judge(0, 0, 0, 1, 2, 3);
        assertThat(verdicts.get(5).drift()).isTrue();
        assertThat(verdicts.get(5).since()).isEqualTo(date(4));
        assertThat(verdicts.get(2).drift()).isFalse();
        assertThat(verdicts.get(2).since()).isNull();
    }

    @Test
    void R8_the_direction_does_not_matter() {
        assertThat(judge(0, 0, 0, -1, -2).getLast().drift()).isTrue();
    }

    @Test
    void R8_a_slip_of_the_hand_is_left_out_and_many_are_what_the_person_does() {
        List<RunVerdict> verdicts = DriftCohort.judge(List.of(new RunHistory(
                        "okafor", "boundary", List.of(run(1, 0, 0), run(2, 0, 0), run(3, 0, 1), run(4, 0, 20)))))
                .getFirst();
        assertThat(verdicts.get(2).leftOut()).isEqualTo(1);
        assertThat(verdicts.get(2).drift()).isFalse();
        assertThat(verdicts.get(3).leftOut()).isZero();
        assertThat(verdicts.get(3).drift()).isTrue();
    }

    @Test
    void R8_shares_of_points_that_are_nearly_all_one_are_judged_by_those_that_are_not() {
        List<CalibrationRun> runs = new ArrayList<>();
        for (int month = 1; month <= 4; month++) {
            List<CalibrationRun.Frame> frames = new ArrayList<>();
            for (int frame = 0; frame < 25; frame++) {
                boolean wrong = month < 4 ? frame % 12 == month : frame % 3 == 0;
                frames.add(new CalibrationRun.Frame("f" + frame, List.of(1.0, 1.0, wrong ? 0.0 : 1.0)));
            }
            runs.add(new CalibrationRun(date(month), frames));
        }
        List<RunVerdict> verdicts = DriftCohort.judge(List.of(new RunHistory("okafor", "colour", runs)))
                .getFirst();
        assertThat(verdicts).extracting(RunVerdict::drift).containsExactly(false, false, false, true);
    }

    @Test
    void R8_values_that_never_differ_drift_as_soon_as_they_do() {
        List<CalibrationRun> runs = new ArrayList<>();
        for (int month = 1; month <= 4; month++) {
            double value = month < 4 ? 1 : 0.9;
            runs.add(new CalibrationRun(
                    date(month),
                    List.of(
                            new CalibrationRun.Frame("a", List.of(value, value)),
                            new CalibrationRun.Frame("b", List.of(value, value)))));
        }
        assertThat(DriftCohort.judge(List.of(new RunHistory("okafor", "colour", runs)))
                        .getFirst())
                .extracting(RunVerdict::drift)
                .containsExactly(false, false, false, true);
    }

    @Test
    void R8_while_nobodys_objects_of_a_frame_have_differed_the_mean_is_known_and_nothing_is_judged() {
        List<CalibrationRun> runs = new ArrayList<>();
        for (int month = 1; month <= 5; month++) {
            List<CalibrationRun.Frame> frames = new ArrayList<>();
            for (int frame = 0; frame < 25; frame++) {
                double share = frame < 2 * month ? 0 : 1;
                double other = month == 5 && frame % 10 == 0 ? 1 - share : share;
                frames.add(new CalibrationRun.Frame("f" + frame, List.of(share, other)));
            }
            runs.add(new CalibrationRun(date(month), frames));
        }
        List<RunVerdict> verdicts = DriftCohort.judge(List.of(new RunHistory("okafor", "colour", runs)))
                .getFirst();
        assertThat(verdicts.subList(0, 4)).noneMatch(RunVerdict::drift).allMatch(verdict -> verdict.p() == null);
        assertThat(verdicts.get(2).value()).isCloseTo(0.76, within(1e-6));
        assertThat(verdicts.get(4).p()).isNotNull();
    }

    @Test
    void R8_a_single_object_is_no_ground_for_a_verdict() {
        List<CalibrationRun> runs = List.of(
                new CalibrationRun(date(1), List.of(new CalibrationRun.Frame("a", List.of(0.0)))),
                new CalibrationRun(date(2), List.of(new CalibrationRun.Frame("a", List.of(9.0)))));
        List<RunVerdict> verdicts = DriftCohort.judge(List.of(new RunHistory("okafor", "boundary", runs)))
                .getFirst();
        assertThat(verdicts).noneMatch(RunVerdict::drift).allMatch(verdict -> verdict.p() == null);
    }

    @Test
    void R8_nothing_that_comes_later_changes_a_verdict() {
        List<RunHistory> histories = new DriftSimulation(20, 6, 0.5, 10, 9).histories();
        List<RunHistory> begun = histories.stream()
                .map(each ->
                        new RunHistory(each.person(), each.skill(), each.runs().subList(0, 4)))
                .toList();
        assertThat(DriftCohort.judge(begun))
                .isEqualTo(DriftCohort.judge(histories).stream()
                        .map(verdicts -> verdicts.subList(0, 4))
                        .toList());
    }

    private static List<RunVerdict> judge(double... offsets) {
        List<CalibrationRun> runs = new ArrayList<>();
        for (int month = 1; month <= offsets.length; month++) {
            runs.add(run(month, offsets[month - 1], 0));
        }
        return DriftCohort.judge(List.of(new RunHistory("okafor", "boundary", runs)))
                .getFirst();
    }

    /** @param slips objects that are 30 px off */
    private static CalibrationRun run(int month, double offset, int slips) {
        SplittableRandom random = new SplittableRandom(month);
        List<CalibrationRun.Frame> frames = new ArrayList<>();
        int left = slips;
        for (int frame = 0; frame < 25; frame++) {
            List<Double> values = new ArrayList<>();
            for (int object = 0; object < 4; object++) {
                values.add(offset + random.nextGaussian() + (left-- > 0 ? 30 : 0));
            }
            frames.add(new CalibrationRun.Frame("f" + frame, values));
        }
        return new CalibrationRun(date(month), frames);
    }

    private static LocalDate date(int month) {
        return LocalDate.of(2026, month, 15);
    }
}
