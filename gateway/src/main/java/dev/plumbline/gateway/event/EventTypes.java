package dev.plumbline.gateway.event;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.account.AccountEvent;
import dev.plumbline.domain.batch.BatchEvent;
import dev.plumbline.domain.benchmark.BenchmarkEvent;
import dev.plumbline.domain.bias.SubmissionCompared;
import dev.plumbline.domain.contest.ContestEvent;
import dev.plumbline.domain.dataset.DatasetEvent;
import dev.plumbline.domain.disagreement.TrendEvent;
import dev.plumbline.domain.drift.CalibrationJudged;
import dev.plumbline.domain.edgecase.EdgeCaseEvent;
import dev.plumbline.domain.feedback.FeedbackEvent;
import dev.plumbline.domain.ontology.OntologyEvent;
import dev.plumbline.domain.practice.PracticeEvent;
import dev.plumbline.domain.project.ProjectEvent;
import dev.plumbline.domain.ramp.CertificateEvent;
import dev.plumbline.domain.ramp.RampEvent;
import dev.plumbline.domain.recalculation.RecalculationFinished;
import dev.plumbline.domain.review.ReviewEvent;
import dev.plumbline.domain.review.correction.CorrectionEvent;
import dev.plumbline.domain.reviewer.ReviewerEvent;
import dev.plumbline.domain.sampling.SamplingEvent;
import dev.plumbline.domain.score.ScoreEvent;
import dev.plumbline.domain.session.SessionEvent;
import dev.plumbline.domain.spec.SpecEvent;
import dev.plumbline.domain.spectest.SpecTestEvent;
import dev.plumbline.domain.stroke.StrokeEvent;
import dev.plumbline.domain.task.TaskEvent;
import dev.plumbline.domain.task.WorkEvent;
import java.util.List;

