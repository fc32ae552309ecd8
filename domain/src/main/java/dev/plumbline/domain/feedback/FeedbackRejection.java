package dev.plumbline.domain.feedback;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.TaskId;

public sealed interface FeedbackRejection extends Rejection {
    record TaskUnknown(TaskId task) implements FeedbackRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "task-unknown", UNKNOWN, "There is no task %s.".formatted(task), "Choose a task from the list.");
        }
    }

    record NoteUnknown(NoteId note) implements FeedbackRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "note-unknown",
                    UNKNOWN,
                    "There is no note %s on this canvas.".formatted(note),
                    "Load the canvas again.");
        }
    }

    record NoteExists(NoteId note) implements FeedbackRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "note-exists",
                    CONFLICT,
                    "There is already another note %s.".formatted(note),
                    "Give the new note another id.");
        }
    }

    record TextMissing(NoteId note, int max) implements FeedbackRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "text-missing",
                    INVALID,
                    "What was written on note %s does not have 1 to %d characters.".formatted(note, max),
                    "Say in a sentence what is wrong and what the right reading is.");
        }
    }

    record AnchorInvalid(NoteId note, double x, double y) implements FeedbackRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "anchor-invalid",
                    INVALID,
                    "Note %s is pinned to (%s, %s), which is not a place on the frame.".formatted(note, x, y),
                    "Pin the note to a place on the photograph.");
        }
    }

    record OwnCanvas(TaskId task) implements FeedbackRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "own-canvas",
                    CONFLICT,
                    "Task %s is your own; feedback comes from someone else.".formatted(task),
                    "Reply to a reviewer's note, or ask one to look.");
        }
    }
}
