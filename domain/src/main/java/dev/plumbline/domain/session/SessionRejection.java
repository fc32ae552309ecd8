package dev.plumbline.domain.session;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.FORBIDDEN;
import static dev.plumbline.domain.Rejection.Kind.INVALID;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.CalibrationSetId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.ReviewItem;

public sealed interface SessionRejection extends Rejection {
    record SessionUnknown(SessionId session) implements SessionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "session-unknown",
                    UNKNOWN,
                    "There is no calibration session %s.".formatted(session),
                    "Choose one from the list of sessions.");
        }
    }

    record SessionExists(SessionId session) implements SessionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "session-exists",
                    CONFLICT,
                    "There is already another calibration session %s.".formatted(session),
                    "Give the new one another id.");
        }
    }

    record CalibrationSetExists(CalibrationSetId set) implements SessionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "calibration-set-exists",
                    CONFLICT,
                    "There is already another calibration set %s.".formatted(set),
                    "Give the new one another id.");
        }
    }

    record SessionOutOfBounds(int items, int invited) implements SessionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "session-out-of-bounds",
                    INVALID,
                    "%d items for %d people are not a session.".formatted(items, invited),
                    "Choose %d to %d items and invite 1 to %d reviewers."
                            .formatted(1, CalibrationSessions.MOST_ITEMS, CalibrationSessions.MOST_INVITED));
        }
    }

    record TitleMissing(ProjectId project) implements SessionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "title-missing",
                    INVALID,
                    "What was to be made in project %s has no title.".formatted(project),
                    "Give it a title that people recognise.");
        }
    }

    record DeadlineTooEarly(SessionId session) implements SessionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "deadline-too-early",
                    INVALID,
                    "Session %s would be over before it begins.".formatted(session),
                    "Choose a deadline that lies ahead.");
        }
    }

    record SessionItemUnknown(TaskId task, ReviewItem item) implements SessionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "session-item-unknown",
                    UNKNOWN,
                    "%s of task %s is nothing that a session can ask.".formatted(item, task),
                    "Choose labels and scene values of submissions.");
        }
    }

    record AnotherSpec(TaskId task, ProjectId project) implements SessionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "another-spec",
                    CONFLICT,
                    "Task %s is not of project %s, or its project follows another spec than the session's."
                            .formatted(task, project),
                    "Choose submissions of projects that follow the same spec.");
        }
    }

    record ReviewUnderWay(TaskId task, PersonId reviewer) implements SessionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "review-under-way",
                    CONFLICT,
                    "%s is reviewing task %s just now.".formatted(reviewer, task),
                    "Choose another item, or wait until the review is complete.");
        }
    }

    record OwnWorkInSession(PersonId person, TaskId task) implements SessionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "own-work-in-session",
                    CONFLICT,
                    "%s is invited and drew task %s; nobody judges their own work.".formatted(person, task),
                    "Leave the item out, or the person.");
        }
    }

    record NotInvited(SessionId session, PersonId by) implements SessionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "not-invited",
                    FORBIDDEN,
                    "You are not invited to session %s.".formatted(session),
                    "Ask who opened it for a session of your own.");
        }
    }

    record SessionAlreadyClosed(SessionId session) implements SessionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "session-already-closed",
                    CONFLICT,
                    "Session %s is closed; its decisions stand.".formatted(session),
                    "Look at its result.");
        }
    }

    record AlreadyDecided(SessionId session, TaskId task, ReviewItem item) implements SessionRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "already-decided",
                    CONFLICT,
                    "You decided %s of task %s in session %s already.".formatted(item, task, session),
                    "Go on with the next item; what is decided blind is not decided again.");
        }
    }
}
