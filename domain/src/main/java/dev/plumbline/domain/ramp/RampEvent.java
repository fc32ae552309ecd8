package dev.plumbline.domain.ramp;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a person moves through the stages of a skill. */
public sealed interface RampEvent extends Event {
    PersonId person();

    SpecId spec();

    /**
     * A person begins with a spec.
     *
     * @param skills those that they begin with now, all at {@link Stage#SPEC}; not those that they had begun before
     */
    record Enrolled(PersonId person, SpecId spec, Set<SkillId> skills, LocalDate on, PersonId by) implements RampEvent {
        public Enrolled {
            SortedSet<SkillId> sorted = new TreeSet<>(Comparator.comparing(SkillId::value));
            sorted.addAll(skills);
            skills = Collections.unmodifiableSortedSet(sorted);
        }

        @Override
        public Set<Tag> tags() {
            var tags = Tags.of(Tag.person(person), Tag.spec(spec), Tag.person(by));
            for (var skill : skills) {
                tags = Tags.and(tags, Tag.standing(person, skill));
            }
            return tags;
        }
    }

    /**
     * A person is now at a stage of a skill.
     *
     * @param version  of the spec that they passed last
     * @param project  whose numbers decided; null where none did
     * @param evidence positions in the log of the events that prove it, ascending
     * @param because  one sentence for people
     * @param on       the day it was decided (UTC)
     */
    record StageEntered(
            PersonId person,
            SkillId skill,
            SpecId spec,
            SpecVersion version,
            Stage stage,
            Cause cause,
            @Nullable ProjectId project,
            List<Long> evidence,
            String because,
            LocalDate on)
            implements RampEvent {
        public StageEntered {
            evidence = List.copyOf(evidence);
        }

        @Override
        public Set<Tag> tags() {
            return tagsOf(person, skill, spec, project);
        }
    }

    /**
     * A person stays where they are with a skill after what could have taken them on.
     *
     * @param stage     where they stay
     * @param project   whose numbers decided
     * @param obstacles at least one
     * @param evidence  positions in the log, ascending
     */
    record PromotionBlocked(
            PersonId person,
            SkillId skill,
            SpecId spec,
            SpecVersion version,
            Stage stage,
            ProjectId project,
            List<Obstacle> obstacles,
            List<Long> evidence,
            LocalDate on)
            implements RampEvent {
        public PromotionBlocked {
            obstacles = List.copyOf(obstacles);
            evidence = List.copyOf(evidence);
        }

        @Override
        public Set<Tag> tags() {
            return tagsOf(person, skill, spec, project);
        }
    }

    private static Set<Tag> tagsOf(PersonId person, SkillId skill, SpecId spec, @Nullable ProjectId project) {
        var tags = Tags.of(Tag.person(person), Tag.standing(person, skill), Tag.spec(spec));
        return project == null ? tags : Tags.and(tags, Tag.project(project));
    }
}
