package dev.plumbline.domain.session;

import dev.plumbline.domain.statistics.WilsonInterval;

/**
 * So many of so many.
 *
 * @param of   from 0
 * @param hits 0 to {@code of}
 */
public record Share(int of, int hits) {
    public static final Share NONE = new Share(0, 0);

    Share and(boolean hit) {
        return new Share(of + 1, hits + (hit ? 1 : 0));
    }

    public WilsonInterval interval() {
        return WilsonInterval.of(hits, of);
    }
}
