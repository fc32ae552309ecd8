package dev.plumbline.domain.review;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.TaskId;
import java.util.List;

public sealed interface ReviewRejection extends Rejection {
    record NothingToReview(TaskId task) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "nothing-to-review",
                    UNKNOWN,
                    "There is no submission of task %s.".formatted(task),
                    "Choose one from the review queue.");
        }
    }

    record NotScoredYet(TaskId task) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-scored-yet",
                    CONFLICT,
                    "The submission of task %s is still being scored.".formatted(task),
                    "Open it again in a moment.");
        }
    }

    record OwnWork(TaskId task, PersonId by) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "own-work",
                    CONFLICT,
                    "Task %s is your own; nobody reviews their own work.".formatted(task),
                    "Leave it to another reviewer.");
        }
    }

    record ReviewTaken(TaskId task, PersonId reviewer) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "review-taken",
                    CONFLICT,
                    "%s is reviewing task %s.".formatted(reviewer, task),
                    "Take the next one from the queue.");
        }
    }

    record ReviewNotOpen(TaskId task) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "review-not-open",
                    CONFLICT,
                    "The review of task %s has not been opened.".formatted(task),
                    "Open it first.");
        }
    }

    record ReviewAlreadyClosed(TaskId task) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "review-already-closed",
                    CONFLICT,
                    "The review of task %s is complete; its decisions stand.".formatted(task),
                    "Take the next one from the queue.");
        }
    }

    record ItemUnknown(TaskId task, ReviewItem item) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "item-unknown",
                    UNKNOWN,
                    "The review of task %s has no item %s.".formatted(task, item),
                    "Decide the items that the review lists.");
        }
    }

    record NoteMissing(ReviewItem item) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "note-missing",
                    INVALID,
                    "Not filed: the note on %s is empty.".formatted(item),
                    "Say why it is wrong and what the correct reading is.");
        }
    }

    record AnotherOntology(TaskId task) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "another-ontology",
                    CONFLICT,
                    "Task %s uses another version of the ontology.".formatted(task),
                    "Load the review again.");
        }
    }

    record ReviewIncomplete(TaskId task, List<ReviewItem> undecided) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "review-incomplete",
                    CONFLICT,
                    "%d %s of task %s not decided: %s."
                            .formatted(
                                    undecided.size(),
                                    undecided.size() == 1 ? "item is" : "items are",
                                    task,
                                    String.join(
                                            ", ",
                                            undecided.stream()
                                                    .map(ReviewItem::value)
                                                    .toList())),
                    "Agree or disagree with each, then complete the review.");
        }
    }
}
