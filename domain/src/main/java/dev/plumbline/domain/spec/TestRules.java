package dev.plumbline.domain.spec;

/**
 * How a spec is tested.
 *
 * @param questions       asked in one attempt, where the bank has as many
 * @param passShare       of the questions that have to be right, above 0, at most 1
 * @param readingRequired whether clauses have to be read before the first attempt, and again after a failed one
 */
public record TestRules(int questions, double passShare, boolean readingRequired) {
    public static final TestRules DEFAULT = new TestRules(30, 0.95, true);

    /** How many of the asked have to be right. */
    public int needed(int asked) {
        // A share such as 0.95 of 20 is not to ask for a twentieth because of the last bit.
        return (int) Math.ceil(passShare * asked - 1e-9);
    }
}
