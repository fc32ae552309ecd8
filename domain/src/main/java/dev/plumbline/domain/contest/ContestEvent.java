package dev.plumbline.domain.contest;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.domain.trend.IsoWeek;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

public sealed interface ContestEvent extends Event {
    TaskId task();

    ProjectId project();

    PersonId annotator();

    /** Who filed the disagreement. */
    PersonId reviewer();

    ReviewItem item();

    DisagreementId disagreement();

    SkillId skill();

    @Override
    default Set<Tag> tags() {
        return Tags.of(Tag.task(task()), Tag.project(project()), Tag.person(annotator()), Tag.person(reviewer()));
    }

    /** The annotator holds what they drew to be right. */
    record DisagreementContested(
            TaskId task,
            ProjectId project,
            PersonId annotator,
            PersonId reviewer,
            ReviewItem item,
            DisagreementId disagreement,
            SkillId skill,
            String why)
            implements ContestEvent {}

    /**
     * A second reviewer decided.
     *
     * @param decidedBy neither the annotator nor the reviewer
     * @param upheld    whether the disagreement stands; it is out of the tallies if not
     * @param week      in which the review was completed: whose tallies change
     * @param change    by skill, to be added to what the review counted; its numbers are 0 or negative, and it is empty when
     *                  nothing changes
     */
    record ContestDecided(
            TaskId task,
            ProjectId project,
            PersonId annotator,
            PersonId reviewer,
            PersonId decidedBy,
            ReviewItem item,
            DisagreementId disagreement,
            SkillId skill,
            boolean upheld,
            String because,
            IsoWeek week,
            Map<SkillId, Tally> change)
            implements ContestEvent {
        public ContestDecided {
            var sorted = new TreeMap<SkillId, Tally>(Comparator.comparing(SkillId::value));
            sorted.putAll(change);
            change = Collections.unmodifiableMap(sorted);
        }

        @Override
        public Set<Tag> tags() {
            return Tags.and(ContestEvent.super.tags(), Tag.person(decidedBy));
        }
    }
}