/** The stored name and version of every event. A name is never changed and never used again. */
final class EventTypes {
    static final List<EventType> ALL = List.of(
            type("account.PersonAdmitted", 1, AccountEvent.PersonAdmitted.class),
            type("account.RoleGranted", 1, AccountEvent.RoleGranted.class),
            type("account.RoleRevoked", 1, AccountEvent.RoleRevoked.class),
            type("dataset.DatasetCreated", 1, DatasetEvent.DatasetCreated.class),
            type("dataset.FrameAdded", 1, DatasetEvent.FrameAdded.class),
            type("ontology.OntologyPublished", 1, OntologyEvent.OntologyPublished.class),
            type("benchmark.BenchmarkCreated", 1, BenchmarkEvent.BenchmarkCreated.class),
            type("benchmark.TruthProposed", 1, BenchmarkEvent.TruthProposed.class),
            type("benchmark.TruthReviewed", 1, BenchmarkEvent.TruthReviewed.class),
            type("project.ProjectCreated", 2, ProjectEvent.ProjectCreated.class),
            type("project.InstructionsSet", 1, ProjectEvent.InstructionsSet.class),
            type("project.ScoringSet", 1, ProjectEvent.ScoringSet.class),
            type("project.PassMarkSet", 1, ProjectEvent.PassMarkSet.class),
            type("project.RampNumbersSet", 1, ProjectEvent.RampNumbersSet.class),
            type("project.AnnotatorAssigned", 2, ProjectEvent.AnnotatorAssigned.class),
            type("project.AnnotatorUnassigned", 1, ProjectEvent.AnnotatorUnassigned.class),
            type("task.TaskOpened", 1, TaskEvent.TaskOpened.class),
            type("task.TaskWithdrawn", 1, TaskEvent.TaskWithdrawn.class),
            type("task.TaskRestored", 1, TaskEvent.TaskRestored.class),
            type("task.TaskSubmitted", 1, TaskEvent.TaskSubmitted.class),
            type("work.FrameTaken", 1, WorkEvent.FrameTaken.class),
            type("work.FrameReturned", 1, WorkEvent.FrameReturned.class),
            type("practice.HintTaken", 1, PracticeEvent.HintTaken.class),
            type("stroke.StrokeRecorded", 1, StrokeEvent.StrokeRecorded.class),
            type("score.SubmissionScored", 1, ScoreEvent.SubmissionScored.class),
            type("score.ScoreReleased", 1, ScoreEvent.ScoreReleased.class),
            type("score.DivergenceOpened", 1, ScoreEvent.DivergenceOpened.class),
            type("bias.SubmissionCompared", 2, SubmissionCompared.class),
            type("recalculation.RecalculationFinished", 1, RecalculationFinished.class),
            type("review.ReviewOpened", 1, ReviewEvent.ReviewOpened.class),
            type("review.ItemAgreed", 1, ReviewEvent.ItemAgreed.class),
            type("review.DisagreementFiled", 1, ReviewEvent.DisagreementFiled.class),
            type("review.ItemCleared", 1, ReviewEvent.ItemCleared.class),
            type("review.ReviewCompleted", 1, ReviewEvent.ReviewCompleted.class),
            type("correction.CorrectionRecorded", 1, CorrectionEvent.CorrectionRecorded.class),
            type("contest.DisagreementContested", 1, ContestEvent.DisagreementContested.class),
            type("contest.ContestDecided", 1, ContestEvent.ContestDecided.class),
            type("sampling.DrawCommitted", 1, SamplingEvent.DrawCommitted.class),
            type("sampling.SubmissionSampled", 1, SamplingEvent.SubmissionSampled.class),
            type("sampling.DrawRevealed", 1, SamplingEvent.DrawRevealed.class),
            type("sampling.SeedLost", 1, SamplingEvent.SeedLost.class),
            type("review.ReviewReturned", 1, ReviewEvent.ReviewReturned.class),
            type("reviewer.ReviewerNumbersSet", 1, ReviewerEvent.ReviewerNumbersSet.class),
            type("reviewer.HoursCredited", 1, ReviewerEvent.HoursCredited.class),
            type("reviewer.FoundEligible", 1, ReviewerEvent.FoundEligible.class),
            type("reviewer.FoundWanting", 1, ReviewerEvent.FoundWanting.class),
            type("reviewer.StandingLost", 1, ReviewerEvent.StandingLost.class),
            type("reviewer.StandingRegained", 1, ReviewerEvent.StandingRegained.class),
            type("session.CalibrationSetAuthored", 1, SessionEvent.CalibrationSetAuthored.class),
            type("session.SessionOpened", 1, SessionEvent.SessionOpened.class),
            type("session.SessionItemDecided", 1, SessionEvent.SessionItemDecided.class),
            type("session.SessionClosed", 1, SessionEvent.SessionClosed.class),
            type("edge-case.EdgeCaseProposed", 1, EdgeCaseEvent.EdgeCaseProposed.class),
            type("edge-case.EdgeCaseTaken", 1, EdgeCaseEvent.EdgeCaseTaken.class),
            type("edge-case.EdgeCaseDeclined", 1, EdgeCaseEvent.EdgeCaseDeclined.class),
            type("feedback.NoteGiven", 1, FeedbackEvent.NoteGiven.class),
            type("feedback.NoteOpened", 2, FeedbackEvent.NoteOpened.class),
            type("feedback.NoteReplied", 2, FeedbackEvent.NoteReplied.class),
            type("feedback.NoteResolved", 2, FeedbackEvent.NoteResolved.class),
            type("feedback.NoteReopened", 2, FeedbackEvent.NoteReopened.class),
            type("batch.BatchDrawn", 1, BatchEvent.BatchDrawn.class),
            type("batch.BatchGraded", 1, BatchEvent.BatchGraded.class),
            type("ramp.Enrolled", 1, RampEvent.Enrolled.class),
            type("ramp.StageEntered", 1, RampEvent.StageEntered.class),
            type("ramp.PromotionBlocked", 1, RampEvent.PromotionBlocked.class),
            type("certificate.CertificateIssued", 1, CertificateEvent.CertificateIssued.class),
            type("certificate.CertificateSuspended", 1, CertificateEvent.CertificateSuspended.class),
            type("certificate.CertificateReinstated", 1, CertificateEvent.CertificateReinstated.class),
            type("certificate.CertificateDue", 1, CertificateEvent.CertificateDue.class),
            type("certificate.RenewalAdvanced", 1, CertificateEvent.RenewalAdvanced.class),
            type("certificate.CertificateExpired", 1, CertificateEvent.CertificateExpired.class),
            type("trend.WeekClosed", 1, TrendEvent.WeekClosed.class),
            type("trend.WeekJudged", 1, TrendEvent.WeekJudged.class),
            type("trend.SuspicionRaised", 1, TrendEvent.SuspicionRaised.class),
            type("trend.SuspicionSettled", 1, TrendEvent.SuspicionSettled.class),
            type("drift.CalibrationJudged", 1, CalibrationJudged.class),
            type("spec.SpecPublished", 1, SpecEvent.SpecPublished.class),
            type("spectest.ClauseRead", 1, SpecTestEvent.ClauseRead.class),
            type("spectest.AttemptStarted", 1, SpecTestEvent.AttemptStarted.class),
            type("spectest.AttemptGraded", 1, SpecTestEvent.AttemptGraded.class));

    private EventTypes() {}

    private static EventType type(String name, int version, Class<? extends Event> type) {
        return new EventType(name, version, type);
    }
}
