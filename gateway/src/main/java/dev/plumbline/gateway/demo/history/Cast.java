package dev.plumbline.gateway.demo.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.gateway.demo.DemoWorkspace.Member;
import dev.plumbline.gateway.demo.Habit;
import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Who takes part in a history and how they work, as {@code demo/history.json} says it. Weeks count from 0.
 *
 * @param people beside those of the demo
 * @param supply  frames to begin with
 * @param numbers of all its projects: a small cohort has smaller sets than the defaults
 */
record Cast(
        List<Member> people, Supply supply, RampNumbers numbers, List<Annotator> annotators, List<Reviewer> reviewers) {
    /** From being sent back to doing it right. */
    private static final int WEEKS_TO_MEND = 2;

    /** Of 30.4 days. */
    private static final double WEEKS_A_MONTH = 4.345;

    /**
     * How many frames there are to begin with.
     *
     * @param exam        for graded sets and re-tests
     * @param calibration for calibrations
     * @param live        to be labelled
     */
    record Supply(int exam, int calibration, int live, int practice) {}

    /**
     * Someone who labels.
     *
     * @param fromWeek   when they begin
     * @param knows      the probability that they know an answer of the spec's test after one reading
     * @param untilWeek  when they have left; far away for those who stay
     * @param framesADay how many they do on a working day
     * @param phases     in order; the first from the beginning
     * @param away       weeks of holiday
     */
    record Annotator(
            PersonId person,
            int fromWeek,
            int untilWeek,
            double knows,
            int framesADay,
            List<Phase> phases,
            List<Integer> away) {
        boolean works(int week) {
            return week >= fromWeek && week < untilWeek && !away.contains(week);
        }

        /** @param sentBack in which they were first sent back to shadow; far away as long as they were not */
        Phase phase(int week, int sentBack) {
            return phases.stream()
                    .filter(phase -> phase.fromWeek() <= week)
                    .filter(phase -> !phase.afterSentBack() || week >= sentBack + WEEKS_TO_MEND)
                    .reduce((_, later) -> later)
                    .orElse(phases.getFirst());
        }
    }

    /**
     * How someone works from a week on.
     *
     * @param afterSentBack whether it begins only some time after they were sent back to shadow
     * @param error        of the hand, as for those who draw in the demo by themselves
     * @param driftPxAMonth how much looser outlines become with each month of the phase, px
     */
    record Phase(int fromWeek, boolean afterSentBack, JsonNode error, double driftPxAMonth, Slips slips) {
        Habit habit(int week) {
            var habit = Habit.of(error);
            return habit.offset(habit.offsetPx() - driftPxAMonth * (week - fromWeek) / WEEKS_A_MONTH);
        }
    }

    /**
     * Someone who reviews.
     *
     * @param lenient   how much worse an outline they let pass than the others do, in IoU
     * @param overlooks the probability that they agree where they should not
     * @param invents   the probability that they disagree where they should not
     */
    record Reviewer(
            PersonId person,
            int fromWeek,
            int untilWeek,
            int reviewsADay,
            double lenient,
            double overlooks,
            double invents) {
        boolean works(int week) {
            return week >= fromWeek && week < untilWeek;
        }
    }

    static Cast load() {
        try (InputStream in = Objects.requireNonNull(Cast.class.getResourceAsStream("/demo/history.json"))) {
            return Json.read(in.readAllBytes(), Cast.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
