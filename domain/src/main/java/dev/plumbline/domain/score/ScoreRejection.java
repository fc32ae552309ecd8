package dev.plumbline.domain.score;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.TaskId;

public sealed interface ScoreRejection extends Rejection {
    record NotSubmitted(TaskId task, ProjectId project) implements ScoreRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-submitted",
                    CONFLICT,
                    "Task %s has not been submitted to project %s.".formatted(task, project),
                    "Score it once it is.");
        }
    }

    /** The project's scoring has another version by now: what is scored from here on names that one. */
    record ScoringChanged(TaskId task, String scoring, int version, int latest) implements ScoreRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "scoring-changed",
                    CONFLICT,
                    "Task %s was scored with %s version %d, but its project's scoring is at version %d."
                            .formatted(task, scoring, version, latest),
                    "Score it with the latest version.");
        }
    }

    /** The same words whether the score is withheld or does not exist: which of them is not the annotator's to know. */
    record NotReleased(TaskId task) implements ScoreRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "score-not-released",
                    UNKNOWN,
                    "There is no released score of task %s.".formatted(task),
                    "You will see it here as soon as it is released.");
        }
    }
}
