package dev.plumbline.domain.session;

import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.BENCHMARK;
import static dev.plumbline.domain.Sample.BOUNDARY_SKILL;
import static dev.plumbline.domain.Sample.FRAME;
import static dev.plumbline.domain.Sample.LABELS;
import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.OTHER_ANNOTATOR;
import static dev.plumbline.domain.Sample.OTHER_REVIEWER;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.REVIEWER;
import static dev.plumbline.domain.Sample.TASK;
import static dev.plumbline.domain.Sample.admitted;
import static dev.plumbline.domain.Sample.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.CalibrationSetId;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.DisagreementKind;
import dev.plumbline.domain.review.ItemDecision;
import dev.plumbline.domain.review.ReviewEvent.DisagreementFiled;
import dev.plumbline.domain.review.ReviewEvent.ItemAgreed;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.review.ReviewRejection.NoteMissing;
import dev.plumbline.domain.reviewer.Flips;
import dev.plumbline.domain.reviewer.ReviewerEvent.ReviewerNumbersSet;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingLost;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingRegained;
import dev.plumbline.domain.reviewer.ReviewerNumbers;
import dev.plumbline.domain.reviewer.ReviewerRejection;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.domain.session.SessionCommand.AuthorCalibrationSet;
import dev.plumbline.domain.session.SessionCommand.CloseSession;
import dev.plumbline.domain.session.SessionCommand.DecideSessionItem;
import dev.plumbline.domain.session.SessionCommand.OpenSession;
import dev.plumbline.domain.session.SessionEvent.CalibrationSetAuthored;
import dev.plumbline.domain.session.SessionEvent.SessionClosed;
import dev.plumbline.domain.session.SessionEvent.SessionItemDecided;
import dev.plumbline.domain.session.SessionEvent.SessionOpened;
import dev.plumbline.domain.session.SessionResult.OfReviewer;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationSessionsTest {
    private static final SpecId SPEC = new SpecId("flower-heads");
    private static final SessionId SESSION = new SessionId("november");
    private static final SessionId EARLIER = new SessionId("october");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant DEADLINE = NOW.plus(Duration.ofDays(7));
    private static final ProjectCreated LIVE = project(PROJECT, SPEC);
    private static final ItemRef FLOWER = new ItemRef(TASK, PROJECT, ReviewItem.label(new LabelId("a")));
    private static final ItemRef SCENE = new ItemRef(TASK, PROJECT, ReviewItem.scene("scene"));
    private static final List<PersonId> BOTH = List.of(REVIEWER, OTHER_REVIEWER);
    private static final ItemDecision AGREE = new ItemDecision(List.of());
    private static final Disagreement TOO_TIGHT = new Disagreement(
            new DisagreementId("d1"), DisagreementKind.BOUNDARY, BOUNDARY_SKILL, "Inside the tips.", "4.2.1");
    private static final ItemDecision DISAGREE = new ItemDecision(List.of(TOO_TIGHT));
    private static final SubmissionScored SCORED = new SubmissionScored(
            TASK, PROJECT, ANNOTATOR, 1, Scorer.score(LABELS, LABELS, ONTOLOGY, ScoringPresets.PLUMBLINE));

    private final CalibrationSessions sessions = new CalibrationSessions();

    @Test
    void R10_a_session_asks_the_invited_about_items_and_keeps_what_the_truth_says() {
        ready().whenTwice(open(List.of(FLOWER, SCENE, FLOWER), BOTH)).happensOnce(opened(true, List.of(FLOWER, SCENE)));
        given(LIVE, submitted(), admitted(REVIEWER), admitted(OTHER_REVIEWER))
                .when(open(List.of(FLOWER, SCENE), BOTH))
                .happens(opened(null, List.of(FLOWER, SCENE)));
    }

    @Test
    void R10_whoever_drew_an_item_is_not_asked_about_it() {
        ready().and(admitted(ANNOTATOR))
                .when(open(List.of(SCENE), List.of(REVIEWER, ANNOTATOR)))
                .isRefused(new SessionRejection.OwnWorkInSession(ANNOTATOR, TASK));
    }

    @Test
    void R10_a_session_that_cannot_be_is_refused() {
        ready().when(open(List.of(), BOTH)).isRefused(new SessionRejection.SessionOutOfBounds(0, 2));
        ready().when(open(List.of(FLOWER), List.of())).isRefused(new SessionRejection.SessionOutOfBounds(1, 0));
        var ghost = new ItemRef(TASK, PROJECT, ReviewItem.label(new LabelId("ghost")));
        ready().when(open(List.of(ghost), BOTH)).isRefused(new SessionRejection.SessionItemUnknown(TASK, ghost.item()));
        var missed = new ItemRef(TASK, PROJECT, ReviewItem.missed(new LabelId("a")));
        ready().when(open(List.of(missed), BOTH))
                .isRefused(new SessionRejection.SessionItemUnknown(TASK, missed.item()));
        ready().when(open(List.of(FLOWER), List.of(OTHER_ANNOTATOR)))
                .isRefused(new ReviewerRejection.PersonUnknown(OTHER_ANNOTATOR));
        ready().when(new OpenSession(SESSION, PROJECT, "November", List.of(FLOWER), BOTH, NOW, NOW, MANAGER))
                .isRefused(new SessionRejection.DeadlineTooEarly(SESSION));
        ready().when(new OpenSession(SESSION, PROJECT, " ", List.of(FLOWER), BOTH, DEADLINE, NOW, MANAGER))
                .isRefused(new SessionRejection.TitleMissing(PROJECT));
        given().when(open(List.of(FLOWER), BOTH)).isRefused(new ReviewerRejection.ProjectUnknown(PROJECT));
        given(project(PROJECT, null))
                .when(open(List.of(FLOWER), BOTH))
                .isRefused(new ReviewerRejection.ProjectFollowsNoSpec(PROJECT));
        ready().and(opened(true, List.of(FLOWER)))
                .when(open(List.of(FLOWER, SCENE), BOTH))
                .isRefused(new SessionRejection.SessionExists(SESSION));
    }

    @Test
    void R10_items_are_of_projects_that_follow_the_same_spec() {
        var graded = new ProjectId("exam");
        var task = new TaskId("exam-1");
        var item = new ItemRef(task, graded, FLOWER.item());
        var work = new TaskSubmitted(task, graded, BENCHMARK, ANNOTATOR, FRAME, 4, LABELS);
        ready().and(project(graded, SPEC), work)
                .when(open(List.of(item), BOTH))
                .happensLike(
                        SessionOpened.class,
                        e -> e.items().getFirst().ref().equals(item)
                                && e.items().getFirst().annotator().equals(ANNOTATOR));
        ready().and(project(graded, new SpecId("leaves")), work)
                .when(open(List.of(item), BOTH))
                .isRefused(new SessionRejection.AnotherSpec(task, graded));
        ready().when(open(List.of(new ItemRef(TASK, graded, FLOWER.item())), BOTH))
                .isRefused(new SessionRejection.AnotherSpec(TASK, graded));
    }

    @Test
    void R10_an_item_whose_review_is_under_way_waits_for_another_session() {
        var reviewing = new ReviewOpened(TASK, PROJECT, ANNOTATOR, OTHER_REVIEWER);
        ready().and(reviewing)
                .when(open(List.of(FLOWER), BOTH))
                .isRefused(new SessionRejection.ReviewUnderWay(TASK, OTHER_REVIEWER));
        ready().and(reviewing, new ReviewReturned(TASK, PROJECT, ANNOTATOR, OTHER_REVIEWER, "."))
                .when(open(List.of(FLOWER), BOTH))
                .happens(opened(true, List.of(FLOWER)));
    }

    @Test
    void R10_who_lost_standing_opens_no_session() {
        ready().and(lost(MANAGER, EARLIER, new Flips(40, 12)))
                .when(open(List.of(FLOWER), BOTH))
                .isRefused(new ReviewerRejection.StandingIsLost(MANAGER, SPEC));
    }

    @Test
    void R10_everybody_invited_decides_each_item_once_and_for_good() {
        var open = given(opened(true, List.of(FLOWER, SCENE)));
        open.whenTwice(decide(REVIEWER, FLOWER, DISAGREE)).happensOnce(decided(REVIEWER, FLOWER, DISAGREE));
        open.and(decided(REVIEWER, FLOWER, DISAGREE))
                .when(decide(REVIEWER, FLOWER, AGREE))
                .isRefused(new SessionRejection.AlreadyDecided(SESSION, TASK, FLOWER.item()));
        open.and(decided(REVIEWER, FLOWER, DISAGREE))
                .when(decide(OTHER_REVIEWER, FLOWER, AGREE))
                .happens(decided(OTHER_REVIEWER, FLOWER, AGREE));
    }

    @Test
    void R10_a_decision_that_is_not_asked_for_is_refused() {
        var open = given(opened(true, List.of(FLOWER)));
        given().when(decide(REVIEWER, FLOWER, AGREE)).isRefused(new SessionRejection.SessionUnknown(SESSION));
        open.when(decide(MANAGER, FLOWER, AGREE)).isRefused(new SessionRejection.NotInvited(SESSION, MANAGER));
        open.when(decide(REVIEWER, SCENE, AGREE))
                .isRefused(new SessionRejection.SessionItemUnknown(TASK, SCENE.item()));
        var silent = new ItemDecision(
                List.of(new Disagreement(TOO_TIGHT.id(), TOO_TIGHT.kind(), TOO_TIGHT.skill(), " ", null)));
        open.when(decide(REVIEWER, FLOWER, silent)).isRefused(new NoteMissing(FLOWER.item()));
    }

    @Test
    void R10_nothing_is_decided_after_a_session_is_closed_or_over() {
        var open = given(opened(true, List.of(FLOWER)));
        open.and(closed(SESSION, Closing.BY_HAND, null, 0, nothing(REVIEWER), nothing(OTHER_REVIEWER)))
                .when(decide(REVIEWER, FLOWER, AGREE))
                .isRefused(new SessionRejection.SessionAlreadyClosed(SESSION));
        open.when(new DecideSessionItem(SESSION, TASK, FLOWER.item(), AGREE, DEADLINE.plusSeconds(1), REVIEWER))
                .isRefused(new SessionRejection.SessionAlreadyClosed(SESSION));
        open.and(decided(REVIEWER, FLOWER, AGREE))
                .when(new DecideSessionItem(SESSION, TASK, FLOWER.item(), AGREE, DEADLINE.plusSeconds(1), REVIEWER))
                .nothingMoreHappens();
    }

    @Test
    void R10_a_session_closes_when_all_have_decided_or_its_time_is_up_or_by_hand() {
        var half = given(opened(true, List.of(FLOWER)), decided(REVIEWER, FLOWER, AGREE));
        var whole = half.and(decided(OTHER_REVIEWER, FLOWER, AGREE));
        half.when(close(Closing.COMPLETE, NOW)).nothingMoreHappens();
        half.when(close(Closing.DEADLINE, DEADLINE.minusSeconds(1))).nothingMoreHappens();
        half.when(close(Closing.DEADLINE, DEADLINE)).happensLike(SessionClosed.class, e -> true);
        half.when(close(Closing.BY_HAND, NOW)).happensLike(SessionClosed.class, e -> e.why() == Closing.BY_HAND);
        whole.whenTwice(close(Closing.COMPLETE, NOW))
                .happensOnce(closed(
                        SESSION,
                        Closing.COMPLETE,
                        null,
                        1,
                        new OfReviewer(REVIEWER, 1, Flips.NONE, new Share(1, 1), new Share(1, 1)),
                        new OfReviewer(OTHER_REVIEWER, 1, Flips.NONE, new Share(1, 1), new Share(1, 1))));
        given().when(close(Closing.BY_HAND, NOW)).isRefused(new SessionRejection.SessionUnknown(SESSION));
    }

    @Test
    void R10_the_result_says_who_flipped_against_their_own_review_and_earlier_session_and_who_agrees_with_whom() {
        given(
                        // In her review she disagreed with the flower; with the scene she agreed in a session.
                        new ReviewOpened(TASK, PROJECT, ANNOTATOR, REVIEWER),
                        new DisagreementFiled(TASK, PROJECT, ANNOTATOR, REVIEWER, FLOWER.item(), TOO_TIGHT),
                        new ReviewCompleted(TASK, PROJECT, ANNOTATOR, REVIEWER, Map.of()),
                        new SessionItemDecided(EARLIER, PROJECT, REVIEWER, TASK, SCENE.item(), AGREE, NOW),
                        opened(true, List.of(FLOWER, SCENE)),
                        decided(REVIEWER, FLOWER, AGREE),
                        decided(REVIEWER, SCENE, AGREE),
                        decided(OTHER_REVIEWER, FLOWER, DISAGREE),
                        decided(OTHER_REVIEWER, SCENE, AGREE))
                .when(close(Closing.COMPLETE, NOW))
                .happensLike(SessionClosed.class, e -> {
                    assertThat(e.result().alpha()).isCloseTo(0, within(1e-12));
                    assertThat(e.result().compared()).isEqualTo(2);
                    assertThat(e.result().reviewers())
                            .containsExactly(
                                    new OfReviewer(REVIEWER, 2, new Flips(2, 1), new Share(2, 1), new Share(2, 2)),
                                    new OfReviewer(OTHER_REVIEWER, 2, Flips.NONE, new Share(2, 1), new Share(2, 1)));
                    return true;
                });
    }

    @Test
    void R10_a_review_that_was_not_completed_and_what_others_decided_are_no_earlier_decisions_of_ones_own() {
        given(
                        new ReviewOpened(TASK, PROJECT, ANNOTATOR, REVIEWER),
                        new DisagreementFiled(TASK, PROJECT, ANNOTATOR, REVIEWER, FLOWER.item(), TOO_TIGHT),
                        new ReviewReturned(TASK, PROJECT, ANNOTATOR, REVIEWER, "."),
                        new ReviewOpened(TASK, PROJECT, ANNOTATOR, OTHER_REVIEWER),
                        new ItemAgreed(TASK, PROJECT, ANNOTATOR, OTHER_REVIEWER, FLOWER.item()),
                        new ReviewCompleted(TASK, PROJECT, ANNOTATOR, OTHER_REVIEWER, Map.of()),
                        opened(true, List.of(FLOWER)),
                        decided(REVIEWER, FLOWER, AGREE),
                        decided(OTHER_REVIEWER, FLOWER, AGREE))
                .when(close(Closing.COMPLETE, NOW))
                .happensLike(SessionClosed.class, e -> {
                    assertThat(e.result().reviewers())
                            .extracting(OfReviewer::flips)
                            .containsExactly(Flips.NONE, new Flips(1, 0));
                    return true;
                });
    }

    @Test
    void R10_a_reviewer_over_the_flip_limit_loses_standing_as_the_session_closes() {
        assertThat(closing(20, 6)).satisfies(accepted -> {
            assertThat(accepted).hasSize(2);
            assertThat(accepted.get(1))
                    .isEqualTo(new StandingLost(REVIEWER, SPEC, PROJECT, SESSION, new Flips(20, 6), 0.1, NOW));
        });
        // 4 of 20 are 20 %, and 10 % are still compatible with that; with 19 items nothing is judged.
        assertThat(closing(20, 4)).hasSize(1);
        assertThat(closing(19, 19)).hasSize(1);
    }

    @Test
    void R10_sessions_since_standing_was_gained_are_judged_together() {
        var before = closed(EARLIER, Closing.COMPLETE, null, 20, flipped(20, 4));
        assertThat(closing(20, 4, before))
                .contains(new StandingLost(REVIEWER, SPEC, PROJECT, SESSION, new Flips(40, 8), 0.1, NOW));
        assertThat(closing(
                        20,
                        4,
                        before,
                        lost(REVIEWER, EARLIER, new Flips(20, 4)),
                        new StandingRegained(REVIEWER, SPEC, PROJECT, EARLIER, new Flips(20, 1), 0.1, NOW)))
                .hasSize(1);
        assertThat(closing(
                        20,
                        4,
                        new SessionClosed(
                                EARLIER,
                                new ProjectId("leaves"),
                                new SpecId("leaves"),
                                Closing.COMPLETE,
                                new SessionResult(null, 20, List.of(flipped(20, 4))),
                                NOW,
                                MANAGER)))
                .hasSize(1);
    }

    @Test
    void R10_a_later_session_under_the_limit_gives_the_standing_back() {
        var lost = lost(REVIEWER, EARLIER, new Flips(20, 8));
        assertThat(closing(20, 2, lost))
                .contains(new StandingRegained(REVIEWER, SPEC, PROJECT, SESSION, new Flips(20, 2), 0.1, NOW));
        assertThat(closing(20, 3, lost)).hasSize(1);
        assertThat(closing(20, 9, lost)).hasSize(1);
        assertThat(closing(19, 0, lost)).hasSize(1);
    }

    @Test
    void R10_the_flip_limit_is_the_projects() {
        assertThat(closing(20, 6, new ReviewerNumbersSet(PROJECT, new ReviewerNumbers(20, 0.3, 20, 3), MANAGER)))
                .hasSize(1);
        assertThat(closing(10, 5, new ReviewerNumbersSet(PROJECT, new ReviewerNumbers(20, 0.1, 10, 3), MANAGER)))
                .hasSize(2);
    }

    @Test
    void R10_reviewers_put_items_together_for_sessions() {
        var set = new CalibrationSetId("tips");
        var author = new AuthorCalibrationSet(set, PROJECT, "Tips", List.of(FLOWER, SCENE, FLOWER), REVIEWER);
        ready().whenTwice(author)
                .happensOnce(new CalibrationSetAuthored(set, PROJECT, SPEC, "Tips", List.of(FLOWER, SCENE), REVIEWER));
        ready().and(new CalibrationSetAuthored(set, PROJECT, SPEC, "Stems", List.of(SCENE), REVIEWER))
                .when(author)
                .isRefused(new SessionRejection.CalibrationSetExists(set));
        ready().when(new AuthorCalibrationSet(set, PROJECT, "Tips", List.of(), REVIEWER))
                .isRefused(new SessionRejection.SessionOutOfBounds(0, 1));
    }

    /** A session of so many items that the reviewer had decided in October, of which so many are decided otherwise now. */
    private List<Event> closing(int items, int flipped, Event... before) {
        var labels = IntStream.range(0, items)
                .mapToObj(i -> new ItemRef(TASK, PROJECT, ReviewItem.label(new LabelId("f" + i))))
                .toList();
        var events = new ArrayList<Event>(List.of(before));
        labels.forEach(
                ref -> events.add(new SessionItemDecided(EARLIER, PROJECT, REVIEWER, TASK, ref.item(), AGREE, NOW)));
        events.add(new SessionOpened(
                SESSION,
                PROJECT,
                SPEC,
                "November",
                labels.stream()
                        .map(ref -> new SessionItem(ref, ANNOTATOR, null))
                        .toList(),
                List.of(REVIEWER),
                DEADLINE,
                NOW,
                MANAGER));
        for (int i = 0; i < items; i++) {
            events.add(decided(REVIEWER, labels.get(i), i < flipped ? DISAGREE : AGREE));
        }
        var decision = given(events.toArray(Event[]::new))
                .when(new CloseSession(
                        SESSION, PROJECT, Set.of(REVIEWER), Set.of(TASK), Closing.COMPLETE, NOW, MANAGER))
                .decision();
        return ((Decision.Accepted) decision).events();
    }

    private static OfReviewer flipped(int repeated, int flipped) {
        return new OfReviewer(REVIEWER, repeated, new Flips(repeated, flipped), Share.NONE, Share.NONE);
    }

    private static OfReviewer nothing(PersonId person) {
        return new OfReviewer(person, 0, Flips.NONE, Share.NONE, Share.NONE);
    }

    private static StandingLost lost(PersonId person, SessionId session, Flips flips) {
        return new StandingLost(person, SPEC, PROJECT, session, flips, 0.1, NOW);
    }

    private static SessionClosed closed(
            SessionId session, Closing why, Double alpha, int compared, OfReviewer... reviewers) {
        return new SessionClosed(
                session, PROJECT, SPEC, why, new SessionResult(alpha, compared, List.of(reviewers)), NOW, MANAGER);
    }

    private static CloseSession close(Closing why, Instant at) {
        return new CloseSession(SESSION, PROJECT, Set.copyOf(BOTH), Set.of(TASK), why, at, MANAGER);
    }

    private static DecideSessionItem decide(PersonId by, ItemRef ref, ItemDecision decision) {
        return new DecideSessionItem(SESSION, ref.task(), ref.item(), decision, NOW, by);
    }

    private static SessionItemDecided decided(PersonId by, ItemRef ref, ItemDecision decision) {
        return new SessionItemDecided(SESSION, PROJECT, by, ref.task(), ref.item(), decision, NOW);
    }

    private static OpenSession open(List<ItemRef> items, List<PersonId> invited) {
        return new OpenSession(SESSION, PROJECT, "November", items, invited, DEADLINE, NOW, MANAGER);
    }

    private static SessionOpened opened(Boolean right, List<ItemRef> items) {
        return new SessionOpened(
                SESSION,
                PROJECT,
                SPEC,
                "November",
                items.stream()
                        .map(ref -> new SessionItem(ref, ANNOTATOR, right))
                        .toList(),
                BOTH,
                DEADLINE,
                NOW,
                MANAGER);
    }

    private static ProjectCreated project(ProjectId id, SpecId spec) {
        return new ProjectCreated(
                id,
                "Blooms",
                spec == null ? Purpose.TRAINING : Purpose.LIVE,
                spec,
                BENCHMARK,
                ONTOLOGY.id(),
                1,
                Release.AFTER_REVIEW,
                MANAGER);
    }

    /** A submission that is scored, and two reviewers. */
    private Given<SessionCommand, CalibrationSessions.State> ready() {
        return given(LIVE, submitted(), SCORED, admitted(REVIEWER), admitted(OTHER_REVIEWER));
    }

    private Given<SessionCommand, CalibrationSessions.State> given(Event... events) {
        return Given.events(sessions, events);
    }
}
