package dev.plumbline.domain.bias;

import dev.plumbline.domain.statistics.Evidence;
import java.util.List;
import java.util.Optional;

/** Whether something happens more often than is tolerated, or more often than before. Asked anew as {@link Support} is. */
final class RateStudy {

    /** Tries that a finding takes at least. */
    private static final int FEWEST = 8;

    /**
     * @param place      of the object among all that were ever compared, from 0
     * @param tries      mostly 1
     * @param hits       of the tries, those in which it happened
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

    /** The strongest evidence that the rate has risen. */
    Optional<Answered> risen() {
        int tries = trials.stream().mapToInt(Trial::tries).sum();
        int hits = trials.stream().mapToInt(Trial::hits).sum();
        Answered best = null;
        int earlyTries = 0;
        int earlyHits = 0;
        for (int i = 0; i + 1 < trials.size(); i++) {
            earlyTries += trials.get(i).tries();
            earlyHits += trials.get(i).hits();
            Trial next = trials.get(i + 1);
            if (earlyTries >= FEWEST && tries - earlyTries >= FEWEST && trials.get(i).block() != next.block()) {
                double evidence =
                        Evidence.ofRiseOfRate(earlyHits, earlyTries, hits - earlyHits, tries - earlyTries)
                                + Math.log(Level.inTurn(Math.toIntExact(next.block()) - 1));
                if (best == null || evidence > best.logEvidence) {
                    best = new Answered(evidence, next.block() * Level.BLOCK);
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
