package dev.plumbline.domain.practice;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;

import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;

public sealed interface PracticeRejection extends Rejection {

    /** There are hints in drills only: never in an exam, and never in real work. */
    record NoHintsHere(TaskId task) implements PracticeRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "no-hints-here",
                    CONFLICT,
                    "Task %s is not part of a drill of yours, or it is submitted.".formatted(task),
                    "Take hints while you draw in a drill.");
        }
    }

    /** Class, then region, then outline; one hint after the other. */
    record HintSkipped(TaskId task, int next) implements PracticeRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "hint-skipped",
                    CONFLICT,
                    "The next hint on task %s is number %d, and gives away one step more.".formatted(task, next),
                    "Ask for that one.");
        }
    }

    record NothingToPractise(SpecId spec) implements PracticeRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "nothing-to-practise",
                    CONFLICT,
                    "Reviewers disagreed with you about nothing in the spec %s, or you have had every practice frame that exercises it."
                            .formatted(spec),
                    "Work on, or ask a manager for more practice frames.");
        }
    }
}
