package dev.plumbline.domain.spectest;

import static dev.plumbline.domain.spec.SampleSpec.AT;
import static dev.plumbline.domain.spec.SampleSpec.COLOUR;
import static dev.plumbline.domain.spec.SampleSpec.FIRST;
import static dev.plumbline.domain.spec.SampleSpec.ID;
import static dev.plumbline.domain.spec.SampleSpec.OUTLINE;
import static dev.plumbline.domain.spec.SampleSpec.published;
import static dev.plumbline.domain.spec.SampleSpec.reworded;
import static dev.plumbline.domain.spec.SampleSpec.version;
import static dev.plumbline.domain.spec.SampleSpec.withTest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.AttemptId;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spec.TestRules;
import dev.plumbline.domain.spectest.SpecTestCommand.HandIn;
import dev.plumbline.domain.spectest.SpecTestCommand.ReadClause;
import dev.plumbline.domain.spectest.SpecTestCommand.StartAttempt;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptGraded;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptStarted;
import dev.plumbline.domain.spectest.SpecTestEvent.ClauseRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SpecTestsTest {
    private static final PersonId INES = new PersonId("ines");
    private static final PersonId KOFI = new PersonId("kofi");
    private static final AttemptId ONE = new AttemptId("a-1");
    private static final AttemptId TWO = new AttemptId("a-2");
    private static final Spec REWORDED = version("1.0.1", reworded(FIRST, "4.1", "The outermost visible pixel."));

    private static final Event SPEC = published(FIRST);
    private static final Event NEWER = published(FIRST, REWORDED);
    private static final Event[] ALL_READ = {SPEC, read("4.1"), read("4.2"), read("5.1")};

    @Test
    void R2_a_clause_is_recorded_as_read_once() {
        given(SPEC).whenTwice(reading(FIRST.version(), "4.1")).happensOnce(read("4.1"));
    }

    @Test
    void R2_only_a_clause_that_there_is_to_read_can_be_read() {
        given(SPEC)
                .when(reading(FIRST.version(), "9.9"))
                .isRefused(new SpecTestRejection.ClauseUnknown(ID, FIRST.version(), "9.9"));
        given(SPEC)
                .when(reading(FIRST.version(), "4"))
                .isRefused(new SpecTestRejection.ClauseUnknown(ID, FIRST.version(), "4"));
        var nine = new SpecVersion("9.0.0");
        given(SPEC).when(reading(nine, "4.1")).isRefused(new SpecTestRejection.ClauseUnknown(ID, nine, "4.1"));
        given().when(reading(nine, "4.1")).isRefused(new SpecTestRejection.SpecUnknown(ID));
    }

    @Test
    void R2_words_that_were_replaced_are_not_read_any_more() {
        given(SPEC, NEWER).when(reading(FIRST.version(), "4.1")).nothingMoreHappens();
        given(SPEC, NEWER).when(reading(FIRST.version(), "4.2")).happens(read("4.2"));
        given(SPEC, read("4.1"), NEWER)
                .when(reading(REWORDED.version(), "4.1"))
                .happens(new ClauseRead(INES, ID, REWORDED.version(), "4.1", AT));
    }

    @Test
    void R2_all_clauses_are_read_before_the_first_attempt_and_the_refusal_names_those_that_are_not() {
        given(SPEC, read("4.2"))
                .when(starting(ONE))
                .isRefused(new SpecTestRejection.ClausesUnread(ID, List.of("4.1", "5.1")));
        assertThat(started(ALL_READ).questions()).hasSize(6);
    }

    @Test
    void R2_what_another_person_read_does_not_count() {
        given(SPEC, read("4.1"), read("4.2"), new ClauseRead(KOFI, ID, FIRST.version(), "5.1", AT))
                .when(starting(ONE))
                .isRefused(new SpecTestRejection.ClausesUnread(ID, List.of("5.1")));
    }

    @Test
    void R2_a_spec_may_do_without_reading() {
        var lenient = withTest(FIRST, new TestRules(6, 0.8, false));
        assertThat(started(published(lenient)).questions()).hasSize(6);
    }

    @Test
    void R2_one_attempt_is_open_at_a_time_so_nobody_draws_until_the_questions_suit() {
        var first = started(ALL_READ);
        given(with(ALL_READ, first)).when(starting(TWO)).isRefused(new SpecTestRejection.AttemptOpen(ONE));
        given(with(ALL_READ, first)).when(starting(ONE)).nothingMoreHappens();
    }

    @Test
    void R2_an_attempt_of_another_person_cannot_be_begun_again_nor_handed_in() {
        var first = started(ALL_READ);
        var ofKofi = new StartAttempt(ONE, ID, KOFI, Set.of(), 5, AT);
        given(with(ALL_READ, first)).when(ofKofi).isRefused(new SpecTestRejection.AttemptExists(ONE));
        given(with(ALL_READ, first))
                .when(new HandIn(ONE, ID, KOFI, answers(first, _ -> true), AT))
                .isRefused(new SpecTestRejection.AttemptUnknown(ONE));
    }

    @Test
    void R2_an_attempt_that_was_never_begun_cannot_be_handed_in() {
        given(ALL_READ)
                .when(new HandIn(TWO, ID, INES, List.of(), AT))
                .isRefused(new SpecTestRejection.AttemptUnknown(TWO));
    }

    @Test
    void R2_the_share_of_the_spec_has_to_be_right() {
        var attempt = started(ALL_READ);
        var all = graded(attempt, _ -> true, with(ALL_READ, attempt));
        assertThat(all.passed()).isTrue();
        assertThat(all.correct()).isEqualTo(6);
        assertThat(all.needed()).as("0.8 of 6").isEqualTo(5);
        assertThat(all.skills()).containsExactlyInAnyOrder(OUTLINE, COLOUR);
        assertThat(all.reread()).isEmpty();

        var one = attempt.questions().getFirst().question();
        assertThat(graded(attempt, q -> !q.equals(one), with(ALL_READ, attempt)).passed())
                .isTrue();
        var two = attempt.questions().get(1).question();
        var failed = graded(attempt, q -> !q.equals(one) && !q.equals(two), with(ALL_READ, attempt));
        assertThat(failed.passed()).isFalse();
        assertThat(failed.wrong()).containsExactly(one, two);
    }

    @Test
    void R2_of_thirty_questions_twenty_nine_have_to_be_right() {
        assertThat(TestRules.DEFAULT.needed(30)).isEqualTo(29);
        assertThat(TestRules.DEFAULT.needed(20)).isEqualTo(19);
        assertThat(TestRules.DEFAULT.needed(5)).isEqualTo(5);
        assertThat(new TestRules(30, 1, true).needed(30)).isEqualTo(30);
    }

    @Test
    void R2_answers_are_graded_by_the_options_as_they_were_shown() {
        var attempt = started(ALL_READ);
        var graded = graded(attempt, _ -> false, with(ALL_READ, attempt));
        assertThat(graded.answers()).allSatisfy(answer -> {
            assertThat(answer.right()).isFalse();
            assertThat(answer.chosen()).hasSize(1).doesNotContain(0);
        });
    }

    @Test
    void R2_a_fail_asks_to_read_the_clauses_answered_wrong_again_before_another_attempt() {
        var attempt = started(ALL_READ);
        var failed = graded(attempt, q -> !q.value().startsWith("torn"), with(ALL_READ, attempt));
        assertThat(failed.reread()).containsExactly("4.2");
        var after = with(with(ALL_READ, attempt), failed);

        given(after).when(starting(TWO)).isRefused(new SpecTestRejection.ClausesUnread(ID, List.of("4.2")));
        given(after).when(reading(FIRST.version(), "4.1")).nothingMoreHappens();
        given(after).whenTwice(reading(FIRST.version(), "4.2")).happensOnce(read("4.2"));
        assertThat(started(TWO, with(after, read("4.2"))).attempt()).isEqualTo(TWO);
    }

    @Test
    void R2_a_test_is_handed_in_once_and_the_same_again_changes_nothing() {
        var attempt = started(ALL_READ);
        var graded = graded(attempt, _ -> true, with(ALL_READ, attempt));
        var after = with(with(ALL_READ, attempt), graded);
        given(after)
                .when(new HandIn(ONE, ID, INES, answers(attempt, _ -> true), AT.plusSeconds(9)))
                .nothingMoreHappens();
        given(after)
                .when(new HandIn(ONE, ID, INES, answers(attempt, _ -> false), AT))
                .isRefused(new SpecTestRejection.AttemptHandedIn(ONE));
    }

    @Test
    void R2_answers_that_are_missing_doubled_unknown_or_not_of_this_attempt_are_refused_and_nothing_is_graded() {
        var attempt = started(ALL_READ);
        var right = answers(attempt, _ -> true);
        refused(attempt, right.subList(1, 6), 1);
        refused(attempt, List.of(), 6);
        refused(attempt, with(right, right.getFirst()), 1);
        refused(attempt, with(right, new GivenAnswer(new QuestionId("no-such"), Set.of(1))), 1);
        refused(
                attempt,
                with(right.subList(1, 6), new GivenAnswer(right.getFirst().question(), Set.of(4))),
                1);
        refused(
                attempt,
                with(right.subList(1, 6), new GivenAnswer(right.getFirst().question(), Set.of(0))),
                1);
        refused(
                attempt,
                with(right.subList(1, 6), new GivenAnswer(right.getFirst().question(), Set.of())),
                1);
        refused(
                attempt,
                with(right.subList(1, 6), new GivenAnswer(right.getFirst().question(), Set.of(1, 2))),
                1);
    }

    @Test
    void R2_what_is_proven_is_not_tested_again_until_a_version_touches_it() {
        var passed = passed(ALL_READ);
        given(passed).when(starting(TWO)).isRefused(new SpecTestRejection.NothingToProve(ID, FIRST.version()));
        given(with(passed, NEWER))
                .when(starting(TWO))
                .isRefused(new SpecTestRejection.ClausesUnread(ID, List.of("4.1")));
    }

    @Test
    void R9_a_delta_test_asks_only_what_the_new_version_touched() {
        var ready = with(with(passed(ALL_READ), NEWER), new ClauseRead(INES, ID, REWORDED.version(), "4.1", AT));
        var delta = started(TWO, ready);
        assertThat(delta.kind()).isEqualTo(TestKind.DELTA);
        assertThat(delta.skills()).containsExactly(OUTLINE);
        assertThat(delta.questions())
                .extracting(q -> q.question().value())
                .containsExactlyInAnyOrder("tips-1", "tips-2", "tips-3");

        var graded = graded(delta, _ -> true, with(ready, delta));
        given(with(with(ready, delta), graded))
                .when(starting(new AttemptId("a-3")))
                .isRefused(new SpecTestRejection.NothingToProve(ID, REWORDED.version()));
    }

    @Test
    void R9_a_skill_to_be_renewed_is_tested_whole_though_it_was_passed() {
        var renewed = decided(
                new StartAttempt(TWO, ID, INES, Set.of(COLOUR, new SkillId("of-another-spec")), 5, AT),
                passed(ALL_READ));
        assertThat(((AttemptStarted) renewed).skills()).containsExactly(COLOUR);
        assertThat(((AttemptStarted) renewed).questions()).hasSize(3);
        assertThat(((AttemptStarted) renewed).kind()).isEqualTo(TestKind.DELTA);
        var all = decided(new StartAttempt(TWO, ID, INES, Set.of(COLOUR, OUTLINE), 5, AT), passed(ALL_READ));
        assertThat(((AttemptStarted) all).kind())
                .as("enrolled after the test was passed")
                .isEqualTo(TestKind.FULL);
    }

    @Test
    void R2_an_attempt_that_a_newer_version_overtook_counts_for_its_own_until_the_next_is_begun() {
        var attempt = started(ALL_READ);
        var overtaken = with(with(ALL_READ, attempt), NEWER);
        assertThat(graded(attempt, _ -> true, overtaken).version()).isEqualTo(FIRST.version());

        var ready = with(overtaken, new ClauseRead(INES, ID, REWORDED.version(), "4.1", AT));
        var next = started(TWO, ready);
        assertThat(next.version()).isEqualTo(REWORDED.version());
        given(with(ready, next))
                .when(new HandIn(ONE, ID, INES, answers(attempt, _ -> true), AT))
                .isRefused(new SpecTestRejection.AttemptGivenUp(ONE, FIRST.version()));
    }

    @Test
    void R2_events_of_another_spec_do_not_matter() {
        var other = new ClauseRead(INES, new SpecId("other"), FIRST.version(), "5.1", AT);
        given(SPEC, read("4.1"), read("4.2"), other)
                .when(starting(ONE))
                .isRefused(new SpecTestRejection.ClausesUnread(ID, List.of("5.1")));
    }

    private static void refused(AttemptStarted attempt, List<GivenAnswer> answers, int faults) {
        var found = AnswersCheck.faults(answers, attempt, FIRST);
        assertThat(found).hasSize(faults);
        given(with(ALL_READ, attempt))
                .when(new HandIn(ONE, ID, INES, answers, AT))
                .isRefused(new SpecTestRejection.AnswersInvalid(ONE, found));
    }

    private static Event[] passed(Event... before) {
        var attempt = started(before);
        return with(with(before, attempt), graded(attempt, _ -> true, with(before, attempt)));
    }

    private static AttemptStarted started(Event... before) {
        return started(ONE, before);
    }

    private static AttemptStarted started(AttemptId attempt, Event... before) {
        return (AttemptStarted) decided(starting(attempt), before);
    }

    private static AttemptGraded graded(AttemptStarted attempt, Predicate<QuestionId> right, Event... before) {
        return (AttemptGraded) decided(new HandIn(attempt.attempt(), ID, INES, answers(attempt, right), AT), before);
    }

    private static Event decided(SpecTestCommand command, Event... before) {
        var decision = given(before).when(command).decision();
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).events().getFirst();
    }

    /** The first option of every question of the sample is right. */
    private static List<GivenAnswer> answers(AttemptStarted attempt, Predicate<QuestionId> right) {
        return attempt.questions().stream()
                .map(q ->
                        new GivenAnswer(q.question(), Set.of(q.order().indexOf(right.test(q.question()) ? 0 : 1) + 1)))
                .toList();
    }

    private static ClauseRead read(String clause) {
        return new ClauseRead(INES, ID, FIRST.version(), clause, AT);
    }

    private static ReadClause reading(SpecVersion version, String clause) {
        return new ReadClause(ID, version, clause, INES, AT);
    }

    private static StartAttempt starting(AttemptId attempt) {
        return new StartAttempt(attempt, ID, INES, Set.of(), 5, AT);
    }

    private static Given<SpecTestCommand, Learner> given(Event... events) {
        return Given.events(new SpecTests(), events);
    }

    private static Event[] with(Event[] before, Event next) {
        var all = new ArrayList<>(List.of(before));
        all.add(next);
        return all.toArray(Event[]::new);
    }

    private static <T> List<T> with(List<T> before, T next) {
        var all = new ArrayList<>(before);
        all.add(next);
        return all;
    }
}
