package dev.plumbline.domain.batch;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A batch, from its draw to its result. */
public sealed interface BatchEvent extends Event {
    BatchId batch();

    PersonId person();

    ProjectId project();

    /**
     * Frames were drawn for a person.
     *
     * @param project where they are labelled
     * @param version of the spec that they are labelled by
     * @param frames  at least one, none that the person was given before in this project
     */
    record BatchDrawn(
            BatchId batch,
            PersonId person,
            ProjectId project,
            BatchPurpose purpose,
            SpecId spec,
            SpecVersion version,
            List<FrameId> frames,
            LocalDate on)
            implements BatchEvent {
        public BatchDrawn {
            frames = List.copyOf(frames);
        }

        @Override
        public Set<Tag> tags() {
            return Tags.of(
                    Tag.batch(batch),
                    Tag.person(person),
                    Tag.project(project),
                    Tag.assignment(project, person),
                    Tag.spec(spec));
        }
    }

    /**
     * All of it was submitted, scored and compared.
     *
     * @param results one for each skill that the frames exercise
     */
    record BatchGraded(
            BatchId batch,
            PersonId person,
            ProjectId project,
            BatchPurpose purpose,
            SpecId spec,
            SpecVersion version,
            List<SkillResult> results,
            LocalDate on)
            implements BatchEvent {
        public BatchGraded {
            results = List.copyOf(results);
        }

        @Override
        public Set<Tag> tags() {
            var tags = Tags.of(
                    Tag.batch(batch),
                    Tag.person(person),
                    Tag.project(project),
                    Tag.assignment(project, person),
                    Tag.spec(spec));
            for (var result : results) {
                tags = Tags.and(tags, Tag.standing(person, result.skill()));
            }
            return tags;
        }
    }
}
