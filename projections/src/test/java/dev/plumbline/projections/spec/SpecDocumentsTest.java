package dev.plumbline.projections.spec;

import static dev.plumbline.projections.SpecStory.ATTEMPT;
import static dev.plumbline.projections.SpecStory.FIRST;
import static dev.plumbline.projections.SpecStory.SECOND;
import static dev.plumbline.projections.SpecStory.graded;
import static dev.plumbline.projections.SpecStory.published;
import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.NOON;
import static dev.plumbline.projections.Story.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.AttemptId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.spectest.SpecTestEvent.ClauseRead;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Story;
import dev.plumbline.projections.spec.BankDoc.Answered;
import dev.plumbline.projections.spec.ClauseHeat.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SpecDocumentsTest {
    private static final String SPEC = FIRST.id().value();

    @Test
    void R1_a_spec_is_known_by_its_latest_version_and_what_each_version_changed() {
        var doc = fold(Projections.SPECS, SPEC, published(null, FIRST), published(FIRST, SECOND));

        assertThat(doc.latest()).isEqualTo(SECOND);
        assertThat(doc.versions()).extracting(v -> v.version().value()).containsExactly("1.0.0", "1.0.1");
        assertThat(doc.worded()).containsEntry("4.1", SECOND.version()).containsEntry("4.2", FIRST.version());
    }

    @Test
    void R2_a_learner_with_the_spec_knows_what_is_left_to_read() {
        var read = new ClauseRead(ANNOTATOR, FIRST.id(), FIRST.version(), "4.1", NOON);
        var learner = fold(Projections.LEARNERS, Learners.key(ANNOTATOR, FIRST.id()), read);
        var doc = fold(Projections.SPECS, SPEC, published(null, FIRST), published(FIRST, SECOND));

        assertThat(learner.read()).containsKey("4.1");
        assertThat(doc.history().isAsReadIn(FIRST.version(), "4.1")).isFalse();
        assertThat(doc.history().isAsReadIn(FIRST.version(), "4.2")).isTrue();
    }

    @Test
    void R2_of_each_person_the_first_answers_about_a_clause_count_for_it() {
        var bank = fold(
                Projections.QUESTION_BANKS,
                SPEC,
                published(null, FIRST),
                graded(ATTEMPT, ANNOTATOR, true, false, true),
                graded(new AttemptId("a2"), ANNOTATOR, true, true, true),
                graded(new AttemptId("a3"), REVIEWER, true, true, true));

        assertThat(bank.clauses().get("4.2"))
                .isEqualTo(Map.of(ANNOTATOR, new Answered(2, 1, 1), REVIEWER, new Answered(2, 2, 1)));
        var torn = Objects.requireNonNull(bank.questions().get(new QuestionId("torn-1")));
        assertThat(torn.asked()).isEqualTo(3);
        assertThat(torn.right()).isEqualTo(2);
        assertThat(torn.chosen()).containsExactly(2, 1);
    }

    @Test
    void R2_a_clause_that_is_changed_is_counted_anew_and_what_it_was_is_kept() {
        var bank = fold(
                Projections.QUESTION_BANKS,
                SPEC,
                published(null, FIRST),
                graded(ATTEMPT, ANNOTATOR, false, true),
                published(FIRST, SECOND),
                graded(new AttemptId("late"), REVIEWER, false, true));

        assertThat(bank.clauses()).doesNotContainKey("4.1").containsKey("4.2");
        assertThat(bank.before()).containsEntry("4.1", new Answered(1, 0, 1));
        assertThat(bank.questions()).containsOnlyKeys(new QuestionId("torn-1"));
        assertThat(bank.clauses().get("4.2"))
                .as("what was begun under older words says nothing")
                .containsOnlyKeys(ANNOTATOR);
    }

    /** Five right of ten; of those who have the rest right, all. */
    @Test
    void R2_a_question_that_only_those_who_know_the_rest_get_right_discriminates() {
        var events = new ArrayList<Event>(List.of(published(null, FIRST)));
        for (int i = 0; i < 10; i++) {
            boolean knows = i % 2 == 0;
            events.add(graded(new AttemptId("a" + i), new PersonId("p" + i), knows, knows, knows));
        }
        var bank = fold(Projections.QUESTION_BANKS, SPEC, events.toArray(Event[]::new));
        assertThat(tips(bank).discrimination()).isCloseTo(1, within(1e-9));

        events.add(graded(new AttemptId("b"), new PersonId("b"), false, true, true));
        assertThat(tips(fold(Projections.QUESTION_BANKS, SPEC, events.toArray(Event[]::new)))
                        .discrimination())
                .isBetween(0.5, 0.95);
    }

    @Test
    void R2_a_clause_that_careful_people_fail_is_ambiguous_and_one_that_careless_people_fail_is_not() {
        assertThat(ClauseHeat.of(people(6, 0, 0.95)).reading()).isEqualTo(Reading.AMBIGUOUS);
        assertThat(ClauseHeat.of(people(6, 0, 0.5)).reading()).isEqualTo(Reading.UNKNOWN);
        var both = new HashMap<>(people(6, 0, 0.5));
        people(20, 1, 0.95).forEach((person, answered) -> both.put(new PersonId("careful-" + person), answered));
        assertThat(ClauseHeat.of(both).reading()).isEqualTo(Reading.CLEAR);
        assertThat(ClauseHeat.of(both).failed()).isEqualTo(6);
        assertThat(ClauseHeat.of(Map.of()).failRate().high()).isEqualTo(1);
    }

    private static Map<PersonId, Answered> people(int count, int right, double others) {
        var people = new HashMap<PersonId, Answered>();
        for (int i = 0; i < count; i++) {
            people.put(new PersonId("p" + i), new Answered(1, right, others));
        }
        return people;
    }

    private static BankDoc.QuestionTally tips(BankDoc bank) {
        return Objects.requireNonNull(bank.questions().get(new QuestionId("tips")));
    }

    private static <D> D fold(Projection<D> projection, String key, Event... events) {
        return Objects.requireNonNull(Story.fold(projection, key, Story.recorded(List.of(events))));
    }
}
