package dev.plumbline.domain.bias;

import org.jspecify.annotations.Nullable;

/**
 * One measure of one object.
 *
 * @param place  of the object among all that were ever compared, from 0
 * @param amount the best estimate, image px
 * @param surePx what of it is sure, image px; see {@link Deviation}
 */
record Reading(
        long place,
        String submission,
        String objectClass,
        ObjectSize size,
        double amount,
        double surePx,
        double reachPx) {

    static @Nullable Reading ofOffset(long place, ComparedObject object) {
        Deviation deviation = object.deviation();
        return deviation == null ? null : of(place, object, deviation, deviation.offsetPx(), deviation.surePx());
    }

    static @Nullable Reading ofShiftX(long place, ComparedObject object) {
        Deviation deviation = object.deviation();
        return deviation == null ? null : of(place, object, deviation, deviation.shiftXPx(), deviation.shiftXPx());
    }

    static @Nullable Reading ofShiftY(long place, ComparedObject object) {
        Deviation deviation = object.deviation();
        return deviation == null ? null : of(place, object, deviation, deviation.shiftYPx(), deviation.shiftYPx());
    }

    private static Reading of(long place, ComparedObject object, Deviation deviation, double amount, double surePx) {
        return new Reading(
                place, object.submission(), object.truthClass(), object.size(), amount, surePx, deviation.reachPx());
    }

    long block() {
        return place / Level.BLOCK;
    }
}
