package dev.plumbline.domain.spectest;

import java.util.List;

/**
 * Numbers that follow from a seed, the same for ever: SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number
 * generators, OOPSLA 2014). Chance is in the seed.
 */
final class SplitMix {
    private long state;

    SplitMix(long seed) {
        state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Above 0 and below 1, uniform. */
    double share() {
        return ((next() >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** Every order is as likely as any other (Fisher and Yates; Durstenfeld 1964). */
    <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = (int) (share() * (i + 1));
            list.set(i, list.set(other, list.get(i)));
        }
    }
}
