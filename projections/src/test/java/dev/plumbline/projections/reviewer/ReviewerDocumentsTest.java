package dev.plumbline.projections.reviewer;

import static dev.plumbline.projections.RampStory.DAY;
import static dev.plumbline.projections.RampStory.ONE;
import static dev.plumbline.projections.RampStory.SPEC;
import static dev.plumbline.projections.RampStory.TWO;
import static dev.plumbline.projections.ReviewerStory.EDGE_CASE;
import static dev.plumbline.projections.ReviewerStory.SESSION;
import static dev.plumbline.projections.ReviewerStory.closed;
import static dev.plumbline.projections.ReviewerStory.decided;
import static dev.plumbline.projections.ReviewerStory.lost;
import static dev.plumbline.projections.ReviewerStory.opened;
import static dev.plumbline.projections.ReviewerStory.passed;
import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.ITEM;
import static dev.plumbline.projections.Story.MANAGER;
import static dev.plumbline.projections.Story.NOON;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.REVIEWER;
import static dev.plumbline.projections.Story.SKILL;
import static dev.plumbline.projections.Story.TASK;
import static dev.plumbline.projections.Story.document;
import static dev.plumbline.projections.Story.returned;
import static dev.plumbline.projections.Story.reviewed;
import static dev.plumbline.projections.Story.reviewing;
import static dev.plumbline.projections.Story.stroke;
import static dev.plumbline.projections.Story.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.ReviewEvent.ItemAgreed;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.reviewer.Flips;
import dev.plumbline.domain.reviewer.Leniency.Cell;
import dev.plumbline.domain.reviewer.ReviewerEvent.HoursCredited;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingRegained;
import dev.plumbline.domain.session.SessionResult.OfReviewer;
import dev.plumbline.domain.session.Share;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.Story;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewerDocumentsTest {
    private static final TaskId SECOND = new TaskId("t2");

    /** Events of {@code document} are a minute apart. */
    @Test
    void R10_hours_at_work_are_drawings_that_were_submitted_and_items_that_were_decided() {
        var drawn = document(Projections.WORKED_HOURS, ANNOTATOR.value(), stroke(TASK, 1), stroke(TASK, 2));
        assertThat(drawn.in(List.of(PROJECT))).isZero();
        var done = document(
                Projections.WORKED_HOURS, ANNOTATOR.value(), stroke(TASK, 1), stroke(TASK, 2), submitted(TASK));
        assertThat(done.inProjects()).isEqualTo(Map.of(PROJECT, 120L));
        assertThat(done.notSubmitted()).isEmpty();
        var agreed = new ItemAgreed(TASK, PROJECT, ANNOTATOR, REVIEWER, ITEM);
        assertThat(document(Projections.WORKED_HOURS, REVIEWER.value(), reviewing(TASK), agreed, agreed)
                        .inProjects())
                .isEqualTo(Map.of(PROJECT, 120L));
    }

    @Test
    void R10_who_was_away_gathers_no_experience() {
        var hours = Projections.WORKED_HOURS.evolve(
                WorkedHours.NONE, REVIEWER.value(), new Recorded(1, NOON, reviewing(TASK)));
        hours = Projections.WORKED_HOURS.evolve(
                hours,
                REVIEWER.value(),
                new Recorded(
                        2, NOON.plus(Duration.ofHours(9)), new ItemAgreed(TASK, PROJECT, ANNOTATOR, REVIEWER, ITEM)));
        assertThat(hours.inProjects()).isEqualTo(Map.of(PROJECT, 300L));
    }

    @Test
    void R10_a_reviewer_has_in_hand_what_they_opened_until_it_is_complete_or_returned() {
        assertThat(load(reviewing(TASK), reviewing(SECOND))).isEqualTo(new ReviewerLoad(List.of(TASK, SECOND), 2));
        assertThat(load(reviewing(TASK), reviewing(SECOND), reviewed(TASK, Tally.NONE)))
                .isEqualTo(new ReviewerLoad(List.of(SECOND), 2));
        assertThat(load(reviewing(TASK), returned(TASK))).isEqualTo(new ReviewerLoad(List.of(), 1));
    }

    @Test
    void R10_what_reviewers_find_is_counted_by_annotator() {
        var found = document(
                Projections.REVIEWER_FINDINGS,
                FindingsOfReviewers.key(PROJECT, SKILL),
                reviewed(TASK, new Tally(4, 1)),
                reviewed(SECOND, new Tally(6, 3)));
        assertThat(found.found()).isEqualTo(Map.of(ANNOTATOR, Map.of(REVIEWER, new Cell(2, 10, 4, 1.75))));
    }

    @Test
    void R10_a_reviewers_record_has_the_latest_credit_the_latest_test_and_whether_they_have_standing() {
        var credit = new HoursCredited(REVIEWER, SPEC, 30, "A season.", DAY, MANAGER);
        var more = new HoursCredited(REVIEWER, SPEC, 60, "Two seasons.", DAY, MANAGER);
        var record = record(credit, more, passed(REVIEWER, TWO), passed(REVIEWER, ONE), lost(SESSION));
        assertThat(record.credit()).isEqualTo(new ReviewerRecord.Credit(60, "Two seasons.", DAY, MANAGER));
        assertThat(record.tests()).isEqualTo(Map.of(SKILL, new ReviewerRecord.Passed(TWO, 3)));
        assertThat(record.lost()).isNotNull();
    }

    @Test
    void R10_only_sessions_since_standing_was_regained_count() {
        var first = new OfReviewer(REVIEWER, 20, new Flips(20, 9), Share.NONE, Share.NONE);
        var second = new OfReviewer(REVIEWER, 20, new Flips(20, 1), Share.NONE, Share.NONE);
        var third = new OfReviewer(REVIEWER, 30, new Flips(25, 2), Share.NONE, Share.NONE);
        var regained = new StandingRegained(REVIEWER, SPEC, PROJECT, SESSION, second.flips(), 0.1, NOON);
        var record = record(
                closed(new SessionId("1"), first),
                lost(new SessionId("1")),
                closed(new SessionId("2"), second),
                regained,
                closed(new SessionId("3"), third));
        assertThat(record.sessions()).hasSize(3);
        assertThat(record.flips()).containsExactly(third.flips());
        assertThat(record.lost()).isNull();
    }

    @Test
    void R10_what_was_decided_is_hidden_from_the_invited_while_a_session_is_open() {
        var open = blind(opened(SESSION, REVIEWER, MANAGER), decided(SESSION, REVIEWER));
        assertThat(open.hiddenFrom(TASK)).containsExactlyInAnyOrder(REVIEWER, MANAGER);
        assertThat(open.hiddenTasks(REVIEWER)).containsExactly(TASK);
        assertThat(open.hiddenTasks(ANNOTATOR)).isEmpty();
        assertThat(open.blind()).containsExactlyInAnyOrder(REVIEWER, MANAGER);
        assertThat(open.sessions().getFirst().left()).isEqualTo(1);
        assertThat(blind(opened(SESSION, REVIEWER), closed(SESSION)).hiddenFrom(TASK))
                .isEmpty();
        assertThat(blind(opened(SESSION, REVIEWER), opened(new SessionId("other"), MANAGER), closed(SESSION))
                        .hiddenFrom(TASK))
                .containsExactly(MANAGER);
    }

    @Test
    void R10_a_session_keeps_who_decided_what() {
        var session = document(
                Projections.SESSIONS,
                Sessions.key(PROJECT, SESSION),
                opened(SESSION, REVIEWER),
                decided(SESSION, REVIEWER),
                closed(SESSION));
        assertThat(session.decidedBy(REVIEWER)).isEqualTo(1);
        assertThat(session.of(REVIEWER, TASK, ITEM)).isPresent();
        assertThat(session.of(MANAGER, TASK, ITEM)).isEmpty();
        assertThat(session.closed()).isNotNull();
    }

    @Test
    void R10_an_edge_case_says_what_became_of_it() {
        var all = Story.recorded(Story.WHOLE);
        var settled = Story.fold(Projections.EDGE_CASES, EdgeCases.key(SPEC, EDGE_CASE), all);
        assertThat(settled).isNotNull();
        assertThat(settled.taken()).isEqualTo(TWO);
        assertThat(settled.declined()).isNull();
        assertThat(settled.settledBy()).isEqualTo(MANAGER);
    }

    /**
     * Experience is a sum of hours, and beside it stands no count of decisions that it could be divided by; when a decision was made
     * is not kept, nor how long one took.
     */
    @Test
    void R10_speed_is_in_no_document_of_reviewers() {
        var components = new HashSet<RecordComponent>();
        Projections.ALL.stream()
                .filter(p -> p.getClass().getPackageName().endsWith(".reviewer"))
                .forEach(p -> collect(p.document(), components, new HashSet<>()));
        assertThat(components)
                .hasSizeGreaterThan(30)
                .allSatisfy(c -> assertThat(c.getType()).isNotEqualTo(Duration.class))
                .allSatisfy(c -> assertThat(c.getName().toLowerCase(Locale.ROOT))
                        .doesNotMatch(".*(speed|pace|duration|elapsed|millis|seconds|perhour|throughput|took|fast).*"));
        assertThat(Stream.of(SessionDoc.Decided.class.getRecordComponents()).map(RecordComponent::getType))
                .doesNotContain(Instant.class);
        assertThat(Stream.of(WorkedHours.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrder("inProjects", "notSubmitted", "last");
    }

    private static void collect(Type type, Set<RecordComponent> into, Set<Object> seen) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, into, seen));
        } else if (type instanceof Class<?> c && c.isRecord() && seen.add(c)) {
            for (var component : c.getRecordComponents()) {
                into.add(component);
                collect(component.getGenericType(), into, seen);
            }
        }
    }

    private static ReviewerLoad load(Event... events) {
        return document(Projections.REVIEWER_LOADS, ReviewerLoads.key(PROJECT, REVIEWER), events);
    }

    private static ReviewerRecord record(Event... events) {
        return document(Projections.REVIEWER_RECORDS, ReviewerRecords.key(SPEC, REVIEWER), events);
    }

    private static BlindSessions blind(Event... events) {
        return document(Projections.OPEN_SESSIONS, OpenSessions.KEY, events);
    }
}
