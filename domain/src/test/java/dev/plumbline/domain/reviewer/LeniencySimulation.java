package dev.plumbline.domain.reviewer;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.reviewer.Leniency.Cell;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Five reviewers who find what there is, but for one whose odds of disagreeing are multiplied; annotators who err at rates of 4 to 20 %, of
 * whom each reviewer sees other ones more; submissions of eight items that resemble each other by ρ.
 *
 * @param odds     of the first reviewer, times everybody else's
 * @param reviews  of each reviewer
 * @param clumping ρ
 */
record LeniencySimulation(double odds, int reviews, double clumping) {
    private static final int ROUNDS = 600;
    private static final int ANNOTATORS = 8;
    private static final int REVIEWERS = 5;
    private static final int ITEMS = 8;
    private static final PersonId FIRST = new PersonId("r0");

    /**
     * @param told    share of rounds whose interval leaves 1 out
     * @param covered share of rounds whose interval holds the truth
     * @param untold  share of rounds without an interval
     */
    record Outcome(double told, double covered, double untold) {}

    Outcome outcome() {
        var random = new Random(7);
        int told = 0;
        int covered = 0;
        int untold = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var interval = Leniency.of(FIRST, new SkillId("s"), cells(random)).interval();
            if (interval == null) {
                untold++;
            } else {
                told += interval.contains(1) ? 0 : 1;
                covered += interval.contains(odds) ? 1 : 0;
            }
        }
        return new Outcome((double) told / ROUNDS, (double) covered / ROUNDS, (double) untold / ROUNDS);
    }

    private Map<PersonId, Map<PersonId, Cell>> cells(Random random) {
        var cells = new HashMap<PersonId, Map<PersonId, Cell>>();
        for (int reviewer = 0; reviewer < REVIEWERS; reviewer++) {
            for (int review = 0; review < reviews; review++) {
                // Half of them of two annotators that this one mostly sees.
                int annotator = random.nextBoolean()
                        ? random.nextInt(ANNOTATORS)
                        : (2 * reviewer + random.nextInt(2)) % ANNOTATORS;
                double rate = 0.04 + 0.16 * annotator / (ANNOTATORS - 1);
                int found = found(random, reviewer == 0 ? rate * odds / (1 - rate + rate * odds) : rate);
                cells.computeIfAbsent(new PersonId("a" + annotator), _ -> new HashMap<>())
                        .merge(
                                new PersonId("r" + reviewer),
                                Cell.NONE.and(ITEMS, found),
                                (before, _) -> before.and(ITEMS, found));
            }
        }
        return cells;
    }

    private int found(Random random, double rate) {
        // All alike with chance sqrt(ρ) each: two items correlate by ρ.
        boolean together = random.nextDouble() < rate;
        int found = 0;
        for (int item = 0; item < ITEMS; item++) {
            boolean hit = random.nextDouble() < Math.sqrt(clumping) ? together : random.nextDouble() < rate;
            found += hit ? 1 : 0;
        }
        return found;
    }
}
