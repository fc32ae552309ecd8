package dev.plumbline.domain.task;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.TaskId;

public sealed interface TaskRejection extends Rejection {
    record NotAssigned(ProjectId project, PersonId annotator) implements TaskRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-assigned",
                    CONFLICT,
                    "%s is not assigned to project %s.".formatted(annotator, project),
                    "Assign the annotator to the project first.");
        }
    }

    record TruthNotReviewed(BenchmarkId benchmark, FrameId frame) implements TaskRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "truth-not-reviewed",
                    CONFLICT,
                    "The ground truth of frame %s in benchmark %s has not been reviewed by a second person."
                            .formatted(frame, benchmark),
                    "Have someone other than its author review it; until then the frame is not served.");
        }
    }

    record NotLiveWork(ProjectId project) implements TaskRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-live-work",
                    CONFLICT,
                    "Project %s is not one of live work; its frames are given out, not taken.".formatted(project),
                    "Do the tasks that the list has.");
        }
    }

    /** @param lacks the skills, each with what is missing */
    record NotQualified(ProjectId project, String lacks) implements TaskRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-qualified",
                    CONFLICT,
                    "The work of project %s needs what you do not have yet: %s.".formatted(project, lacks),
                    "See what comes next on your way; then ask for work again.");
        }
    }

    record FrameTaken(FrameId frame) implements TaskRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "frame-taken",
                    CONFLICT,
                    "Somebody else has frame %s.".formatted(frame),
                    "Ask for work again; you are given another.");
        }
    }

    /** Said to someone else than the task's annotator too: that the task exists is not theirs to know. */
    record NotYourTask(TaskId task) implements TaskRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "task-unknown",
                    UNKNOWN,
                    "There is no task %s of live work assigned to you.".formatted(task),
                    "Open a task from the list of your assigned tasks.");
        }
    }

    record TaskAlreadySubmitted(TaskId task) implements TaskRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "task-submitted",
                    CONFLICT,
                    "Task %s was submitted; it is not given back.".formatted(task),
                    "Go on with the next task.");
        }
    }
}
