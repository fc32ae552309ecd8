package dev.plumbline.projections.ramp;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.ITEM;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.REVIEWER;
import static dev.plumbline.projections.Story.SKILL;
import static dev.plumbline.projections.Story.TASK;
import static dev.plumbline.projections.Story.fold;
import static dev.plumbline.projections.Story.reviewed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.contest.ContestEvent.ContestDecided;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.RampEvent.Enrolled;
import dev.plumbline.domain.ramp.ReviewedDay;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.WeekCount;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.RampStory;
import dev.plumbline.projections.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewedSkillsTest {
    private final List<Recorded> log = new ArrayList<>();

    @Test
    void R5_reviews_are_counted_by_day_since_the_stage_began() {
        enrolled();
        at("2026-03-02T09:00:00Z", reviewed(TASK, new Tally(9, 9)));
        at("2026-03-03T09:00:00Z", RampStory.entered(Stage.SHADOW, Cause.GRADED_SET_PASSED));
        at("2026-03-03T10:00:00Z", reviewed(TASK, new Tally(4, 1)));
        at("2026-03-04T00:30:00Z", reviewed(TASK, new Tally(5, 0)));
        at("2026-03-03T23:59:59Z", reviewed(TASK, new Tally(2, 2)));

        assertThat(inProject()).satisfies(skill -> {
            assertThat(skill.days()).containsExactly(day("2026-03-03", 6, 3), day("2026-03-04", 5, 0));
            assertThat(skill.evidence()).containsExactly(4L, 5L, 6L);
        });
    }

    @Test
    void R7_days_add_up_to_weeks_up_to_a_day() {
        enrolled();
        at("2026-03-05T10:00:00Z", reviewed(TASK, new Tally(4, 1)));
        at("2026-03-08T10:00:00Z", reviewed(TASK, new Tally(5, 0)));
        at("2026-03-09T10:00:00Z", reviewed(TASK, new Tally(2, 2)));
        at("2026-03-10T10:00:00Z", reviewed(TASK, new Tally(3, 0)));

        assertThat(inProject().weeksBefore(LocalDate.of(2026, 3, 10)))
                .containsExactly(
                        new WeekCount(new IsoWeek(2026, 10), 9, 1), new WeekCount(new IsoWeek(2026, 11), 2, 2));
    }

    @Test
    void R5_a_disagreement_that_was_contested_with_success_is_taken_out() {
        enrolled();
        at("2026-03-03T10:00:00Z", reviewed(TASK, new Tally(4, 1)));
        at("2026-03-04T10:00:00Z", reviewed(TASK, new Tally(5, 0)));
        at(
                "2026-03-05T10:00:00Z",
                new ContestDecided(
                        TASK,
                        PROJECT,
                        ANNOTATOR,
                        REVIEWER,
                        new PersonId("moreau"),
                        ITEM,
                        new DisagreementId("d1"),
                        SKILL,
                        false,
                        "The clause leaves it open.",
                        IsoWeek.parse("2026-W10"),
                        Map.of(SKILL, new Tally(0, -1))));

        assertThat(inProject().days()).containsExactly(day("2026-03-03", 4, 0), day("2026-03-04", 5, 0));
    }

    @Test
    void R5_reviews_of_who_is_on_no_ramp_count_for_nothing() {
        at("2026-03-03T10:00:00Z", reviewed(TASK, new Tally(4, 1)));
        assertThat(document()).isNull();
    }

    private void enrolled() {
        at(
                "2026-03-01T09:00:00Z",
                new Enrolled(ANNOTATOR, RampStory.SPEC, Set.of(SKILL), LocalDate.of(2026, 3, 1), REVIEWER));
    }

    private void at(String instant, Event event) {
        log.add(new Recorded(log.size() + 1, Instant.parse(instant), event));
    }

    private ReviewedSkill.InProject inProject() {
        return Objects.requireNonNull(
                Objects.requireNonNull(document()).projects().get(PROJECT));
    }

    private @Nullable ReviewedSkill document() {
        return fold(Projections.REVIEWED_SKILLS, ReviewedSkills.key(ANNOTATOR, SKILL), log);
    }

    private static ReviewedDay day(String day, int reviewed, int disagreed) {
        return new ReviewedDay(LocalDate.parse(day), reviewed, disagreed);
    }
}
