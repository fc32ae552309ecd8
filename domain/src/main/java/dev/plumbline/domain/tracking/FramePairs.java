package dev.plumbline.domain.tracking;

import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.scoring.Assignment;
import dev.plumbline.domain.scoring.Likeness;
import dev.plumbline.domain.scoring.MatchingRule.ClassRule;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Pairs objects and labels of one frame: what was together and still may be stays; of the rest the sum of IoU is greatest [CLEAR]. */
final class FramePairs {

    private static final int NONE = -1;

    private final Likeness likeness;
    private final int[] labelOf;
    private final boolean[] isTaken;

    private FramePairs(Likeness likeness) {
        this.likeness = likeness;
        this.labelOf = new int[likeness.truths().size()];
        this.isTaken = new boolean[likeness.labels().size()];
    }

    /**
     * @param kept for each object the label that it keeps, or -1
     * @return for each object its label, or -1
     */
    static int[] of(Likeness likeness, IntUnaryOperator kept, ClassRule classes) {
        FramePairs pairs = new FramePairs(likeness);
        for (int t = 0; t < pairs.labelOf.length; t++) {
            pairs.labelOf[t] = kept.applyAsInt(t);
            if (pairs.labelOf[t] != NONE) {
                pairs.isTaken[pairs.labelOf[t]] = true;
            }
        }
        if (classes == ClassRule.SAME_CLASS_FIRST) {
            pairs.assign(true);
        }
        pairs.assign(false);
        return pairs.labelOf;
    }

    private void assign(boolean sameClass) {
        int[] rows = open(labelOf.length, t -> labelOf[t] == NONE);
        int[] columns = open(isTaken.length, l -> !isTaken[l]);
        double[][] gain = new double[rows.length][columns.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                boolean allowed = !sameClass || isSameClass(rows[row], columns[column]);
                gain[row][column] = allowed ? likeness.of(rows[row], columns[column]) : 0;
            }
        }
        int[] wanting = open(rows.length, row -> Arrays.stream(gain[row]).anyMatch(each -> each > 0));
        int[] best = Assignment.best(
                Arrays.stream(wanting).mapToObj(row -> gain[row]).toArray(double[][]::new));
        for (int i = 0; i < best.length; i++) {
            if (best[i] != NONE) {
                labelOf[rows[wanting[i]]] = columns[best[i]];
                isTaken[columns[best[i]]] = true;
            }
        }
    }

    private static int[] open(int count, IntPredicate isOpen) {
        return IntStream.range(0, count).filter(isOpen).toArray();
    }

    private boolean isSameClass(int truth, int label) {
        Label object = likeness.truths().get(truth);
        return object.classKey().equals(likeness.labels().get(label).classKey());
    }
}
