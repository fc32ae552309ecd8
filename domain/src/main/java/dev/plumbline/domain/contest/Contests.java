package dev.plumbline.domain.contest;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.contest.ContestCommand.ContestDisagreement;
import dev.plumbline.domain.contest.ContestCommand.DecideContest;
import dev.plumbline.domain.contest.ContestEvent.ContestDecided;
import dev.plumbline.domain.contest.ContestEvent.DisagreementContested;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.ReviewEvent;
import dev.plumbline.domain.review.ReviewEvent.DisagreementFiled;
import dev.plumbline.domain.review.ReviewEvent.ItemAgreed;
import dev.plumbline.domain.review.ReviewEvent.ItemCleared;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import dev.plumbline.domain.review.SkillTally;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.review.correction.CorrectionEvent.CorrectionRecorded;
import dev.plumbline.domain.reviewer.ReviewerEvent;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundEligible;
import dev.plumbline.domain.reviewer.ReviewerEvent.FoundWanting;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingLost;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingRegained;
import dev.plumbline.domain.reviewer.Rights;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Contesting what a complete review of live work says, once per disagreement, and deciding it: by a reviewer who is neither
 * the annotator nor who filed it, and who might review in the project. What is overturned is taken out of what the review counted.
 */
public final class Contests implements Decider<ContestCommand, Contests.State> {
    /** Characters. */
    public static final int MAX_TEXT = 4_000;

    public record State(
            boolean live,
            @Nullable SpecId spec,
            @Nullable TaskOpened task,
            ReviewedWork work,
            Map<DisagreementId, DisagreementContested> contested,
            Map<DisagreementId, ContestDecided> decided,
            Rights rights) {

        private State with(ReviewedWork next) {
            return new State(live, spec, task, next, contested, decided, rights);
        }

        private Set<DisagreementId> overturned() {
            return decided.values().stream()
                    .filter(decision -> !decision.upheld())
                    .map(ContestDecided::disagreement)
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public Class<ContestCommand> commands() {
        return ContestCommand.class;
    }

    @Override
    public State initial() {
        return new State(false, null, null, ReviewedWork.NONE, Map.of(), Map.of(), Rights.NONE);
    }

    @Override
    public Boundary boundary(ContestCommand c) {
        return Boundary.of(
                        Tag.task(c.task()),
                        TaskOpened.class,
                        TaskSubmitted.class,
                        CorrectionRecorded.class,
                        ItemAgreed.class,
                        DisagreementFiled.class,
                        ItemCleared.class,
                        ReviewReturned.class,
                        ReviewCompleted.class,
                        DisagreementContested.class,
                        ContestDecided.class)
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
            case ProjectCreated e ->
                new State(e.purpose() == Purpose.LIVE, e.spec(), s.task, s.work, s.contested, s.decided, s.rights);
            case TaskOpened e -> new State(s.live, s.spec, e, s.work, s.contested, s.decided, s.rights);
            case TaskSubmitted e -> s.with(ReviewedWork.of(e.labels()));
            case CorrectionRecorded e -> s.with(s.work.with(e));
            case ReviewEvent e -> s.with(s.work.with(e));
            case DisagreementContested e ->
                new State(s.live, s.spec, s.task, s.work, with(s.contested, e.disagreement(), e), s.decided, s.rights);
            case ContestDecided e ->
                new State(s.live, s.spec, s.task, s.work, s.contested, with(s.decided, e.disagreement(), e), s.rights);
            case ReviewerEvent e ->
                new State(s.live, s.spec, s.task, s.work, s.contested, s.decided, s.rights.evolve(e));
            default -> s;
        };
    }

    private static <V> Map<DisagreementId, V> with(Map<DisagreementId, V> map, DisagreementId id, V value) {
        var next = new HashMap<>(map);
        next.put(id, value);
        return Map.copyOf(next);
    }

    @Override
    public Decision decide(ContestCommand command, State s) {
        return switch (command) {
            case ContestDisagreement c -> contest(c, s);
            case DecideContest c -> decideContest(c, s);
        };
    }

    private static Decision contest(ContestDisagreement c, State s) {
        var completed = s.work.completed();
        var filed = s.work.find(c.disagreement());
        if (!s.live
                || completed == null
                || !completed.project().equals(c.project())
                || !completed.annotator().equals(c.by())
                || filed.isEmpty()) {
            return Decision.reject(new ContestRejection.NothingToContest(c.task(), c.disagreement()));
        }
        if (empty(c.why())) {
            return Decision.reject(new ContestRejection.WhyMissing(c.disagreement()));
        }
        var event = new DisagreementContested(
                c.task(),
                c.project(),
                completed.annotator(),
                completed.reviewer(),
                filed.get().item(),
                c.disagreement(),
                filed.get().disagreement().skill(),
                c.why());
        var before = s.contested.get(c.disagreement());
        if (before == null) {
            return Decision.accept(event);
        }
        return before.equals(event)
                ? Decision.alreadyDone()
                : Decision.reject(new ContestRejection.ContestedBefore(c.disagreement()));
    }

    private static Decision decideContest(DecideContest c, State s) {
        var contested = s.contested.get(c.disagreement());
        if (contested == null || !contested.project().equals(c.project())) {
            return Decision.reject(new ContestRejection.NotContested(c.task(), c.disagreement()));
        }
        if (contested.annotator().equals(c.by())) {
            return Decision.reject(new ContestRejection.OwnContest(c.task(), c.by()));
        }
        if (contested.reviewer().equals(c.by())) {
            return Decision.reject(new ContestRejection.OwnDisagreement(c.task(), c.disagreement()));
        }
        var before = s.decided.get(c.disagreement());
        if (before != null) {
            return before.decidedBy().equals(c.by()) && before.upheld() == c.upheld()
                    ? Decision.alreadyDone()
                    : Decision.reject(new ContestRejection.ContestDecidedBefore(c.disagreement()));
        }
        if (s.spec != null) {
            var obstacle = s.rights.obstacle(c.by(), c.project(), s.spec);
            if (obstacle.isPresent()) {
                return Decision.reject(obstacle.get());
            }
        }
        if (empty(c.because())) {
            return Decision.reject(new ContestRejection.WhyMissing(c.disagreement()));
        }
        var task = s.task;
        if (task == null || !c.ontology().isVersion(task.ontology(), task.ontologyVersion())) {
            return Decision.reject(new ContestRejection.AnotherOntology(c.task()));
        }
        return Decision.accept(new ContestDecided(
                c.task(),
                c.project(),
                contested.annotator(),
                contested.reviewer(),
                c.by(),
                contested.item(),
                c.disagreement(),
                contested.skill(),
                c.upheld(),
                c.because(),
                c.week(),
                c.upheld() ? Map.of() : change(c, s)));
    }

    /** What is counted without the disagreement, less what was counted with it; overturned ones are out already. */
    private static Map<SkillId, Tally> change(DecideContest c, State s) {
        var tally = new SkillTally(s.work.submitted(), c.ontology());
        var before = s.work.decisions().without(s.overturned());
        var counted = tally.of(before);
        var counts = tally.of(before.without(Set.of(c.disagreement())));
        var change = new HashMap<SkillId, Tally>();
        counted.forEach((skill, was) -> {
            var is = counts.getOrDefault(skill, Tally.NONE);
            if (!is.equals(was)) {
                change.put(skill, new Tally(is.reviewed() - was.reviewed(), is.disagreed() - was.disagreed()));
            }
        });
        return change;
    }

    private static boolean empty(String text) {
        return text.isBlank() || text.length() > MAX_TEXT;
    }
}
