package dev.plumbline.gateway.demo.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.PersonId;
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
 * @param supply frames to begin with
 */
record Cast(List<Member> people, Supply supply, List<Annotator> annotators, List<Reviewer> reviewers) {
    /** Of 30.4 days. */
    private static final double WEEKS_A_MONTH = 4.345;

    /** How many frames there are of each kind. */
    record Supply(int practice) {}

    /**
     * Someone who labels.
     *
     * @param fromWeek   when they begin
     * @param untilWeek  when they have left; far away for those who stay
     * @param framesADay how many they do on a working day
     * @param phases     in order; the first from the beginning
     * @param away       weeks of holiday
     */
    record Annotator(
            PersonId person, int fromWeek, int untilWeek, int framesADay, List<Phase> phases, List<Integer> away) {
        boolean works(int week) {
            return week >= fromWeek && week < untilWeek && !away.contains(week);
        }

        Phase phase(int week) {
            return phases.stream()
                    .filter(phase -> phase.fromWeek() <= week)
                    .reduce((_, later) -> later)
                    .orElse(phases.getFirst());
        }
    }

    /**
     * How someone works from a week on.
     *
     * @param error        of the hand, as for those who draw in the demo by themselves
     * @param driftPxAMonth how much looser outlines become with each month of the phase, px
     */
    record Phase(int fromWeek, JsonNode error, double driftPxAMonth, Slips slips) {
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
