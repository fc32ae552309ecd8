package dev.plumbline.domain.spectest;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.spec.Question;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import dev.plumbline.domain.spectest.SpecTestCommand.HandIn;
import dev.plumbline.domain.spectest.SpecTestCommand.ReadClause;
import dev.plumbline.domain.spectest.SpecTestCommand.StartAttempt;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptGraded;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptStarted;
import dev.plumbline.domain.spectest.SpecTestEvent.ClauseRead;
import java.util.List;
import java.util.Set;

/**
 * Clauses are read before a test, and those answered wrong again after a failed one. One attempt is open at a time, so nobody can draw
 * until the questions suit; one that a newer version overtook may be handed in until the next is begun, and counts for its own version.
 */
public final class SpecTests implements Decider<SpecTestCommand, Learner> {
    @Override
    public Class<SpecTestCommand> commands() {
        return SpecTestCommand.class;
    }

    @Override
    public Learner initial() {
        return Learner.NEW;
    }

    @Override
    public Boundary boundary(SpecTestCommand command) {
        var learning = Boundary.of(Tag.spec(command.spec()), SpecPublished.class)
                .and(
                        Tag.learning(command.person(), command.spec()),
                        ClauseRead.class,
                        AttemptStarted.class,
                        AttemptGraded.class);
        return switch (command) {
            case StartAttempt c -> learning.and(Tag.attempt(c.attempt()), AttemptStarted.class);
            case ReadClause _, HandIn _ -> learning;
        };
    }

    @Override
    public Learner evolve(Learner learner, Event event) {
        return learner.after(event);
    }

    @Override
    public Decision decide(SpecTestCommand command, Learner learner) {
        var latest = learner.history().latest();
        if (latest.isEmpty()) {
            return Decision.reject(new SpecTestRejection.SpecUnknown(command.spec()));
        }
        return switch (command) {
            case ReadClause c -> read(c, learner);
            case StartAttempt c -> start(c, learner, latest.get());
            case HandIn c -> handIn(c, learner);
        };
    }

    /** Old words, and words read before, are no news. */
    private static Decision read(ReadClause c, Learner learner) {
        var clause = learner.history().version(c.version()).flatMap(spec -> spec.clause(c.clause()));
        if (clause.isEmpty() || clause.get().heading()) {
            return Decision.reject(new SpecTestRejection.ClauseUnknown(c.spec(), c.version(), c.clause()));
        }
        return learner.hasRead(c.clause()) || !learner.history().isAsReadIn(c.version(), c.clause())
                ? Decision.alreadyDone()
                : Decision.accept(new ClauseRead(c.person(), c.spec(), c.version(), c.clause(), c.at()));
    }

    private static Decision start(StartAttempt c, Learner learner, Spec spec) {
        if (learner.attempt(c.attempt(), c.person(), c.spec()).isPresent()) {
            return Decision.alreadyDone();
        }
        if (learner.started().stream().anyMatch(a -> a.attempt().equals(c.attempt()))) {
            return Decision.reject(new SpecTestRejection.AttemptExists(c.attempt()));
        }
        var open = learner.open(c.person()).filter(a -> a.version().equals(spec.version()));
        if (open.isPresent()) {
            return Decision.reject(new SpecTestRejection.AttemptOpen(open.get().attempt()));
        }
        var skills = learner.unproven(c.renew());
        if (skills.isEmpty()) {
            return Decision.reject(new SpecTestRejection.NothingToProve(c.spec(), spec.version()));
        }
        var unread = learner.unread();
        if (!unread.isEmpty()) {
            return Decision.reject(new SpecTestRejection.ClausesUnread(c.spec(), unread));
        }
        var bank = Bank.of(learner, spec, skills, c.renew());
        var questions =
                QuestionDraw.draw(bank.questions(), spec.test().questions(), learner.seen(c.person()), c.seed());
        return Decision.accept(new AttemptStarted(
                c.attempt(), c.person(), c.spec(), spec.version(), bank.kind(), skills, c.seed(), questions, c.at()));
    }

    private static Decision handIn(HandIn c, Learner learner) {
        var started = learner.attempt(c.attempt(), c.person(), c.spec());
        if (started.isEmpty()) {
            return Decision.reject(new SpecTestRejection.AttemptUnknown(c.attempt()));
        }
        var attempt = started.get();
        var graded = learner.graded(c.attempt());
        if (graded.isEmpty() && !learner.open(c.person()).equals(started)) {
            return Decision.reject(new SpecTestRejection.AttemptGivenUp(c.attempt(), attempt.version()));
        }
        var spec = learner.history().version(attempt.version()).orElseThrow();
        var faults = AnswersCheck.faults(c.answers(), attempt, spec);
        if (!faults.isEmpty()) {
            return Decision.reject(new SpecTestRejection.AnswersInvalid(c.attempt(), faults));
        }
        var answers = Grading.grade(c.answers(), attempt, spec);
        if (graded.isPresent()) {
            return graded.get().answers().equals(answers)
                    ? Decision.alreadyDone()
                    : Decision.reject(new SpecTestRejection.AttemptHandedIn(c.attempt()));
        }
        return Decision.accept(Grading.result(answers, attempt, spec, c.at()));
    }

    /** What may be asked. */
    private record Bank(TestKind kind, List<Question> questions) {

        static Bank of(Learner learner, Spec spec, Set<SkillId> skills, Set<SkillId> renew) {
            var whole = skills.stream()
                    .filter(skill -> renew.contains(skill)
                            || learner.provenIn(skill).isEmpty()
                            || nothingNewToAsk(learner, spec, skill))
                    .toList();
            var questions = spec.questions().stream()
                    .filter(q -> skills.contains(q.skill()))
                    .filter(q -> whole.contains(q.skill()) || isNew(learner, q))
                    .toList();
            boolean all = whole.size() == spec.taught().size();
            return new Bank(all ? TestKind.FULL : TestKind.DELTA, questions);
        }

        private static boolean nothingNewToAsk(Learner learner, Spec spec, SkillId skill) {
            return spec.questions().stream().noneMatch(q -> q.skill().equals(skill) && isNew(learner, q));
        }

        /** Whether the question is of a clause that a version touched since a test on its skill was passed. */
        private static boolean isNew(Learner learner, Question question) {
            var settled = learner.history().settled().get(question.clause());
            return learner.provenIn(question.skill())
                    .filter(v -> settled == null || v.compareTo(settled) >= 0)
                    .isEmpty();
        }
    }
}
