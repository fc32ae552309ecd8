package dev.plumbline.projections.practice;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.ITEM;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.REVIEWER;
import static dev.plumbline.projections.Story.SKILL;
import static dev.plumbline.projections.Story.TASK;
import static dev.plumbline.projections.Story.document;
import static dev.plumbline.projections.Story.reviewed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.contest.ContestEvent.ContestDecided;
import dev.plumbline.domain.practice.Mistake;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.DisagreementKind;
import dev.plumbline.domain.review.ReviewEvent.DisagreementFiled;
import dev.plumbline.domain.review.ReviewEvent.ItemAgreed;
import dev.plumbline.domain.review.ReviewEvent.ItemCleared;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.projections.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MistakesTest {
    private static final Event COMPLETED = reviewed(TASK, Tally.NONE);

    @Test
    void R12_what_is_practised_is_what_completed_reviews_disagreed_about_the_most_frequent_first() {
        assertThat(mistakes(
                        filed("a", DisagreementKind.CLASS),
                        filed("b", DisagreementKind.BOUNDARY),
                        filed("c", DisagreementKind.BOUNDARY),
                        COMPLETED))
                .containsExactly(
                        new Mistake(SKILL, DisagreementKind.BOUNDARY, 2),
                        new Mistake(SKILL, DisagreementKind.CLASS, 1));
        assertThat(mistakes(filed("a", DisagreementKind.CLASS))).isEmpty();
    }

    @Test
    void R12_a_disagreement_that_was_taken_back_is_no_mistake() {
        assertThat(mistakes(
                        filed("a", DisagreementKind.CLASS),
                        new ItemAgreed(TASK, PROJECT, ANNOTATOR, REVIEWER, ITEM),
                        COMPLETED))
                .isEmpty();
        assertThat(mistakes(
                        filed("a", DisagreementKind.CLASS),
                        new ItemCleared(TASK, PROJECT, ANNOTATOR, REVIEWER, ITEM),
                        COMPLETED))
                .isEmpty();
    }

    @Test
    void R12_a_disagreement_that_a_contest_overturned_is_no_mistake() {
        assertThat(mistakes(filed("a", DisagreementKind.CLASS), COMPLETED, decided("a", false)))
                .isEmpty();
        assertThat(mistakes(filed("a", DisagreementKind.CLASS), COMPLETED, decided("a", true)))
                .hasSize(1);
    }

    @Test
    void R12_what_is_long_ago_is_no_longer_practised() {
        var events = new ArrayList<Event>();
        events.add(filed("first", DisagreementKind.CLASS));
        events.add(COMPLETED);
        for (int i = 0; i < PersonMistakes.MOST; i++) {
            events.add(filed("d" + i, DisagreementKind.BOUNDARY));
            events.add(COMPLETED);
        }

        assertThat(mistakes(events.toArray(Event[]::new)))
                .containsExactly(new Mistake(SKILL, DisagreementKind.BOUNDARY, PersonMistakes.MOST));
    }

    @Test
    void R12_only_skills_that_are_asked_for_are_practised() {
        var known = document(
                Projections.MISTAKES,
                ANNOTATOR.value(),
                Stream.of(filed("a", DisagreementKind.CLASS), COMPLETED).toArray(Event[]::new));

        assertThat(known.in(Set.of(new SkillId("another")))).isEmpty();
    }

    private static List<Mistake> mistakes(Event... events) {
        return document(Projections.MISTAKES, ANNOTATOR.value(), events).in(Set.of(SKILL));
    }

    private static Event filed(String id, DisagreementKind kind) {
        return new DisagreementFiled(
                TASK,
                PROJECT,
                ANNOTATOR,
                REVIEWER,
                ITEM,
                new Disagreement(new DisagreementId(id), kind, SKILL, "So it is.", null));
    }

    private static Event decided(String id, boolean upheld) {
        return new ContestDecided(
                TASK,
                PROJECT,
                ANNOTATOR,
                REVIEWER,
                new PersonId("moreau"),
                ITEM,
                new DisagreementId(id),
                SKILL,
                upheld,
                "So it stands.",
                IsoWeek.parse("2026-W47"),
                Map.of());
    }
}
