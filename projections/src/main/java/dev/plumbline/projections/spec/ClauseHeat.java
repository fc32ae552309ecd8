package dev.plumbline.projections.spec;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.statistics.Interval;
import dev.plumbline.domain.statistics.WilsonInterval;
import dev.plumbline.projections.spec.BankDoc.Answered;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Whether a clause is read wrong, and by whom: by those who know little of the spec, or by everyone. A person fails a clause who gets one
 * question about it wrong in the first attempt that asks. <em>Careful</em> is who got at least four in five of the questions about other
 * clauses right. A clause is ambiguous when at least five careful people were asked about it and, by the 95 % interval after Wilson, more
 * than a quarter of such people fail it: then it is the clause, or a question about it, that needs other words.
 *
 * @param people        asked
 * @param failed        of them
 * @param failRate      the interval of the share of people who fail
 * @param careful       people asked who know the rest
 * @param carefulFailed of them
 */
public record ClauseHeat(int people, int failed, Interval failRate, int careful, int carefulFailed, Reading reading) {
    /** Of the questions about other clauses that a careful person gets right. */
    public static final double CAREFUL_SHARE = 0.8;
    /** Careful people without whom nothing is said. */
    public static final int FEWEST_CAREFUL = 5;
    /** Of careful people who may fail a clause that is clear. */
    public static final double CLEAR_SHARE = 0.25;

    public enum Reading {
        /** Not enough careful people were asked. */
        UNKNOWN,
        CLEAR,
        /** Many who know the rest read it otherwise. */
        AMBIGUOUS
    }

    public static ClauseHeat of(Map<PersonId, Answered> people) {
        return of(people.values());
    }

    private static ClauseHeat of(Collection<Answered> people) {
        int failed = failed(people);
        var careful = people.stream().filter(a -> a.others() >= CAREFUL_SHARE).toList();
        var rate = WilsonInterval.of(failed, people.size());
        return new ClauseHeat(
                people.size(),
                failed,
                new Interval(rate.low(), rate.high()),
                careful.size(),
                failed(careful),
                reading(careful));
    }

    private static Reading reading(List<Answered> careful) {
        if (careful.size() < FEWEST_CAREFUL) {
            return Reading.UNKNOWN;
        }
        var rate = WilsonInterval.of(failed(careful), careful.size());
        return rate.low() > CLEAR_SHARE ? Reading.AMBIGUOUS : Reading.CLEAR;
    }

    private static int failed(Collection<Answered> people) {
        return (int) people.stream().filter(a -> a.right() < a.asked()).count();
    }
}
