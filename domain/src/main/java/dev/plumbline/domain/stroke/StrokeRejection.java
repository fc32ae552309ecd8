package dev.plumbline.domain.stroke;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.TaskId;

public sealed interface StrokeRejection extends Rejection {
    /** Said to someone else than the task's annotator too: that the task exists is not theirs to know. */
    record NotYourTask(TaskId task, PersonId by) implements StrokeRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "task-unknown",
                    UNKNOWN,
                    "There is no task %s assigned to you.".formatted(task),
                    "Open a task from the list of your assigned tasks.");
        }
    }

    record TaskAlreadySubmitted(TaskId task) implements StrokeRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "task-submitted",
                    CONFLICT,
                    "Task %s was submitted; its labels are frozen.".formatted(task),
                    "Go on with the next task; what you drew after submitting was not kept.");
        }
    }

    /** The annotator was taken off the task's project. */
    record AssignmentWithdrawn(TaskId task) implements StrokeRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "assignment-withdrawn",
                    CONFLICT,
                    "Task %s was withdrawn: you are no longer assigned to its project.".formatted(task),
                    "Go on with another project; what was saved is kept, should you be assigned again.");
        }
    }

    record StrokeOutOfOrder(TaskId task, int number) implements StrokeRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "stroke-out-of-order",
                    CONFLICT,
                    "Stroke %d of task %s came before stroke %d was recorded.".formatted(number, task, number - 1),
                    "Send the strokes again from the last one that was acknowledged.");
        }
    }

    record StrokeNumberTaken(TaskId task, int number) implements StrokeRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "stroke-number-taken",
                    CONFLICT,
                    "Task %s already has another stroke %d, drawn in another window or before a reload."
                            .formatted(task, number),
                    "Load the task again and draw on from its last stroke.");
        }
    }

    record AnotherOntology(TaskId task) implements StrokeRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "another-ontology",
                    CONFLICT,
                    "Task %s uses another version of the ontology.".formatted(task),
                    "Load the task again.");
        }
    }

    record StrokeInvalid(TaskId task, int number, Fault fault) implements StrokeRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "stroke-invalid",
                    INVALID,
                    "Stroke %d of task %s, at %s: %s".formatted(number, task, fault.at(), fault.fact()),
                    "Draw it again; nothing of it was kept.");
        }
    }
}
