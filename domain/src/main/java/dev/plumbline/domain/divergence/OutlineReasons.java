package dev.plumbline.domain.divergence;

import dev.plumbline.domain.bias.Deviation;
import dev.plumbline.domain.boundary.BoundaryOffset;
import dev.plumbline.domain.boundary.OffsetPoint;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.geometry.RotatedBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is to be said of an outline: how far it is too tight or too loose all round, where it is moved to, and where it is worst beyond
 * that. The parts are those of {@link Deviation}; what a hand cannot help is not said.
 */
final class OutlineReasons {

    /** Offsets and shifts below this, in px, are not worth a word. */
    private static final double WORTH_A_WORD_PX = 0.75;

    /** How far the worst place has to be from where the rest of the outline lies, in px. */
    private static final double STANDS_OUT_PX = 2;

    /** How much more it has to be than what is said of the whole. */
    private static final double STANDS_OUT = 1.5;

    /** What is further off than this many times the mean is no matter of all corners. */
    private static final double ALL_ROUND = 2.5;

    /** Of what is off around an offset, a move has to leave less than this share. */
    private static final double UNEXPLAINED = 0.5;

    /** A direction is named unless the other one is so many times as far. */
    private static final double MAINLY = 4;

    private OutlineReasons() {}

    /** None when there is nothing to say, or when the two cannot be compared, as a box and a polygon cannot. */
    static List<String> of(Region truth, Region label) {
        if (isBox(truth) != isBox(label)) {
            return List.of();
        }
        return Deviation.between(truth, label)
                .flatMap(deviation ->
                        BoundaryOffset.between(truth, label).map(offset -> sentences(truth, deviation, offset)))
                .orElse(List.of());
    }

    private static List<String> sentences(Region truth, Deviation deviation, BoundaryOffset offset) {
        List<String> sentences = new ArrayList<>();
        double shift = isMoved(deviation, offset) ? Math.hypot(deviation.shiftXPx(), deviation.shiftYPx()) : 0;
        if (Math.abs(deviation.surePx()) >= WORTH_A_WORD_PX) {
            sentences.add("About %s too %s all round.".formatted(px(deviation.offsetPx()), side(deviation.offsetPx())));
        }
        if (shift >= WORTH_A_WORD_PX) {
            sentences.add("Moved %s.".formatted(way(deviation.shiftXPx(), deviation.shiftYPx())));
        }
        WorstPlace worst = WorstPlace.of(offset, truth.bounds());
        double said = Math.abs(deviation.surePx()) + shift;
        double worstPx = Math.abs(worst.px());
        if (sentences.isEmpty()
                && deviation.offsetPx() <= -WORTH_A_WORD_PX
                && worstPx < ALL_ROUND * Math.abs(deviation.offsetPx())) {
            sentences.add("Corners are cut: on the average %s too tight between vertices that are on the line."
                    .formatted(px(deviation.offsetPx())));
        } else if (worstPx - said >= STANDS_OUT_PX && worstPx >= STANDS_OUT * said) {
            sentences.add("Worst %s: %s too %s.".formatted(worst.where(), px(worst.px()), side(worst.px())));
        }
        return sentences;
    }

    /** Whether a move explains most of what is off: one edge that is off is no move, though a move fits it best. */
    private static boolean isMoved(Deviation deviation, BoundaryOffset offset) {
        double off = 0;
        double unexplained = 0;
        for (OffsetPoint point : offset.profile()) {
            double rest = point.px() - deviation.surePx();
            off += Math.abs(rest);
            unexplained += Math.abs(rest - deviation.shiftXPx() * point.nx() - deviation.shiftYPx() * point.ny());
        }
        return unexplained < off * UNEXPLAINED;
    }

    private static boolean isBox(Region region) {
        return region instanceof Box || region instanceof RotatedBox;
    }

    private static String way(double x, double y) {
        String right = "%s to the %s".formatted(px(x), x < 0 ? "left" : "right");
        String down = "%s %s".formatted(px(y), y < 0 ? "up" : "down");
        if (Math.abs(x) > MAINLY * Math.abs(y)) {
            return right;
        }
        return Math.abs(y) > MAINLY * Math.abs(x) ? down : right + " and " + down;
    }

    private static String side(double px) {
        return px < 0 ? "tight" : "loose";
    }

    /** Tenths where they matter. */
    private static String px(double px) {
        double size = Math.abs(px);
        return String.format(Locale.ROOT, size < 9.5 ? "%.1f px" : "%.0f px", size)
                .replace(".0 px", " px");
    }
}
