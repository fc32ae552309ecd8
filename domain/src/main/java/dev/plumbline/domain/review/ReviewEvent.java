package dev.plumbline.domain.review;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.TaskId;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

public sealed interface ReviewEvent extends Event {
    TaskId task();

    ProjectId project();

    /** Whose submission it is. */
    PersonId annotator();

    PersonId reviewer();

    @Override
    default Set<Tag> tags() {
        return Tags.of(Tag.task(task()), Tag.project(project()), Tag.person(annotator()), Tag.person(reviewer()));
    }

    record ReviewOpened(TaskId task, ProjectId project, PersonId annotator, PersonId reviewer) implements ReviewEvent {}

    /** The reviewer agrees with the item; disagreements filed on it before are taken back. */
    record ItemAgreed(TaskId task, ProjectId project, PersonId annotator, PersonId reviewer, ReviewItem item)
            implements ReviewEvent {}

    /** An agreement given before is taken back; earlier disagreements stay beside this one. */
    record DisagreementFiled(
            TaskId task,
            ProjectId project,
            PersonId annotator,
            PersonId reviewer,
            ReviewItem item,
            Disagreement disagreement)
            implements ReviewEvent {}

    /** The item is undecided again. */
    record ItemCleared(TaskId task, ProjectId project, PersonId annotator, PersonId reviewer, ReviewItem item)
            implements ReviewEvent {}

    /**
     * The reviewer has it no more, and it waits for another. What they decided stays in the history and counts for nothing.
     *
     * @param because one sentence for people
     */
    record ReviewReturned(TaskId task, ProjectId project, PersonId annotator, PersonId reviewer, String because)
            implements ReviewEvent {}

    /** @param tallies by skill: what the weekly disagreement rate is made of */
    record ReviewCompleted(
            TaskId task, ProjectId project, PersonId annotator, PersonId reviewer, Map<SkillId, Tally> tallies)
            implements ReviewEvent {
        public ReviewCompleted {
            var sorted = new TreeMap<SkillId, Tally>(Comparator.comparing(SkillId::value));
            sorted.putAll(tallies);
            tallies = Collections.unmodifiableMap(sorted);
        }
    }
}
