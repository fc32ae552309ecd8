package dev.plumbline.domain.project;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.scoring.ScoringFunction;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public sealed interface ProjectEvent extends Event {
    ProjectId project();

    /** @param spec that it follows; null of a {@link Purpose#TRAINING} that follows none */
    record ProjectCreated(
            ProjectId project,
            String name,
            Purpose purpose,
            @Nullable SpecId spec,
            BenchmarkId benchmark,
            OntologyId ontology,
            int ontologyVersion,
            Release release,
            PersonId by)
            implements ProjectEvent {
        @Override
        public Set<Tag> tags() {
            var tags = Tags.of(Tag.project(project), Tag.benchmark(benchmark), Tag.person(by));
            return spec == null ? tags : Tags.and(tags, Tag.spec(spec));
        }
    }

    /** From now on what happens in the project is decided by these numbers; before it, by {@link RampNumbers#DEFAULT}. */
    record RampNumbersSet(ProjectId project, RampNumbers numbers, PersonId by) implements ProjectEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.project(project), Tag.person(by));
        }
    }

    record InstructionsSet(ProjectId project, Instructions instructions, PersonId by) implements ProjectEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.project(project), Tag.person(by));
        }
    }

    record AnnotatorAssigned(ProjectId project, PersonId annotator, PersonId by, Extent extent)
            implements ProjectEvent {
        /** To all of it. */
        public AnnotatorAssigned(ProjectId project, PersonId annotator, PersonId by) {
            this(project, annotator, by, Extent.ALL);
        }

        @Override
        public Set<Tag> tags() {
            return Tags.of(
                    Tag.project(project), Tag.assignment(project, annotator), Tag.person(annotator), Tag.person(by));
        }
    }

    record AnnotatorUnassigned(ProjectId project, PersonId annotator, PersonId by) implements ProjectEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(
                    Tag.project(project), Tag.assignment(project, annotator), Tag.person(annotator), Tag.person(by));
        }
    }

    /**
     * From now on whoever has earned this share of the points available to them, over all their scored submissions, passes.
     *
     * @param share above 0, at most 1
     */
    record PassMarkSet(ProjectId project, double share, PersonId by) implements ProjectEvent {
        /** Where none was set. */
        public static final double DEFAULT_SHARE = 0.9;

        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.project(project), Tag.person(by));
        }
    }

    /** @param scoring the next version of this project's scoring function */
    record ScoringSet(ProjectId project, ScoringFunction scoring, PersonId by) implements ProjectEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.project(project), Tag.person(by));
        }
    }
}
