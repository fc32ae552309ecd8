package dev.plumbline.projections.spec;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.QuestionId;
import dev.plumbline.domain.spec.SpecVersion;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the questions of a spec and its clauses fare, since their present words.
 *
 * @param latest    the version that is asked now
 * @param questions by question; every answer counts
 * @param clauses   by clause; of each person the first attempt that asked about it, since retakes come after reading again
 * @param before    what a clause's tally was when it was changed last, by clause
 */
public record BankDoc(
        @Nullable SpecVersion latest,
        Map<QuestionId, QuestionTally> questions,
        Map<String, Map<PersonId, Answered>> clauses,
        Map<String, Answered> before) {

    /**
     * @param asked  questions
     * @param right  of them
     * @param others the share of the same attempt's questions about other clauses that were right; 0 where there was none
     */
    public record Answered(int asked, int right, double others) {}

    /**
     * Sums over the attempts that asked a question; {@code rest} is the share of an attempt's other questions that were right.
     *
     * @param chosen how often each option was, by its place in the bank
     */
    public record QuestionTally(
            int asked, int right, List<Integer> chosen, double rest, double restSquared, double restWhereRight) {
        public static final QuestionTally NONE = new QuestionTally(0, 0, List.of(), 0, 0, 0);

        public QuestionTally {
            chosen = List.copyOf(chosen);
        }

        /**
         * How well the question tells who knows the rest from who does not: the correlation of getting it right with the share of the
         * other questions right (corrected item–total correlation; Lord and Novick 1968), −1 to 1; not a number where nothing varies.
         */
        public double discrimination() {
            double n = asked;
            double spread = (right - right * right / n) * (restSquared - rest * rest / n);
            return spread <= 1e-12 ? Double.NaN : (restWhereRight - right * rest / n) / Math.sqrt(spread);
        }
    }

    public static final BankDoc EMPTY = new BankDoc(null, Map.of(), Map.of(), Map.of());

    public BankDoc {
        // Sorted, so that the document is written the same way whenever it is built.
        var byQuestion = new TreeMap<QuestionId, QuestionTally>(Comparator.comparing(QuestionId::value));
        byQuestion.putAll(questions);
        questions = Collections.unmodifiableSortedMap(byQuestion);
        clauses = Collections.unmodifiableSortedMap(new TreeMap<>(clauses));
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
    }
}
