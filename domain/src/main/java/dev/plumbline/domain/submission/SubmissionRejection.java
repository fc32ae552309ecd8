package dev.plumbline.domain.submission;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.TaskId;
import java.util.List;

public sealed interface SubmissionRejection extends Rejection {
    record NotYourTask(TaskId task) implements SubmissionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "task-unknown",
                    UNKNOWN,
                    "There is no task %s assigned to you.".formatted(task),
                    "Open a task from the list of your assigned tasks.");
        }
    }

    /** The annotator saw another canvas than the one that would be frozen. */
    record StrokesMissing(TaskId task, int seen, int recorded) implements SubmissionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "strokes-missing",
                    CONFLICT,
                    "You submitted task %s after stroke %d, but %d strokes are recorded."
                            .formatted(task, seen, recorded),
                    seen > recorded
                            ? "Wait until your last strokes are saved, then submit again."
                            : "Load the task again: it was also drawn on in another window.");
        }
    }

    /** The annotator was taken off the task's project. */
    record AssignmentWithdrawn(TaskId task) implements SubmissionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "assignment-withdrawn",
                    CONFLICT,
                    "Task %s was withdrawn: you are no longer assigned to its project.".formatted(task),
                    "Go on with another project; what was saved is kept, should you be assigned again.");
        }
    }

    record AnotherOntology(TaskId task) implements SubmissionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "another-ontology",
                    CONFLICT,
                    "Task %s uses another version of the ontology.".formatted(task),
                    "Load the task again.");
        }
    }

    record SubmissionIncomplete(TaskId task, List<Fault> faults) implements SubmissionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "submission-incomplete",
                    INVALID,
                    "Task %s is not complete: %s"
                            .formatted(task, faults.getFirst().fact()),
                    "Set what is missing, then submit again.");
        }
    }
}
