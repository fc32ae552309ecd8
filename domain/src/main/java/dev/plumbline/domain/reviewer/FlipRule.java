package dev.plumbline.domain.reviewer;

import java.util.List;

/**
 * When a flip rate takes standing, and when it gives it back. It is taken on evidence: the low end of the rate's 95 % interval after
 * Wilson lies over the limit, on the items of the latest {@value #SESSIONS} sessions since standing was last gained. It is
 * given back by one session at or under the limit. Neither is judged on fewer items than the project asks for.
 */
public final class FlipRule {
    /** Sessions that are looked at together. */
    public static final int SESSIONS = 3;

    private FlipRule() {}

    /** @param sessions since standing was last gained, oldest first */
    public static Flips judgedOn(List<Flips> sessions) {
        return sessions.stream().skip(Math.max(0, sessions.size() - SESSIONS)).reduce(Flips.NONE, Flips::plus);
    }

    public static boolean takes(Flips judged, ReviewerNumbers numbers) {
        return judged.repeated() >= numbers.repeats() && judged.interval().low() > numbers.flipLimit();
    }

    public static boolean givesBack(Flips session, ReviewerNumbers numbers) {
        return session.repeated() >= numbers.repeats() && session.rate() <= numbers.flipLimit();
    }
}
