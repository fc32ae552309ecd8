package dev.plumbline.domain.reviewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Reviewers with a known flip rate, a year of monthly sessions. Items come in submissions of three; with chance ρ those of one submission
 * are all alike, so that two of them correlate by ρ.
 *
 * @param rate     at which everybody truly flips
 * @param items    of a session that were decided before
 * @param clumping ρ
 */
record FlipSimulation(double rate, int items, double clumping) {
    private static final int REVIEWERS = 4000;
    private static final int SESSIONS = 12;
    private static final int ITEMS_OF_SUBMISSION = 3;

    /** Shares of reviewers who have lost standing by the first session, the third and the twelfth. */
    record Lost(double inFirst, double inThree, double inYear) {}

    Lost lost() {
        var random = new Random(20261123);
        int first = 0;
        int three = 0;
        int year = 0;
        for (int reviewer = 0; reviewer < REVIEWERS; reviewer++) {
            int lostIn = lostIn(random);
            first += lostIn <= 1 ? 1 : 0;
            three += lostIn <= 3 ? 1 : 0;
            year += lostIn <= SESSIONS ? 1 : 0;
        }
        return new Lost((double) first / REVIEWERS, (double) three / REVIEWERS, (double) year / REVIEWERS);
    }

    private int lostIn(Random random) {
        List<Flips> sessions = new ArrayList<>();
        for (int session = 1; session <= SESSIONS; session++) {
            sessions.add(session(random));
            if (FlipRule.takes(FlipRule.judgedOn(sessions), ReviewerNumbers.DEFAULT)) {
                return session;
            }
        }
        return SESSIONS + 1;
    }

    /** Share of reviewers without standing to whom one session gives it back. */
    double regained() {
        var random = new Random(4);
        int regained = 0;
        for (int reviewer = 0; reviewer < REVIEWERS; reviewer++) {
            regained += FlipRule.givesBack(session(random), ReviewerNumbers.DEFAULT) ? 1 : 0;
        }
        return (double) regained / REVIEWERS;
    }

    private Flips session(Random random) {
        int flipped = 0;
        double own = rate;
        for (int item = 0; item < items; item++) {
            if (item % ITEMS_OF_SUBMISSION == 0) {
                own = random.nextDouble() < clumping ? (random.nextDouble() < rate ? 1 : 0) : rate;
            }
            flipped += random.nextDouble() < own ? 1 : 0;
        }
        return new Flips(items, flipped);
    }
}
