package dev.plumbline.domain.disagreement;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.trend.Baseline;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.Judgement;
import dev.plumbline.domain.trend.SmallestChange;
import dev.plumbline.domain.trend.TrendRule;
import dev.plumbline.domain.trend.WeekCount;
import dev.plumbline.domain.trend.WeekVerdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public sealed interface TrendEvent extends Event {
    ProjectId project();

    /**
     * A week of a live project is over. It is judged with what was in the log before this event.
     *
     * @param rule   of the project at that time
     * @param people whose reviews are looked at: all who ever worked in the project
     * @param at     when it was closed
     */
    record WeekClosed(ProjectId project, IsoWeek week, TrendRule rule, List<PersonId> people, Instant at)
            implements TrendEvent {
        public WeekClosed {
            people = List.copyOf(people);
        }

        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.project(project));
        }
    }

    /**
     * What a closed week says of one person's skill. Weeks without a review of the skill are not judged.
     *
     * @param last     see {@link Judgement}
     * @param earlier  see {@link Judgement}
     * @param smallest see {@link Judgement}
     * @param evidence positions of the week's closing and of the completed reviews that disagreed in this week and in {@code last}
     */
    record WeekJudged(
            ProjectId project,
            PersonId person,
            SkillId skill,
            TrendRule rule,
            WeekVerdict verdict,
            @Nullable WeekCount last,
            @Nullable Baseline earlier,
            @Nullable SmallestChange smallest,
            List<Long> evidence)
            implements TrendEvent {
        public WeekJudged {
            evidence = List.copyOf(evidence);
        }

        public IsoWeek week() {
            return verdict.count().week();
        }

        @Override
        public Set<Tag> tags() {
            return tagsOf(project, person, skill);
        }
    }

    /**
     * Half the evidence: more of the person's work is reviewed until this is settled.
     *
     * @param p of the week that raised it, see {@link WeekVerdict}
     */
    record SuspicionRaised(ProjectId project, PersonId person, SkillId skill, IsoWeek week, double p)
            implements TrendEvent {
        @Override
        public Set<Tag> tags() {
            return tagsOf(project, person, skill);
        }
    }

    /** @param week whose judgement settled it */
    record SuspicionSettled(ProjectId project, PersonId person, SkillId skill, IsoWeek week, Settlement settlement)
            implements TrendEvent {
        @Override
        public Set<Tag> tags() {
            return tagsOf(project, person, skill);
        }
    }

    private static Set<Tag> tagsOf(ProjectId project, PersonId person, SkillId skill) {
        return Tags.of(
                Tag.project(project),
                Tag.person(person),
                Tag.standing(person, skill),
                Tag.trend(project, person, skill));
    }
}
