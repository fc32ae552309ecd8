package dev.plumbline.domain.reviewer;

import dev.plumbline.domain.statistics.WilsonInterval;

/**
 * How often somebody decided otherwise than they had decided before, about the very same item.
 *
 * @param repeated items decided a second time
 * @param flipped  those among them that were agreed with once and disagreed with once
 */
public record Flips(int repeated, int flipped) {
    public static final Flips NONE = new Flips(0, 0);

    public Flips plus(Flips other) {
        return new Flips(repeated + other.repeated, flipped + other.flipped);
    }

    /** 0 to 1; NaN where nothing was decided twice. */
    public double rate() {
        return (double) flipped / repeated;
    }

    public WilsonInterval interval() {
        return WilsonInterval.of(flipped, repeated);
    }
}
