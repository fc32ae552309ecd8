package dev.plumbline.domain.review;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.TaskId;
import java.util.List;
import java.util.Locale;

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

    record NotDrawn(TaskId task) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-drawn",
                    CONFLICT,
                    "Task %s was not drawn for review; reviewing what is picked by hand would distort the rates."
                            .formatted(task),
                    "Take the next one from the review queue.");
        }
    }

    record NotDrawnYet(TaskId task) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-drawn-yet",
                    CONFLICT,
                    "Whether task %s is reviewed is just being drawn.".formatted(task),
                    "Open it again in a moment, if it is in the review queue then.");
        }
    }

    record ReadingMissing(ReviewItem item) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "reading-missing",
                    INVALID,
                    "Not filed: the disagreement on %s does not say what is correct.".formatted(item),
                    "Say what the correct reading is; there is no truth that shows it.");
        }
    }

    record ClauseMissing(ReviewItem item) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "clause-missing",
                    INVALID,
                    "Not filed: the disagreement on %s cites no clause.".formatted(item),
                    "Cite the clause that the submission goes against.");
        }
    }

    record ClauseNotCitable(ReviewItem item, String clause) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "clause-not-citable",
                    INVALID,
                    "Not filed: the disagreement on %s cites clause %s, which there is not.".formatted(item, clause),
                    "Cite one of the clauses that the review lists.");
        }
    }

    /** What was drawn as missed is missed, and nothing else is. */
    record KindDoesNotFit(ReviewItem item, DisagreementKind kind) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "kind-does-not-fit",
                    INVALID,
                    "Not filed: a disagreement on %s is not one of the kind %s."
                            .formatted(item, kind.name().toLowerCase(Locale.ROOT)),
                    "Draw what is missed and file it there; choose another kind for what was submitted.");
        }
    }

    record ItemCorrected(TaskId task, List<ReviewItem> items) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "item-corrected",
                    CONFLICT,
                    "In the review of task %s the correction changes what is agreed with: %s."
                            .formatted(task, named(items)),
                    "File a disagreement there, or take the correction back.");
        }
    }

    record CorrectionMissing(TaskId task, List<ReviewItem> items) implements ReviewRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "correction-missing",
                    CONFLICT,
                    "In the review of task %s no correct outline is drawn for: %s.".formatted(task, named(items)),
                    "Draw the outline as it should be.");
        }
    }

    private static String named(List<ReviewItem> items) {
        return String.join(", ", items.stream().map(ReviewItem::value).toList());
    }
}
