package dev.plumbline.domain.session;

import dev.plumbline.domain.CalibrationSetId;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.ItemDecision;
import dev.plumbline.domain.review.ReviewItem;
import java.time.Instant;
import java.util.List;
import java.util.Set;

public sealed interface SessionCommand extends Command {

    /** @param items an item named twice is in the set once */
    record AuthorCalibrationSet(CalibrationSetId set, ProjectId project, String title, List<ItemRef> items, PersonId by)
            implements SessionCommand {
        public AuthorCalibrationSet {
            items = items.stream().distinct().toList();
        }
    }

    /**
     * @param items   an item named twice is in the session once
     * @param invited somebody named twice is invited once
     */
    record OpenSession(
            SessionId session,
            ProjectId project,
            String title,
            List<ItemRef> items,
            List<PersonId> invited,
            Instant deadline,
            Instant at,
            PersonId by)
            implements SessionCommand {
        public OpenSession {
            items = items.stream().distinct().toList();
            invited = invited.stream().distinct().toList();
        }
    }

    record DecideSessionItem(
            SessionId session, TaskId task, ReviewItem item, ItemDecision decision, Instant at, PersonId by)
            implements SessionCommand {}

    /**
     * @param invited as the session names them
     * @param tasks   that the session's items are of; what was decided about them before is read
     */
    record CloseSession(
            SessionId session,
            ProjectId project,
            Set<PersonId> invited,
            Set<TaskId> tasks,
            Closing why,
            Instant at,
            PersonId by)
            implements SessionCommand {
        public CloseSession {
            invited = Set.copyOf(invited);
            tasks = Set.copyOf(tasks);
        }
    }
}
