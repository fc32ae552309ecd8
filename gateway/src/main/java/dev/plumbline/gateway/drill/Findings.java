package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.eventlog.Verification;
import java.util.ArrayList;
import java.util.List;

/** What a comparison of the ledger with what is stored and shown has found. */
final class Findings {
    private static final int TOLD = 20;

    private int lost;
    private int doubled;
    private int gaps;
    private boolean whole;
    private String chain = "not verified";
    private final List<String> sentences = new ArrayList<>();
    private int untold;

    /** Acknowledged and not there, or not as it was acknowledged. */
    void lost(String what) {
        lost++;
        tell("lost: " + what);
    }

    /** There more than once. */
    void doubled(String what) {
        doubled++;
        tell("doubled: " + what);
    }

    /** A position or a number that nothing has. */
    void gap(String where) {
        gaps++;
        tell("gap: " + where);
    }

    void chain(Verification verification) {
        chain = verification.toString();
        whole = verification instanceof Verification.Whole;
        if (!whole) {
            tell("chain: " + chain);
        }
    }

    /** Anything else that must not be. */
    void wrong(String what) {
        tell(what);
    }

    private void tell(String sentence) {
        if (sentences.size() < TOLD) {
            sentences.add(sentence);
        } else {
            untold++;
        }
    }

    int countLost() {
        return lost;
    }

    int countDoubled() {
        return doubled;
    }

    int countGaps() {
        return gaps;
    }

    String chain() {
        return chain;
    }

    boolean isChainWhole() {
        return whole;
    }

    /** Nothing at all was found. */
    boolean areNone() {
        return sentences.isEmpty() && whole;
    }

    /** The first of them in words, one each. */
    List<String> sentences() {
        var all = new ArrayList<>(sentences);
        if (untold > 0) {
            all.add("and " + untold + " more");
        }
        return all;
    }
}
