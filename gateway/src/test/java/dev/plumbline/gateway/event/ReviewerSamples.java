package dev.plumbline.gateway.event;

import dev.plumbline.domain.CalibrationSetId;
import dev.plumbline.domain.EdgeCaseId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.edgecase.EdgeCaseEvent;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.DisagreementKind;
import dev.plumbline.domain.review.ItemDecision;
import dev.plumbline.domain.review.ReviewEvent;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.reviewer.Flips;
import dev.plumbline.domain.reviewer.Grounds;
import dev.plumbline.domain.reviewer.ReviewerEvent;
import dev.plumbline.domain.reviewer.ReviewerNumbers;
import dev.plumbline.domain.reviewer.Shortfall;
import dev.plumbline.domain.session.Closing;
import dev.plumbline.domain.session.ItemRef;
import dev.plumbline.domain.session.SessionEvent;
import dev.plumbline.domain.session.SessionItem;
import dev.plumbline.domain.session.SessionResult;
import dev.plumbline.domain.session.Share;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Of what decides who reviews, of calibration sessions and of edge cases. */
final class ReviewerSamples {
    private static final PersonId MANAGER = new PersonId("p-manager");
    private static final PersonId ANNOTATOR = new PersonId("p-okafor");
    private static final PersonId REVIEWER = new PersonId("p-lindqvist");
    private static final FrameId FRAME = new FrameId("meadow_0413");
    private static final ProjectId PROJECT = new ProjectId("blooms");
    private static final TaskId TASK = new TaskId("t-1");
    private static final SpecId SPEC = new SpecId("flower-heads");
    private static final SkillId SKILL = new SkillId("bloom-boundary");
    private static final ReviewItem ITEM = ReviewItem.label(new LabelId("a"));
    private static final SessionId SESSION = new SessionId("s-1");
    private static final EdgeCaseId EDGE_CASE = new EdgeCaseId("case-1");
    private static final Grounds GROUNDS = new Grounds(
            new SpecVersion(1, 2, 0),
            10,
            2.5,
            List.of(
                    new Grounds.Comprehension(SKILL, Grounds.Proof.NONE, List.of()),
                    new Grounds.Comprehension(new SkillId("bloom-class"), Grounds.Proof.SPEC_TEST, List.of(17L))));

    static final List<Event> ALL = List.of(
            new ReviewEvent.ReviewReturned(
                    TASK, PROJECT, ANNOTATOR, REVIEWER, "The reviewer lost standing in session s-1."),
            new ReviewerEvent.ReviewerNumbersSet(PROJECT, new ReviewerNumbers(40, 0.1, 20, 5), MANAGER),
            new ReviewerEvent.HoursCredited(
                    REVIEWER, SPEC, 120, "Two seasons in the herbarium.", LocalDate.of(2026, 11, 23), MANAGER),
            new ReviewerEvent.FoundEligible(REVIEWER, PROJECT, SPEC, GROUNDS, LocalDate.of(2026, 11, 23)),
            new ReviewerEvent.FoundWanting(
                    REVIEWER,
                    PROJECT,
                    SPEC,
                    GROUNDS,
                    List.of(
                            new Shortfall(Shortfall.Kind.HOURS, null, "12.5 hours of the 40 that are needed."),
                            new Shortfall(
                                    Shortfall.Kind.COMPREHENSION,
                                    SKILL,
                                    "No certificate and no spec test of version 1.2.0.")),
                    LocalDate.of(2026, 11, 23)),
            new ReviewerEvent.StandingLost(
                    REVIEWER, SPEC, PROJECT, SESSION, new Flips(40, 9), 0.1, Instant.parse("2026-11-23T08:00:00Z")),
            new ReviewerEvent.StandingRegained(
                    REVIEWER, SPEC, PROJECT, SESSION, new Flips(30, 2), 0.1, Instant.parse("2026-11-30T08:00:00Z")),
            new SessionEvent.CalibrationSetAuthored(
                    new CalibrationSetId("set-1"),
                    PROJECT,
                    SPEC,
                    "Tips and shadows",
                    List.of(new ItemRef(TASK, PROJECT, ITEM)),
                    REVIEWER),
            new SessionEvent.SessionOpened(
                    SESSION,
                    PROJECT,
                    SPEC,
                    "November",
                    List.of(
                            new SessionItem(new ItemRef(TASK, PROJECT, ITEM), ANNOTATOR, false),
                            new SessionItem(new ItemRef(TASK, PROJECT, ReviewItem.scene("weather")), ANNOTATOR, null)),
                    List.of(REVIEWER),
                    Instant.parse("2026-11-30T17:00:00Z"),
                    Instant.parse("2026-11-23T08:00:00Z"),
                    MANAGER),
            new SessionEvent.SessionItemDecided(
                    SESSION,
                    PROJECT,
                    REVIEWER,
                    TASK,
                    ITEM,
                    new ItemDecision(List.of(new Disagreement(
                            new DisagreementId("d-2"), DisagreementKind.BOUNDARY, SKILL, "Inside the tips.", "4.2.1"))),
                    Instant.parse("2026-11-24T08:00:00Z")),
            new SessionEvent.SessionClosed(
                    SESSION,
                    PROJECT,
                    SPEC,
                    Closing.COMPLETE,
                    new SessionResult(
                            0.75,
                            2,
                            List.of(new SessionResult.OfReviewer(
                                    REVIEWER, 2, new Flips(1, 0), new Share(2, 2), new Share(1, 1)))),
                    Instant.parse("2026-11-25T08:00:00Z"),
                    MANAGER),
            new EdgeCaseEvent.EdgeCaseProposed(
                    EDGE_CASE,
                    SPEC,
                    PROJECT,
                    "4.2.1",
                    "Tips in shadow",
                    "A tip that is only a shade darker than the ground still belongs to the bloom.",
                    TASK,
                    FRAME,
                    REVIEWER),
            new EdgeCaseEvent.EdgeCaseTaken(EDGE_CASE, SPEC, PROJECT, new SpecVersion(1, 3, 0), MANAGER),
            new EdgeCaseEvent.EdgeCaseDeclined(
                    EDGE_CASE, SPEC, PROJECT, "Clause 4.2.1 settles it: outermost visible edge.", MANAGER));

    private ReviewerSamples() {}
}
