package dev.plumbline.gateway.live.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.AttemptId;
import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.CalibrationSetId;
import dev.plumbline.domain.EdgeCaseId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.account.AccountEvent.RoleGranted;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.contest.ContestEvent.DisagreementContested;
import dev.plumbline.domain.drift.CalibrationJudged;
import dev.plumbline.domain.drift.CalibrationRun;
import dev.plumbline.domain.drift.Unit;
import dev.plumbline.domain.edgecase.EdgeCaseEvent.EdgeCaseDeclined;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.ItemDecision;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.reviewer.Flips;
import dev.plumbline.domain.reviewer.ReviewerEvent.HoursCredited;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingLost;
import dev.plumbline.domain.session.SessionEvent.CalibrationSetAuthored;
import dev.plumbline.domain.session.SessionEvent.SessionItemDecided;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spectest.GradedAnswer;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptGraded;
import dev.plumbline.domain.spectest.TestKind;
import dev.plumbline.gateway.desk.DisagreementDoc;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.live.protocol.Reading;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.projections.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingViewTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final PersonId ADA = new PersonId("ada");
    private static final PersonId VERA = new PersonId("vera");
    private static final PersonId MAX = new PersonId("max");
    private static final PersonId ROOT = new PersonId("root");
    private static final SkillId SKILL = new SkillId("petals");
    private static final SpecId SPEC = new SpecId("flowers");
    private static final SpecVersion ONE = new SpecVersion("1.0.0");
    private static final ProjectId LIVE = new ProjectId("live");
    private static final ProjectId OTHER = new ProjectId("other");
    private static final String TREND = "read/projects/live/people/ada/trend";
    private static final String REVIEWERS = "read/projects/live/reviewers";
    private static final String STATISTICS = "read/specs/flowers/statistics";

    private final LiveState state = LiveState.empty(InstantSource.fixed(NOON), Duration.ofMinutes(1));
    private final Heard heard = new Heard();
    private long position;

    @Test
    void R7_a_completed_review_is_news_to_who_shows_the_weeks_of_its_annotator() {
        happen(created(LIVE), REVIEWED);

        assertThat(heard.changed).contains(TREND + " read").noneMatch(told -> told.startsWith("me "));
    }

    @Test
    void R8_a_calibration_is_news_wherever_its_annotator_is_reviewed() {
        happen(created(LIVE), created(OTHER), REVIEWED);
        heard.changed.clear();
        happen(DRIFTED);

        assertThat(heard.changed).containsExactlyInAnyOrder("project/live disagreement/ada", TREND + " read");
    }

    @Test
    void R8_the_desk_says_that_a_drift_sent_somebody_back_and_by_which_calibration() {
        happen(created(LIVE), REVIEWED, DRIFTED, sentBack(Cause.SKILL_DRIFTED, "The calibration moved."));

        assertThat(skill().back())
                .isEqualTo(new DisagreementDoc.Back(
                        4, DAY, Cause.SKILL_DRIFTED, new ProjectId("calibration"), "The calibration moved.", 2));

        happen(new StageEntered(
                ADA, SKILL, SPEC, ONE, Stage.PRODUCTION, Cause.RATE_BACK, LIVE, List.of(), "It is back.", DAY));
        assertThat(skill().back()).isNull();
    }

    @Test
    void R10_what_happens_to_a_reviewer_is_news_in_every_project_of_the_spec_where_they_review() {
        happen(created(LIVE), created(OTHER), new RoleGranted(VERA, Role.REVIEWER, LIVE, ROOT));
        heard.changed.clear();
        happen(new StandingLost(VERA, SPEC, LIVE, new SessionId("s"), new Flips(40, 9), 0.1, NOON));
        assertThat(heard.changed).containsExactly(REVIEWERS + " read");

        heard.changed.clear();
        happen(new HoursCredited(MAX, SPEC, 12, "Elsewhere.", DAY, ROOT));
        assertThat(heard.changed).isEmpty();
    }

    @Test
    void R10_a_blind_decision_says_that_sessions_moved_on_and_nothing_else() {
        happen(created(LIVE));
        heard.changed.clear();
        happen(new SessionItemDecided(
                new SessionId("s"),
                LIVE,
                VERA,
                new TaskId("t"),
                ReviewItem.scene("light"),
                new ItemDecision(List.of()),
                NOON));

        assertThat(heard.changed).containsExactly("read/projects/live/sessions read");
        assertThat(state.views().document(new Room.OfReading(new Reading.OfSessions(LIVE)), "read", heard))
                .isEqualTo(new ReadingView.Changed("/api/projects/live/sessions"));
    }

    @Test
    void R10_an_edge_case_is_news_to_every_project_of_the_spec() {
        happen(created(LIVE), created(OTHER));
        heard.changed.clear();
        happen(new EdgeCaseDeclined(new EdgeCaseId("e"), SPEC, LIVE, "It is settled.", MAX));

        assertThat(heard.changed)
                .containsExactlyInAnyOrder("read/projects/live/edge-cases read", "read/projects/other/edge-cases read");
    }

    @Test
    void R10_a_calibration_set_that_somebody_puts_together_is_news() {
        happen(created(LIVE));
        heard.changed.clear();
        happen(new CalibrationSetAuthored(new CalibrationSetId("edges"), LIVE, SPEC, "Edges", List.of(), VERA));

        assertThat(heard.changed).containsExactly("read/projects/live/calibration-sets read");
    }

    @Test
    void R5_a_contest_and_its_decision_are_news_to_who_may_decide_it() {
        happen(created(LIVE));
        heard.changed.clear();
        happen(new DisagreementContested(
                new TaskId("t"),
                LIVE,
                ADA,
                VERA,
                ReviewItem.scene("light"),
                new DisagreementId("d"),
                SKILL,
                "It is day."));

        assertThat(heard.changed).contains("read/projects/live/contests read");
    }

    @Test
    void R1_a_graded_test_is_news_to_who_shows_which_clauses_are_read_wrong() {
        happen(GRADED);

        assertThat(heard.changed).contains(STATISTICS + " read");
    }

    @Test
    void what_is_not_folded_is_decoded_all_the_same() {
        var codec = EventCodec.standard();
        assertThat(state.eventNames(codec))
                .contains(
                        codec.typeOf(AttemptGraded.class).name(),
                        codec.typeOf(HoursCredited.class).name(),
                        codec.typeOf(SessionItemDecided.class).name(),
                        codec.typeOf(EdgeCaseDeclined.class).name());
    }

    @Test
    void S1_whoever_may_read_it_and_nobody_else_hears_that_it_is_another() {
        happen(
                created(LIVE),
                created(OTHER),
                new AnnotatorAssigned(LIVE, ADA, ROOT),
                new RoleGranted(ADA, Role.ANNOTATOR, null, ROOT),
                new RoleGranted(VERA, Role.REVIEWER, LIVE, ROOT),
                new RoleGranted(MAX, Role.MANAGER, null, ROOT));

        for (var room : List.of(
                TREND,
                REVIEWERS,
                "read/projects/live/sessions",
                "read/projects/live/edge-cases",
                "read/projects/live/calibration-sets",
                "read/projects/live/contests")) {
            assertThat(admits(VERA, room)).as(room).isTrue();
            assertThat(admits(MAX, room)).as(room).isTrue();
            assertThat(admits(ADA, room)).as(room).isFalse();
            assertThat(admits(VERA, room.replace("/live/", "/other/"))).as(room).isFalse();
            assertThat(admits(MAX, room.replace("/live/", "/no-such/")))
                    .as(room)
                    .isFalse();
        }
        assertThat(admits(MAX, STATISTICS)).isFalse();
    }

    @Test
    void S1_a_reviewer_who_annotates_there_hears_of_nobodys_weeks() {
        happen(
                created(LIVE),
                new RoleGranted(VERA, Role.REVIEWER, null, ROOT),
                new AnnotatorAssigned(LIVE, VERA, ROOT));

        assertThat(admits(VERA, TREND)).isFalse();
        assertThat(admits(VERA, REVIEWERS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "read/",
                "read/projects/live",
                "read/projects/live/board",
                "read/projects/a b/reviewers",
                "read/projects/live/people/ada",
                "read/projects/live/people/ada/trend/",
                "read/people/ada/ramps",
                "read/specs/flowers/statistics/x",
                "readprojects/live/reviewers",
            })
    void a_document_of_which_nothing_is_told_has_no_room(String name) {
        assertThat(Room.named(name, MAX)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TREND,
                REVIEWERS,
                STATISTICS,
                "read/projects/p/sessions",
                "read/projects/p/edge-cases",
                "read/projects/p/calibration-sets",
                "read/projects/p/contests"
            })
    void a_room_is_called_as_its_document_is_read(String name) {
        assertThat(Room.named(name, MAX)).map(Room::name).contains(name);
    }

    private static final Event REVIEWED =
            new ReviewCompleted(new TaskId("t"), LIVE, ADA, VERA, Map.of(SKILL, new Tally(12, 2)));

    private static final Event DRIFTED = new CalibrationJudged(
            new BatchId("b"),
            ADA,
            SKILL,
            new ProjectId("calibration"),
            DAY,
            Unit.OFFSET_PX,
            1.5,
            null,
            true,
            DAY,
            0.001,
            87,
            0,
            List.of(new CalibrationRun.Frame("f", List.of(1.5))),
            List.of(1L));

    private static final Event GRADED = new AttemptGraded(
            new AttemptId("a"),
            ADA,
            SPEC,
            ONE,
            TestKind.FULL,
            Set.of(SKILL),
            1,
            0,
            1,
            false,
            List.of(new GradedAnswer(new QuestionId("q"), "4.2.1", SKILL, List.of(1), false)),
            List.of("4.2.1"),
            NOON);

    private static Event sentBack(Cause cause, String because) {
        return new StageEntered(
                ADA,
                SKILL,
                SPEC,
                ONE,
                Stage.RE_SHADOW,
                cause,
                new ProjectId("calibration"),
                List.of(1L, 3L),
                because,
                DAY);
    }

    private static Event created(ProjectId project) {
        return new ProjectCreated(
                project,
                "Live",
                Purpose.LIVE,
                SPEC,
                new BenchmarkId("bench-" + project),
                new OntologyId("blooms"),
                1,
                Release.AFTER_REVIEW,
                ROOT);
    }

    private boolean admits(PersonId person, String room) {
        return state.doorkeeper().admits(person, Room.named(room, person).orElseThrow());
    }

    private DisagreementDoc.Skill skill() {
        var document = (DisagreementDoc) state.views().document(new Room.OfProject(LIVE), "disagreement/ada", heard);
        assertThat(document).isNotNull();
        return document.skills().getFirst();
    }

    private void happen(Event... events) {
        for (var event : events) {
            state.views().apply(new Recorded(++position, NOON, event), heard);
        }
    }
}
