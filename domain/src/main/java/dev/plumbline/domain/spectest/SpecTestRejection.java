package dev.plumbline.domain.spectest;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.AttemptId;
import dev.plumbline.domain.Fault;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.SpecVersion;
import java.util.List;

public sealed interface SpecTestRejection extends Rejection {
    record SpecUnknown(SpecId spec) implements SpecTestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "spec-unknown", UNKNOWN, "There is no spec %s.".formatted(spec), "Choose a spec from the list.");
        }
    }

    record ClauseUnknown(SpecId spec, SpecVersion version, String clause) implements SpecTestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "clause-unknown",
                    UNKNOWN,
                    "Version %s of spec %s has no clause %s to read.".formatted(version, spec, clause),
                    "Load the spec again.");
        }
    }

    record ClausesUnread(SpecId spec, List<String> clauses) implements SpecTestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "clauses-unread",
                    CONFLICT,
                    "Before a test on spec %s, %s to be read: %s."
                            .formatted(
                                    spec,
                                    clauses.size() == 1 ? "one clause is" : clauses.size() + " clauses are",
                                    String.join(", ", clauses)),
                    "Open the spec and read what is marked there.");
        }
    }

    record AttemptOpen(AttemptId attempt) implements SpecTestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "attempt-open",
                    CONFLICT,
                    "Attempt %s is begun and not handed in.".formatted(attempt),
                    "Answer its questions and hand it in.");
        }
    }

    record AttemptExists(AttemptId attempt) implements SpecTestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "attempt-exists",
                    CONFLICT,
                    "There is already another attempt %s.".formatted(attempt),
                    "Give the new attempt another id.");
        }
    }

    record NothingToProve(SpecId spec, SpecVersion version) implements SpecTestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "nothing-to-prove",
                    CONFLICT,
                    "A test on all that version %s of spec %s teaches is passed.".formatted(version, spec),
                    "Come back when a new version changes something.");
        }
    }

    /** Also where it is another person's (S1). */
    record AttemptUnknown(AttemptId attempt) implements SpecTestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "attempt-unknown",
                    UNKNOWN,
                    "There is no attempt %s of yours.".formatted(attempt),
                    "Begin a test from the spec's page.");
        }
    }

    record AttemptGivenUp(AttemptId attempt, SpecVersion version) implements SpecTestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "attempt-given-up",
                    CONFLICT,
                    "Attempt %s on version %s was given up when a later one was begun.".formatted(attempt, version),
                    "Hand in the later one.");
        }
    }

    record AttemptHandedIn(AttemptId attempt) implements SpecTestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "attempt-handed-in",
                    CONFLICT,
                    "Attempt %s was handed in with other answers and is graded.".formatted(attempt),
                    "Look at its result.");
        }
    }

    record AnswersInvalid(AttemptId attempt, List<Fault> faults) implements SpecTestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "answers-invalid",
                    INVALID,
                    "Attempt %s, at %s: %s"
                            .formatted(
                                    attempt,
                                    faults.getFirst().at(),
                                    faults.getFirst().fact()),
                    "Answer every question, then hand it in; nothing was graded.");
        }
    }
}
