package dev.plumbline.projections.disagreement;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.SKILL;
import static dev.plumbline.projections.TrendStory.WEEK;
import static dev.plumbline.projections.TrendStory.judged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.disagreement.Settlement;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionRaised;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionSettled;
import dev.plumbline.domain.disagreement.TrendEvent.WeekClosed;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.trend.TrendRule;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.RampStory;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.Story;
import dev.plumbline.projections.disagreement.PersonVerdicts.OfSkill;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    @Test
    void R7_verdicts_follow_one_another_and_the_last_says_what_the_sample_can_show() {
        var skill = fold(judged(WEEK, 4, false, false), judged(WEEK.next(), 12, false, true));
        assertThat(skill.weeks())
                .extracting(week -> week.verdict().count().week())
                .containsExactly(WEEK, WEEK.next());
        assertThat(skill.at(2))
                .get()
                .extracting(week -> week.verdict().reshadow())
                .isEqualTo(true);
        assertThat(skill.smallest()).isNotNull();
    }

    @Test
    void R7_a_suspicion_is_open_until_it_is_settled_either_way() {
        var raised = new SuspicionRaised(PROJECT, ANNOTATOR, SKILL, WEEK, 0.05);
        assertThat(fold(judged(WEEK, 7, true, false), raised).open())
                .get()
                .extracting(PersonVerdicts.Suspicion::raised)
                .isEqualTo(WEEK);
        var settled = fold(
                judged(WEEK, 7, true, false),
                raised,
                new SuspicionSettled(PROJECT, ANNOTATOR, SKILL, WEEK.next(), Settlement.DISMISSED));
        assertThat(settled.open()).isEmpty();
        assertThat(settled.suspicions()).singleElement().satisfies(suspicion -> {
            assertThat(suspicion.settled()).isEqualTo(WEEK.next());
            assertThat(suspicion.settlement()).isEqualTo(Settlement.DISMISSED);
        });
    }

    @Test
    void R7_the_first_week_to_close_is_the_one_in_which_the_project_was_created() {
        var created = new ProjectCreated(
                PROJECT,
                "Blooms",
                Purpose.LIVE,
                RampStory.SPEC,
                Story.BENCHMARK,
                Story.ONTOLOGY.id(),
                1,
                Release.AFTER_REVIEW,
                Story.MANAGER);
        var log = Story.recorded(
                List.of(created, new WeekClosed(PROJECT, WEEK, TrendRule.EVIDENCE, List.of(), Instant.EPOCH)));
        var begun = Story.fold(Projections.CLOSED_WEEKS, PROJECT.value(), log.subList(0, 1));
        assertThat(begun).isEqualTo(new ClosedWeek(PROJECT, true, WEEK, null));
        assertThat(Story.fold(Projections.CLOSED_WEEKS, PROJECT.value(), log))
                .extracting(ClosedWeek::next)
                .isEqualTo(WEEK.next());
    }

    private static OfSkill fold(Event... events) {
        List<Recorded> log = Story.recorded(List.of(events));
        var verdicts = Story.fold(Projections.VERDICTS, Verdicts.key(PROJECT, ANNOTATOR), log);
        assertThat(verdicts).isNotNull();
        return verdicts.skills().get(SKILL.value());
    }
}
