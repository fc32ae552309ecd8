package dev.plumbline.projections.disagreement;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.disagreement.Settlement;
import dev.plumbline.domain.trend.Baseline;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.SmallestChange;
import dev.plumbline.domain.trend.TrendRule;
import dev.plumbline.domain.trend.WeekCount;
import dev.plumbline.domain.trend.WeekVerdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What closed weeks said of one person in one project.
 *
 * @param skills by skill id
 */
public record PersonVerdicts(PersonId person, Map<String, OfSkill> skills) {

    /**
     * @param weeks      those judged, oldest first
     * @param smallest   what the sample of the last of them could have shown
     * @param suspicions oldest first
     */
    public record OfSkill(
            SkillId skill, List<Judged> weeks, @Nullable SmallestChange smallest, List<Suspicion> suspicions) {
        public OfSkill {
            weeks = List.copyOf(weeks);
            suspicions = List.copyOf(suspicions);
        }

        /** The verdict that stands at a position. */
        public Optional<Judged> at(long position) {
            return weeks.stream().filter(week -> week.position() == position).findFirst();
        }

        /** That which is raised and not settled. */
        public Optional<Suspicion> open() {
            return suspicions.stream()
                    .filter(suspicion -> suspicion.settled() == null)
                    .findFirst();
        }
    }

    /**
     * @param position of the verdict in the log
     * @param last     see {@link dev.plumbline.domain.trend.Judgement}
     * @param earlier  see {@link dev.plumbline.domain.trend.Judgement}
     * @param evidence positions in the log
     */
    public record Judged(
            long position,
            TrendRule rule,
            WeekVerdict verdict,
            @Nullable WeekCount last,
            @Nullable Baseline earlier,
            List<Long> evidence) {
        public Judged {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * @param raised  the week that raised it
     * @param settled the week that settled it; null while it is open
     */
    public record Suspicion(
            long position,
            IsoWeek raised,
            double p,
            @Nullable IsoWeek settled,
            @Nullable Settlement settlement) {}

    public PersonVerdicts {
        skills = Collections.unmodifiableMap(new TreeMap<>(skills));
    }
}
