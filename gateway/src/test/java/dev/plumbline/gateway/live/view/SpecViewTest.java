package dev.plumbline.gateway.live.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.account.AccountEvent.RoleGranted;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.batch.BatchEvent.BatchDrawn;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateDue;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateIssued;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateSuspended;
import dev.plumbline.domain.ramp.RampEvent.Enrolled;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.gateway.desk.CertificateCard;
import dev.plumbline.gateway.desk.CertificatesDoc;
import dev.plumbline.gateway.desk.InDrill;
import dev.plumbline.gateway.desk.RampDoc;
import dev.plumbline.gateway.desk.SkillCard;
import dev.plumbline.gateway.desk.StageDoc;
import dev.plumbline.gateway.desk.TaskCard;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.sequence.TaskIds;
import dev.plumbline.projections.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpecViewTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final PersonId ADA = new PersonId("ada");
    private static final PersonId VERA = new PersonId("vera");
    private static final SkillId SKILL = new SkillId("petals");
    private static final SpecId SPEC = new SpecId("flowers");
    private static final Room ROOM = new Room.OfSpec(SPEC);
    private static final Room OWN = new Room.OfPerson(ADA);
    private static final SpecVersion ONE = new SpecVersion("1.0.0");
    private static final CertificateId CERTIFICATE = new CertificateId("c1");

    private static final Event LIVE = new ProjectCreated(
            new ProjectId("live"),
            "Live",
            Purpose.LIVE,
            SPEC,
            new BenchmarkId("bench"),
            new OntologyId("blooms"),
            1,
            Release.AFTER_REVIEW,
            VERA);
    private static final Event ENROLLED = new Enrolled(ADA, SPEC, Set.of(SKILL), DAY, VERA);
    private static final Event ISSUED =
            new CertificateIssued(CERTIFICATE, ADA, SKILL, SPEC, ONE, List.of(1L, 2L), DAY, DAY.plusYears(1));

    private final LiveState state = LiveState.empty(InstantSource.fixed(NOON), Duration.ofMinutes(1));
    private final Heard heard = new Heard();
    private long position;

    @Test
    void L4_a_stage_is_news_in_the_room_of_its_spec_and_to_its_person() {
        happen(ENROLLED);

        assertThat(heard.changed)
                .contains("spec/flowers stage/ada", "me ramp/flowers")
                .doesNotContain("spec/flowers certificates/ada");
        assertThat(skill().stage()).isEqualTo(Stage.SPEC);
        assertThat(state.views().keys(ROOM)).containsExactlyInAnyOrder("stage/ada", "certificates/ada");
        assertThat(state.views().keys(OWN)).contains("ramp/flowers");
    }

    @Test
    void L4_a_review_moves_how_far_shadow_is() {
        happen(
                LIVE,
                ENROLLED,
                entered(Stage.GRADED, Cause.SPEC_TEST_PASSED),
                entered(Stage.SHADOW, Cause.GRADED_SET_PASSED));
        heard.changed.clear();
        happen(new ReviewCompleted(new TaskId("t"), new ProjectId("live"), ADA, VERA, Map.of(SKILL, new Tally(12, 2))));

        assertThat(heard.changed).contains("spec/flowers stage/ada", "me ramp/flowers");
        assertThat(skill().shadow())
                .isEqualTo(new SkillCard.Shadow(new ProjectId("live"), DAY.plusDays(7), 12, 2, 100, 0.20));
    }

    @Test
    void R9_the_ledger_says_what_a_certificate_is_worth_and_what_renews_it() {
        happen(ENROLLED, entered(Stage.PRODUCTION, Cause.SHADOW_PASSED), ISSUED);
        assertThat(skill().state()).isEqualTo(SkillCard.State.CERTIFIED);

        happen(new CertificateDue(
                CERTIFICATE, ADA, SKILL, SPEC, new SpecVersion("1.1.0"), List.of("4.2"), DAY, DAY.plusDays(14)));
        assertThat(skill().state()).isEqualTo(SkillCard.State.DUE);
        assertThat(certificates()).singleElement().satisfies(certificate -> {
            assertThat(certificate.state()).isEqualTo(CertificateCard.State.DUE);
            assertThat(certificate.evidence()).containsExactly(1L, 2L);
            assertThat(certificate.renewal()).isNotNull();
        });

        happen(
                entered(Stage.RE_SHADOW, Cause.RATE_ROSE),
                new CertificateSuspended(CERTIFICATE, ADA, SKILL, SPEC, Cause.RATE_ROSE, DAY));
        assertThat(skill().state()).isEqualTo(SkillCard.State.SENT_BACK);
        assertThat(certificates().getFirst().state()).isEqualTo(CertificateCard.State.SUSPENDED);
        assertThat(state.views().document(OWN, "ramp/flowers", heard))
                .isInstanceOfSatisfying(
                        RampDoc.class, ramp -> assertThat(ramp.certificates()).isEqualTo(certificates()));
    }

    @Test
    void R9_a_retest_that_is_not_drawn_waits_for_frames_and_one_that_is_tells_how_far_it_is() {
        var due = new CertificateDue(CERTIFICATE, ADA, SKILL, SPEC, ONE, List.of(), DAY, DAY.plusDays(30));
        happen(ENROLLED, entered(Stage.PRODUCTION, Cause.SHADOW_PASSED), ISSUED);
        assertThat(skill().waiting()).isNull();
        happen(due);
        assertThat(skill().waiting()).isEqualTo(new SkillCard.Waiting(null, 0));

        var exam = new ProjectId("exam");
        happen(project(exam, Purpose.GRADED));
        assertThat(skill().waiting()).isEqualTo(new SkillCard.Waiting(exam, 25));

        happen(drawn(exam, BatchPurpose.RETEST, "f1", "f2"));
        assertThat(skill().waiting()).isNull();
        assertThat(skill().retest()).isEqualTo(new SkillCard.Graded(exam, 0, 2));
    }

    @Test
    void R3_a_graded_set_that_is_not_drawn_waits_for_frames() {
        var exam = new ProjectId("exam");
        happen(project(exam, Purpose.GRADED), ENROLLED, entered(Stage.GRADED, Cause.SPEC_TEST_PASSED));
        assertThat(skill().waiting()).isEqualTo(new SkillCard.Waiting(exam, 100));

        happen(drawn(exam, BatchPurpose.GRADED, "f1"));
        assertThat(skill().waiting()).isNull();
        assertThat(skill().graded()).isEqualTo(new SkillCard.Graded(exam, 0, 1));
    }

    @Test
    void R12_a_drill_is_told_on_the_cards_of_its_tasks_whether_or_not_they_were_open_before() {
        var practice = new ProjectId("practice");
        var first = TaskIds.of(practice, ADA, new FrameId("f1"));
        happen(opened(practice, "f1"));
        heard.changed.clear();
        happen(drawn(practice, BatchPurpose.DRILL, "f2", "f1"));
        assertThat(heard.changed).contains("me card/" + first);

        assertThat(state.views().document(OWN, "card/" + first, heard))
                .isInstanceOfSatisfying(
                        TaskCard.class,
                        card -> assertThat(card.drill()).isEqualTo(new InDrill(new BatchId("b"), 2, 2)));
    }

    private static Event project(ProjectId id, Purpose purpose) {
        return new ProjectCreated(
                id,
                "Exam",
                purpose,
                SPEC,
                new BenchmarkId("bench-" + id),
                new OntologyId("blooms"),
                1,
                Release.AFTER_REVIEW,
                VERA);
    }

    private static Event drawn(ProjectId project, BatchPurpose purpose, String... frames) {
        return new BatchDrawn(
                new BatchId("b"),
                ADA,
                project,
                purpose,
                SPEC,
                ONE,
                Stream.of(frames).map(FrameId::new).toList(),
                DAY);
    }

    private static Event opened(ProjectId project, String frame) {
        return new TaskOpened(
                TaskIds.of(project, ADA, new FrameId(frame)),
                project,
                new BenchmarkId("bench"),
                ADA,
                new FrameId(frame),
                640,
                480,
                new OntologyId("blooms"),
                1);
    }

    @Test
    void R9_an_earlier_certificate_is_replaced_by_a_later_one() {
        happen(
                ENROLLED,
                entered(Stage.PRODUCTION, Cause.SHADOW_PASSED),
                ISSUED,
                new CertificateIssued(
                        new CertificateId("c2"),
                        ADA,
                        SKILL,
                        SPEC,
                        new SpecVersion("1.1.0"),
                        List.of(9L),
                        DAY,
                        DAY.plusYears(1)));

        assertThat(certificates())
                .extracting(CertificateCard::state)
                .containsExactly(CertificateCard.State.VALID, CertificateCard.State.REPLACED);
    }

    @Test
    void S1_the_room_of_a_spec_is_for_staff() {
        happen(
                ENROLLED,
                new RoleGranted(ADA, Role.ANNOTATOR, null, VERA),
                new RoleGranted(VERA, Role.REVIEWER, null, VERA));

        assertThat(state.doorkeeper().admits(VERA, ROOM)).isTrue();
        assertThat(state.doorkeeper().admits(ADA, ROOM)).isFalse();
        assertThat(state.doorkeeper().admits(VERA, new Room.OfSpec(new SpecId("no-such-spec"))))
                .isFalse();
    }

    private static Event entered(Stage stage, Cause cause) {
        return new StageEntered(ADA, SKILL, SPEC, ONE, stage, cause, null, List.of(), "So it is.", DAY);
    }

    private void happen(Event... events) {
        for (var event : events) {
            state.views().apply(new Recorded(++position, NOON, event), heard);
        }
    }

    private SkillCard skill() {
        var stage = (StageDoc) state.views().document(ROOM, "stage/ada", heard);
        assertThat(stage).isNotNull();
        return stage.skills().getFirst();
    }

    private List<CertificateCard> certificates() {
        var ledger = (CertificatesDoc) state.views().document(ROOM, "certificates/ada", heard);
        assertThat(ledger).isNotNull();
        return ledger.certificates();
    }
}
