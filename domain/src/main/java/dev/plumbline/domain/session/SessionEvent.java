package dev.plumbline.domain.session;

import dev.plumbline.domain.CalibrationSetId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.ItemDecision;
import dev.plumbline.domain.review.ReviewItem;
import java.time.Instant;
import java.util.List;
import java.util.Set;

public sealed interface SessionEvent extends Event {
    ProjectId project();

    /** Somebody put items together that are worth deciding again. */
    record CalibrationSetAuthored(
            CalibrationSetId set, ProjectId project, SpecId spec, String title, List<ItemRef> items, PersonId by)
            implements SessionEvent {
        public CalibrationSetAuthored {
            items = List.copyOf(items);
        }

        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.project(project), Tag.spec(spec), Tag.person(by), Tag.calibrationSet(set));
        }
    }

    /**
     * From now on the invited are blind to what was decided about these items, until the session is closed.
     *
     * @param items    in the order in which they are shown
     * @param deadline when it is closed at the latest
     */
    record SessionOpened(
            SessionId session,
            ProjectId project,
            SpecId spec,
            String title,
            List<SessionItem> items,
            List<PersonId> invited,
            Instant deadline,
            Instant at,
            PersonId by)
            implements SessionEvent {
        public SessionOpened {
            items = List.copyOf(items);
            invited = List.copyOf(invited);
        }

        @Override
        public Set<Tag> tags() {
            var tags = Tags.of(Tag.session(session), Tag.project(project), Tag.spec(spec), Tag.person(by));
            for (var person : invited) {
                tags = Tags.and(tags, Tag.person(person));
            }
            return tags;
        }
    }

    /** One reviewer decided one item, for good. */
    record SessionItemDecided(
            SessionId session,
            ProjectId project,
            PersonId reviewer,
            TaskId task,
            ReviewItem item,
            ItemDecision decision,
            Instant at)
            implements SessionEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.session(session), Tag.project(project), Tag.person(reviewer), Tag.task(task));
        }
    }

    /**
     * Nobody decides any more, and everybody invited may see what was decided.
     *
     * @param why it was closed now
     */
    record SessionClosed(
            SessionId session,
            ProjectId project,
            SpecId spec,
            Closing why,
            SessionResult result,
            Instant at,
            PersonId by)
            implements SessionEvent {
        @Override
        public Set<Tag> tags() {
            var tags = Tags.of(Tag.session(session), Tag.project(project), Tag.spec(spec), Tag.person(by));
            for (var reviewer : result.reviewers()) {
                tags = Tags.and(tags, Tag.person(reviewer.reviewer()));
            }
            return tags;
        }
    }
}
