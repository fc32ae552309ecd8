package dev.plumbline.domain.sampling;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.trend.IsoWeek;
import java.util.Set;

/**
 * A week of a project has one seed, or several where one was lost.
 *
 * <p>{@code round}: 1 for the first seed of the week, one more after each that was lost.
 */
public sealed interface SamplingEvent extends Event {
    ProjectId project();

    IsoWeek week();

    int round();

    @Override
    default Set<Tag> tags() {
        return Tags.of(Tag.project(project()), Tag.draw(project(), week().value()));
    }

    /** @param commitment SHA-256 of the seed, in hexadecimal: it holds the workspace to a seed that it does not tell */
    record DrawCommitted(ProjectId project, IsoWeek week, int round, String commitment) implements SamplingEvent {}

    /**
     * A submission was drawn, or was not. Nothing that an annotator may read tells of it before the review is complete.
     *
     * @param share  that it was drawn with, 0 to 1
     * @param chosen whether it is reviewed: whether its draw, {@link Seed#drawOf}, is below the share
     */
    record SubmissionSampled(
            TaskId task,
            ProjectId project,
            PersonId annotator,
            IsoWeek week,
            int round,
            double share,
            SamplingCause cause,
            boolean chosen)
            implements SamplingEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.and(Tags.and(SamplingEvent.super.tags(), Tag.task(task)), Tag.person(annotator));
        }
    }

    /** The week is over: everybody can check its draws. */
    record DrawRevealed(ProjectId project, IsoWeek week, int round, Seed seed) implements SamplingEvent {}

    /** The seed is not in the workspace any more. The draws that were made with it cannot be checked; another round begins. */
    record SeedLost(ProjectId project, IsoWeek week, int round) implements SamplingEvent {}
}
