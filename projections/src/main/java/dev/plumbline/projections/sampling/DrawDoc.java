package dev.plumbline.projections.sampling;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.sampling.SamplingCause;
import dev.plumbline.domain.sampling.Seed;
import dev.plumbline.domain.trend.IsoWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The draws of one week in one project.
 *
 * @param rounds in order; more than one where a seed was lost
 */
public record DrawDoc(ProjectId project, IsoWeek week, List<Round> rounds) {

    /**
     * @param seed     once it is revealed
     * @param closedAt when it was revealed or found lost; null before
     * @param drawn    submissions, by why they were drawn with their share
     * @param chosen   those of them that are reviewed
     */
    public record Round(
            int round,
            String commitment,
            Instant committedAt,
            @Nullable Seed seed,
            @Nullable Instant closedAt,
            boolean lost,
            Map<SamplingCause, Integer> drawn,
            Map<SamplingCause, Integer> chosen) {
        public Round {
            drawn = ordered(drawn);
            chosen = ordered(chosen);
        }

        /** Whether more can be drawn with it. */
        public boolean open() {
            return closedAt == null;
        }

        Round revealed(Seed what, Instant at) {
            return new Round(round, commitment, committedAt, what, at, false, drawn, chosen);
        }

        Round lost(Instant at) {
            return new Round(round, commitment, committedAt, null, at, true, drawn, chosen);
        }

        Round with(SamplingCause cause, boolean isChosen) {
            return new Round(
                    round,
                    commitment,
                    committedAt,
                    seed,
                    closedAt,
                    lost,
                    oneMore(drawn, cause),
                    isChosen ? oneMore(chosen, cause) : chosen);
        }
    }

    public DrawDoc {
        rounds = List.copyOf(rounds);
    }

    public Round latest() {
        return rounds.getLast();
    }

    DrawDoc and(Round round) {
        var all = new ArrayList<>(rounds);
        all.add(round);
        return new DrawDoc(project, week, all);
    }

    DrawDoc with(int round, UnaryOperator<Round> change) {
        return new DrawDoc(
                project,
                week,
                rounds.stream()
                        .map(each -> each.round() == round ? change.apply(each) : each)
                        .toList());
    }

    private static Map<SamplingCause, Integer> oneMore(Map<SamplingCause, Integer> counts, SamplingCause cause) {
        var more = new EnumMap<SamplingCause, Integer>(SamplingCause.class);
        more.putAll(counts);
        more.merge(cause, 1, Integer::sum);
        return more;
    }

    private static Map<SamplingCause, Integer> ordered(Map<SamplingCause, Integer> counts) {
        var ordered = new EnumMap<SamplingCause, Integer>(SamplingCause.class);
        ordered.putAll(counts);
        return Collections.unmodifiableMap(ordered);
    }
}
