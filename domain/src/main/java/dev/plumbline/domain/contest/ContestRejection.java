package dev.plumbline.domain.contest;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.DisagreementId;

public sealed interface ContestRejection extends Rejection {
    /** Of a review that is not complete, nothing is known to its annotator; of another's work, nothing at all. */
    record NothingToContest(TaskId task, DisagreementId disagreement) implements ContestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "nothing-to-contest",
                    UNKNOWN,
                    "There is no disagreement %s on work of yours in task %s.".formatted(disagreement, task),
                    "Contest a disagreement that the review of your work lists; an agreement stands.");
        }
    }

    record WhyMissing(DisagreementId disagreement) implements ContestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "why-missing",
                    INVALID,
                    "What was written about disagreement %s does not have 1 to 4000 characters."
                            .formatted(disagreement),
                    "Say in a sentence why, for the other to understand.");
        }
    }

    record ContestedBefore(DisagreementId disagreement) implements ContestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "contested-before",
                    CONFLICT,
                    "Disagreement %s was contested before, which is possible once.".formatted(disagreement),
                    "Wait for the decision of the second reviewer, or reply to the note.");
        }
    }

    record NotContested(TaskId task, DisagreementId disagreement) implements ContestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-contested",
                    CONFLICT,
                    "Disagreement %s of task %s is not contested.".formatted(disagreement, task),
                    "Take the next one from the list of contests.");
        }
    }

    record OwnContest(TaskId task, PersonId by) implements ContestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "own-contest",
                    CONFLICT,
                    "The contest on task %s is your own.".formatted(task),
                    "Leave the decision to a second reviewer.");
        }
    }

    record OwnDisagreement(TaskId task, DisagreementId disagreement) implements ContestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "own-disagreement",
                    CONFLICT,
                    "You filed disagreement %s of task %s yourself.".formatted(disagreement, task),
                    "Leave the decision to a second reviewer.");
        }
    }

    record ContestDecidedBefore(DisagreementId disagreement) implements ContestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "contest-decided-before",
                    CONFLICT,
                    "The contest of disagreement %s was decided before, and otherwise.".formatted(disagreement),
                    "Take the next one from the list of contests.");
        }
    }

    record AnotherOntology(TaskId task) implements ContestRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "another-ontology",
                    CONFLICT,
                    "Task %s uses another version of the ontology.".formatted(task),
                    "Load the contest again.");
        }
    }
}
