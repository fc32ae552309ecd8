package dev.plumbline.domain.review;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.review.ReviewCommand.AgreeWithItem;
import dev.plumbline.domain.review.ReviewCommand.ClearItem;
import dev.plumbline.domain.review.ReviewCommand.CompleteReview;
import dev.plumbline.domain.review.ReviewCommand.FileDisagreement;
import dev.plumbline.domain.review.ReviewCommand.OpenReview;
import dev.plumbline.domain.review.ReviewCommand.ReturnReview;
import dev.plumbline.domain.review.ReviewEvent.DisagreementFiled;
import dev.plumbline.domain.review.ReviewEvent.ItemAgreed;
import dev.plumbline.domain.review.ReviewEvent.ItemCleared;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import dev.plumbline.domain.review.correction.CorrectionEvent.CorrectionRecorded;
import dev.plumbline.domain.reviewer.ReviewerEvent;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundEligible;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundWanting;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingLost;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingRegained;
import dev.plumbline.domain.reviewer.ReviewerRejection;
import dev.plumbline.domain.reviewer.Rights;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.score.ScoreEvent.ScoreReleased;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reviewing a submission: never one's own, one reviewer at a time, every item decided, no disagreement without its
 * note. Completing it releases the score where the project waits for that. Live work has no score: it is reviewed when it was
 * drawn for that, against what the reviewer draws. Where the project follows a spec, who was found wanting begins no review, and who
 * lost standing decides nothing.
 */
public final class Reviews implements Decider<ReviewCommand, Reviews.State> {

    public record State(
            Material material,
            @Nullable PersonId reviewer,
            Decisions decisions,
            boolean completed,
            boolean released,
            Release release,
            @Nullable SpecId spec,
            Rights rights) {
        private State with(Material next) {
            return new State(next, reviewer, decisions, completed, released, release, spec, rights);
        }

        private State with(@Nullable PersonId by, Decisions now, boolean done) {
            return new State(material, by, now, done, released, release, spec, rights);
        }
    }

    @Override
    public Class<ReviewCommand> commands() {
        return ReviewCommand.class;
    }

    @Override
    public State initial() {
        return new State(Material.NONE, null, Decisions.NONE, false, false, Release.AFTER_REVIEW, null, Rights.NONE);
    }

