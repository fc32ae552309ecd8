package dev.plumbline.domain.bias;

import dev.plumbline.domain.statistics.Evidence;
import java.util.List;
import java.util.Optional;

/** Whether something happens more often than is tolerated, or more often than before. Asked anew as {@link Support} is. */
final class RateStudy {

    /** Tries that a finding takes at least. */
    private static final int FEWEST = 8;

    /**
     * @param place of the object among all that were ever compared, from 0
     * @param tries mostly 1
     * @param hits  of the tries, those in which it happened
     */
    record Trial(long place, String submission, int tries, int hits) {

        long block() {
            return place / Level.BLOCK;
        }
    }

    /** @param from place of the object from which on it is counted */
    record Answered(double logEvidence, long from) {}

    private final List<Trial> trials;

    RateStudy(List<Trial> trials) {
        this.trials = trials;
    }

    /** The strongest evidence that the rate is above what is tolerated. */
    Optional<Answered> above(double tolerated) {
        Answered best = null;
        int tries = 0;
        int hits = 0;
        for (int i = trials.size() - 1; i >= 0; i--) {
            Trial trial = trials.get(i);
            tries += trial.tries();
            hits += trial.hits();
            if (tries >= FEWEST && (i == 0 || trials.get(i - 1).block() != trial.block())) {
                long from = trial.block() * Level.BLOCK;
                double evidence = Evidence.ofRateAbove(tolerated, hits, tries) + Level.beginningAt(from);
                if (best == null || evidence > best.logEvidence) {
                    best = new Answered(evidence, from);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The strongest evidence that the rate has risen. Tries before a step are paired with those after it, the nearest to the step
     * first; where a trial is only partly needed, its hits are counted in favour of no rise.
     */
    Optional<Answered> risen() {
        Answered best = null;
        for (int i = 1; i < trials.size(); i++) {
            Trial first = trials.get(i);
            if (trials.get(i - 1).block() != first.block()) {
                double evidence = rise(trials.subList(0, i).reversed(), trials.subList(i, trials.size()))
                        + Math.log(Level.inTurn(Math.toIntExact(first.block()) - 1));
                if (best == null || evidence > best.logEvidence) {
                    best = new Answered(evidence, first.block() * Level.BLOCK);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static double rise(List<Trial> before, List<Trial> after) {
        int pairs = Math.min(tries(before), tries(after));
        return pairs < FEWEST
                ? Double.NEGATIVE_INFINITY
                : Evidence.ofRise(hits(before, pairs, true), hits(after, pairs, false), pairs);
    }

    private static int tries(List<Trial> trials) {
        return trials.stream().mapToInt(Trial::tries).sum();
    }

    /** Among the first so many tries; of the last trial, which may be needed only in part, at most or at least. */
    private static int hits(List<Trial> trials, int needed, boolean atMost) {
        int tries = 0;
        int hits = 0;
        for (Trial trial : trials) {
            int open = needed - tries;
            if (open < trial.tries()) {
                return hits
                        + (atMost ? Math.min(open, trial.hits()) : Math.max(0, trial.hits() - trial.tries() + open));
            }
            tries += trial.tries();
            hits += trial.hits();
        }
        return hits;
    }
}
