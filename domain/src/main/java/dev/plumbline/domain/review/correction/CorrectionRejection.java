package dev.plumbline.domain.review.correction;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.TaskId;

/** Why a stroke of a correction is not taken. The codes of what strokes share with an annotator's are theirs. */
public sealed interface CorrectionRejection extends Rejection {
    /** Said to whoever does not review it too. */
    record NotYourReview(TaskId task) implements CorrectionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-your-review",
                    CONFLICT,
                    "You are not reviewing task %s.".formatted(task),
                    "Open the review before you draw a correction.");
        }
    }

    record ReviewAlreadyClosed(TaskId task) implements CorrectionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "review-already-closed",
                    CONFLICT,
                    "The review of task %s is complete; its decisions stand.".formatted(task),
                    "Take the next one from the queue.");
        }
    }

    record TruthIsThere(TaskId task) implements CorrectionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "truth-is-there",
                    CONFLICT,
                    "Task %s has a ground truth, which is what the annotator is shown.".formatted(task),
                    "Propose another revision of the truth if it is wrong.");
        }
    }

    record StrokeOutOfOrder(TaskId task, int number) implements CorrectionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "stroke-out-of-order",
                    CONFLICT,
                    "Stroke %d of the correction of task %s came before stroke %d was recorded."
                            .formatted(number, task, number - 1),
                    "Send the strokes again from the last one that was acknowledged.");
        }
    }

    record StrokeNumberTaken(TaskId task, int number) implements CorrectionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "stroke-number-taken",
                    CONFLICT,
                    "The correction of task %s already has another stroke %d, drawn in another window or before a reload."
                            .formatted(task, number),
                    "Load the review again and draw on from its last stroke.");
        }
    }

    record AnotherOntology(TaskId task) implements CorrectionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "another-ontology",
                    CONFLICT,
                    "Task %s uses another version of the ontology.".formatted(task),
                    "Load the review again.");
        }
    }

    record StrokeInvalid(TaskId task, int number, Fault fault) implements CorrectionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "stroke-invalid",
                    INVALID,
                    "Stroke %d of the correction of task %s, at %s: %s"
                            .formatted(number, task, fault.at(), fault.fact()),
                    "Draw it again; nothing of it was kept.");
        }
    }
}
