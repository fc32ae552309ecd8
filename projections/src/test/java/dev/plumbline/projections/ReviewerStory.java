package dev.plumbline.projections;

import static dev.plumbline.projections.RampStory.DAY;
import static dev.plumbline.projections.RampStory.ONE;
import static dev.plumbline.projections.RampStory.SPEC;
import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.FRAME;
import static dev.plumbline.projections.Story.ITEM;
import static dev.plumbline.projections.Story.MANAGER;
import static dev.plumbline.projections.Story.NOON;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.REVIEWER;
import static dev.plumbline.projections.Story.SKILL;
import static dev.plumbline.projections.Story.TASK;

import dev.plumbline.domain.AttemptId;
import dev.plumbline.domain.CalibrationSetId;
import dev.plumbline.domain.EdgeCaseId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.edgecase.EdgeCaseEvent.EdgeCaseDeclined;
import dev.plumbline.domain.edgecase.EdgeCaseEvent.EdgeCaseProposed;
import dev.plumbline.domain.edgecase.EdgeCaseEvent.EdgeCaseTaken;
import dev.plumbline.domain.review.ItemDecision;
import dev.plumbline.domain.reviewer.Flips;
import dev.plumbline.domain.reviewer.Grounds;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundEligible;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundWanting;
import dev.plumbline.domain.reviewer.ReviewerEvent.HoursCredited;
import dev.plumbline.domain.reviewer.ReviewerEvent.ReviewerNumbersSet;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingLost;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingRegained;
import dev.plumbline.domain.reviewer.ReviewerNumbers;
import dev.plumbline.domain.session.Closing;
import dev.plumbline.domain.session.ItemRef;
import dev.plumbline.domain.session.SessionEvent.CalibrationSetAuthored;
import dev.plumbline.domain.session.SessionEvent.SessionClosed;
import dev.plumbline.domain.session.SessionEvent.SessionItemDecided;
import dev.plumbline.domain.session.SessionEvent.SessionOpened;
import dev.plumbline.domain.session.SessionItem;
import dev.plumbline.domain.session.SessionResult;
import dev.plumbline.domain.session.SessionResult.OfReviewer;
import dev.plumbline.domain.session.Share;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptGraded;
import dev.plumbline.domain.spectest.TestKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What happens to reviewers in the tests' story. */
public final class ReviewerStory {
    public static final SessionId SESSION = new SessionId("november");
    public static final EdgeCaseId EDGE_CASE = new EdgeCaseId("shadow-tips");
    public static final ItemRef REF = new ItemRef(TASK, PROJECT, ITEM);

    static final List<Event> AFTER = List.of(
            new ReviewerNumbersSet(PROJECT, new ReviewerNumbers(10, 0.1, 20, 3), MANAGER),
            new HoursCredited(REVIEWER, SPEC, 30, "A season in the herbarium.", DAY, MANAGER),
            passed(REVIEWER, ONE),
            new FoundWanting(REVIEWER, PROJECT, SPEC, grounds(), List.of(), DAY),
            new FoundEligible(REVIEWER, PROJECT, SPEC, grounds(), DAY),
            new CalibrationSetAuthored(new CalibrationSetId("tips"), PROJECT, SPEC, "Tips", List.of(REF), REVIEWER),
            opened(SESSION, REVIEWER),
            decided(SESSION, REVIEWER),
            closed(SESSION, new OfReviewer(REVIEWER, 1, new Flips(1, 1), Share.NONE, Share.NONE)),
            lost(SESSION),
            new StandingRegained(REVIEWER, SPEC, PROJECT, SESSION, new Flips(20, 0), 0.1, NOON),
            new EdgeCaseProposed(
                    EDGE_CASE, SPEC, PROJECT, "4.2.1", "Tips in shadow", "They belong.", TASK, FRAME, REVIEWER),
            new EdgeCaseDeclined(EDGE_CASE, SPEC, PROJECT, "4.2.1 settles it.", MANAGER),
            new EdgeCaseTaken(EDGE_CASE, SPEC, PROJECT, new SpecVersion(1, 1, 0), MANAGER));

    private ReviewerStory() {}

    public static AttemptGraded passed(PersonId person, SpecVersion version) {
        return new AttemptGraded(
                new AttemptId("try-" + version),
                person,
                SPEC,
                version,
                TestKind.FULL,
                Set.of(SKILL),
                30,
                30,
                29,
                true,
                List.of(),
                List.of(),
                NOON);
    }

    public static SessionOpened opened(SessionId session, PersonId... invited) {
        return new SessionOpened(
                session,
                PROJECT,
                SPEC,
                "November",
                List.of(new SessionItem(REF, ANNOTATOR, true)),
                List.of(invited),
                NOON.plus(Duration.ofDays(7)),
                NOON,
                MANAGER);
    }

    public static SessionItemDecided decided(SessionId session, PersonId by) {
        return new SessionItemDecided(session, PROJECT, by, TASK, ITEM, new ItemDecision(List.of()), NOON);
    }

    public static SessionClosed closed(SessionId session, OfReviewer... reviewers) {
        return new SessionClosed(
                session,
                PROJECT,
                SPEC,
                Closing.COMPLETE,
                new SessionResult(null, 0, List.of(reviewers)),
                NOON,
                MANAGER);
    }

    public static StandingLost lost(SessionId session) {
        return new StandingLost(REVIEWER, SPEC, PROJECT, session, new Flips(20, 8), 0.1, NOON);
    }

    private static Grounds grounds() {
        return new Grounds(ONE, 30, 0, List.of(new Grounds.Comprehension(SKILL, Grounds.Proof.SPEC_TEST, List.of())));
    }
}
