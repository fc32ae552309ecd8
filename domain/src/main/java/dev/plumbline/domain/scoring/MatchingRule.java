package dev.plumbline.domain.scoring;

/**
 * Which labels count for which objects of the truth. Of all ways to pair them one to one, the one with the greatest sum of
 * IoU is taken.
 *
 * @param minimumIou    a pair below this is no pair, 0 to 1; shapes that share no area are never one
 * @param classes       what the classes of a pair have to do with it
 * @param acrossKinds   whether a box may be paired with a polygon; boxes and rotated boxes always may
 * @param lowOverlapIou a pair below this is a match worth a warning, 0 to 1; 0 warns of none. It costs nothing by itself
 */
public record MatchingRule(double minimumIou, ClassRule classes, boolean acrossKinds, double lowOverlapIou) {

    /** What the classes of two shapes have to do with whether they are a pair. */
    public enum ClassRule {
        /** Only shapes of one class are a pair; a label of another class is spurious and its object missed. */
        SAME_CLASS_ONLY,
        /** Shapes of one class are paired first; what is left over is paired whatever its class. */
        SAME_CLASS_FIRST,
        /** Classes are not looked at. */
        ANY_CLASS
    }

    public boolean isLowOverlap(double iou) {
        return iou < lowOverlapIou;
    }
}
