package dev.plumbline.domain.trend;

import java.util.List;

/** Whether a later count has more disagreements than an earlier one lets expect, by the test of the weekly disagreement. */
public final class Rise {

    /** Correlation between objects that is allowed for: objects of a frame resemble each other, and one person's two counts do not tell how much. */
    static final double CLUMPING = 0.01;

    private static final IsoWeek ANY = new IsoWeek(1, 1);

    private Rise() {}

    /**
     * How likely it is that as many or more of the later are disagreed with when nothing changed; as many count half.
     *
     * @param earlier objects, at least 1
     * @param later   objects, at least 1
     */
    public static double p(int earlier, int earlierDisagreed, int later, int laterDisagreed) {
        var belief = new double[Clumping.POSSIBLE.length];
        for (int i = 0; i < belief.length; i++) {
            belief[i] = Clumping.POSSIBLE[i] == CLUMPING ? 1 : 0;
        }
        return RiseTest.p(
                List.of(new WeekCount(ANY, earlier, earlierDisagreed)),
                new WeekCount(ANY, 0, 0),
                new WeekCount(ANY, later, laterDisagreed),
                belief);
    }
}
