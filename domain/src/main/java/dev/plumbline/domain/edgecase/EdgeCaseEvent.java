package dev.plumbline.domain.edgecase;

import dev.plumbline.domain.EdgeCaseId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.spec.SpecVersion;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case that the spec does not settle: proposed by who met it, taken into a version or declined. */
public sealed interface EdgeCaseEvent extends Event {
    EdgeCaseId edgeCase();

    SpecId spec();

    ProjectId project();

    PersonId by();

    @Override
    default Set<Tag> tags() {
        return Tags.of(Tag.edgeCase(edgeCase()), Tag.spec(spec()), Tag.project(project()), Tag.person(by()));
    }

    /**
     * @param clause that it belongs to
     * @param text   what is to be seen and how it is to be read
     * @param task   in which it was met; null for none
     * @param frame  on which it is to be seen; null for none
     */
    record EdgeCaseProposed(
            EdgeCaseId edgeCase,
            SpecId spec,
            ProjectId project,
            String clause,
            String title,
            String text,
            @Nullable TaskId task,
            @Nullable FrameId frame,
            PersonId by)
            implements EdgeCaseEvent {
        @Override
        public Set<Tag> tags() {
            var tags = EdgeCaseEvent.super.tags();
            return task == null ? tags : Tags.and(tags, Tag.task(task));
        }
    }

    /** @param version that settles it */
    record EdgeCaseTaken(EdgeCaseId edgeCase, SpecId spec, ProjectId project, SpecVersion version, PersonId by)
            implements EdgeCaseEvent {}

    record EdgeCaseDeclined(EdgeCaseId edgeCase, SpecId spec, ProjectId project, String because, PersonId by)
            implements EdgeCaseEvent {}
}