    @Override
    public Boundary boundary(ReviewCommand c) {
        return Boundary.of(
                        Tag.task(c.task()),
                        TaskOpened.class,
                        TaskSubmitted.class,
                        SubmissionScored.class,
                        SubmissionSampled.class,
                        ScoreReleased.class,
                        ReviewOpened.class,
                        CorrectionRecorded.class,
                        ItemAgreed.class,
                        DisagreementFiled.class,
                        ItemCleared.class,
                        ReviewReturned.class,
                        ReviewCompleted.class)
                .and(Tag.project(c.project()), ProjectCreated.class)
                .and(
                        Tag.person(c.by()),
                        FoundEligible.class,
                        FoundWanting.class,
                        StandingLost.class,
                        StandingRegained.class);
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case TaskOpened e -> s.with(s.material.with(e));
            case TaskSubmitted e -> s.with(s.material.with(e));
            case SubmissionScored e -> s.with(s.material.with(e.score()));
            case SubmissionSampled e -> s.with(s.material.with(e));
            case CorrectionRecorded e -> s.with(s.material.with(e));
            case ScoreReleased _ ->
                new State(s.material, s.reviewer, s.decisions, s.completed, true, s.release, s.spec, s.rights);
            case ProjectCreated e ->
                new State(
                        s.material.in(e.purpose() == Purpose.LIVE),
                        s.reviewer,
                        s.decisions,
                        s.completed,
                        s.released,
                        e.release(),
                        e.spec(),
                        s.rights);
            case ReviewOpened e -> s.with(e.reviewer(), s.decisions, s.completed);
            case ReviewCompleted _ -> s.with(s.reviewer, s.decisions, true);
            case ReviewReturned _ -> s.with(s.material.undrawn()).with(null, Decisions.NONE, s.completed);
            case ReviewEvent e -> s.with(s.reviewer, s.decisions.evolve(e), s.completed);
            case ReviewerEvent e ->
                new State(
                        s.material,
                        s.reviewer,
                        s.decisions,
                        s.completed,
                        s.released,
                        s.release,
                        s.spec,
                        s.rights.evolve(e));
            default -> s;
        };
    }

    @Override
    public Decision decide(ReviewCommand command, State s) {
        var submitted = s.material.submitted();
        if (submitted == null || !submitted.project().equals(command.project())) {
            return Decision.reject(new ReviewRejection.NothingToReview(command.task()));
        }
        if (command instanceof ReturnReview c) {
            return giveBack(c, s, submitted);
        }
        if (submitted.annotator().equals(command.by())) {
            return Decision.reject(new ReviewRejection.OwnWork(command.task(), command.by()));
        }
        if (s.reviewer != null && !s.reviewer.equals(command.by())) {
            return Decision.reject(
                    s.completed
                            ? new ReviewRejection.ReviewAlreadyClosed(command.task())
                            : new ReviewRejection.ReviewTaken(command.task(), s.reviewer));
        }
        var barred = barred(command, s);
        if (barred.isPresent()) {
            return Decision.reject(barred.get());
        }
        var obstacle = s.material.obstacle(submitted);
        if (obstacle.isPresent()) {
            return Decision.reject(obstacle.get());
        }
        if (command instanceof OpenReview) {
            return s.reviewer != null
                    ? Decision.alreadyDone()
                    : Decision.accept(
                            new ReviewOpened(command.task(), submitted.project(), submitted.annotator(), command.by()));
        }
        if (s.reviewer == null) {
            return Decision.reject(new ReviewRejection.ReviewNotOpen(command.task()));
        }
        if (s.completed) {
            return command instanceof CompleteReview
                    ? Decision.alreadyDone()
                    : Decision.reject(new ReviewRejection.ReviewAlreadyClosed(command.task()));
        }
        return decideOpen(command, s, submitted, s.material.items(submitted.labels()));
    }

    /** A review that was begun is finished by who is found wanting meanwhile; without standing nothing is decided. */
    private static Optional<ReviewerRejection> barred(ReviewCommand command, State s) {
        if (s.spec == null || s.completed) {
            return Optional.empty();
        }
        return s.rights
                .obstacle(command.by(), command.project(), s.spec)
                .filter(why -> s.reviewer == null || why instanceof ReviewerRejection.StandingIsLost);
    }

    private static Decision decideOpen(
            ReviewCommand command, State s, TaskSubmitted submitted, List<ReviewItem> items) {
        return switch (command) {
            case OpenReview _ -> Decision.alreadyDone();
            case ReturnReview c -> giveBack(c, s, submitted);
            case AgreeWithItem c -> agree(c, s, submitted, items);
            case FileDisagreement c -> disagree(c, s, submitted, items);
            case ClearItem c ->
                s.decisions.of(c.item()) == null
                        ? Decision.alreadyDone()
                        : Decision.accept(
                                new ItemCleared(c.task(), c.project(), submitted.annotator(), c.by(), c.item()));
            case CompleteReview c -> complete(c, s, submitted, items);
        };
    }

    /** Once it is complete, or somebody else's, there is nothing to give back. */
    private static Decision giveBack(ReturnReview c, State s, TaskSubmitted submitted) {
        return !s.completed && c.by().equals(s.reviewer)
                ? Decision.accept(new ReviewReturned(c.task(), c.project(), submitted.annotator(), c.by(), c.because()))
                : Decision.alreadyDone();
    }

    private static Decision agree(AgreeWithItem c, State s, TaskSubmitted submitted, List<ReviewItem> items) {
        if (!items.contains(c.item())) {
            return Decision.reject(new ReviewRejection.ItemUnknown(c.task(), c.item()));
        }
        var correction = s.material.correction().labels();
        if (s.material.live() && LiveRules.differs(c.item(), submitted.labels(), correction)) {
            return Decision.reject(new ReviewRejection.ItemCorrected(c.task(), List.of(c.item())));
        }
        return ItemDecision.AGREED.equals(s.decisions.of(c.item()))
                ? Decision.alreadyDone()
                : Decision.accept(new ItemAgreed(c.task(), c.project(), submitted.annotator(), c.by(), c.item()));
    }

    private static Decision disagree(FileDisagreement c, State s, TaskSubmitted submitted, List<ReviewItem> items) {
        if (!items.contains(c.item())) {
            return Decision.reject(new ReviewRejection.ItemUnknown(c.task(), c.item()));
        }
        if (c.disagreement().note().isBlank()) {
            return Decision.reject(new ReviewRejection.NoteMissing(c.item()));
        }
        var fault = s.material.live() ? LiveRules.fault(c) : Optional.<ReviewRejection>empty();
        if (fault.isPresent()) {
            return Decision.reject(fault.get());
        }
        var decided = s.decisions.of(c.item());
        return decided != null && decided.disagreements().contains(c.disagreement())
                ? Decision.alreadyDone()
                : Decision.accept(new DisagreementFiled(
                        c.task(), c.project(), submitted.annotator(), c.by(), c.item(), c.disagreement()));
    }

    private static Decision complete(CompleteReview c, State s, TaskSubmitted submitted, List<ReviewItem> items) {
        var undecided =
                items.stream().filter(item -> s.decisions.of(item) == null).toList();
        if (!undecided.isEmpty()) {
            return Decision.reject(new ReviewRejection.ReviewIncomplete(c.task(), undecided));
        }
        var task = s.material.task();
        if (task == null || !c.ontology().isVersion(task.ontology(), task.ontologyVersion())) {
            return Decision.reject(new ReviewRejection.AnotherOntology(c.task()));
        }
        return s.material.live() ? completeLive(c, s, submitted, items) : completeScored(c, s, submitted);
    }

    private static Decision completeScored(CompleteReview c, State s, TaskSubmitted submitted) {
        var events = new ArrayList<Event>();
        events.add(completed(c, submitted, s.decisions));
        if (s.release == Release.AFTER_REVIEW && !s.released) {
            events.add(new ScoreReleased(c.task(), c.project(), submitted.annotator()));
        }
        return new Decision.Accepted(events);
    }

    private static Decision completeLive(CompleteReview c, State s, TaskSubmitted submitted, List<ReviewItem> items) {
        var labels = submitted.labels();
        var correction = s.material.correction().labels();
        var silent = LiveRules.correctedSilently(items, s.decisions, labels, correction);
        if (!silent.isEmpty()) {
            return Decision.reject(new ReviewRejection.ItemCorrected(c.task(), silent));
        }
        var missing = LiveRules.notDrawn(items, s.decisions, labels, correction);
        return missing.isEmpty()
                ? Decision.accept(completed(c, submitted, s.decisions.on(items)))
                : Decision.reject(new ReviewRejection.CorrectionMissing(c.task(), missing));
    }

    private static ReviewCompleted completed(CompleteReview c, TaskSubmitted submitted, Decisions decisions) {
        var tallies = new SkillTally(submitted.labels(), c.ontology()).of(decisions);
        return new ReviewCompleted(c.task(), c.project(), submitted.annotator(), c.by(), tallies);
    }
}
