package dev.plumbline.domain.bias;

/** Sizes of objects, by their true area in px². The limits are COCO's ({@code areaRng} of its detection evaluation). */
public enum ObjectSize {
    /** Below 32². */
    SMALL,
    /** From 32² to below 96². */
    MEDIUM,
    /** 96² and more. */
    LARGE;

    private static final double MEDIUM_FROM_PX2 = 32 * 32;
    private static final double LARGE_FROM_PX2 = 96 * 96;

    public static ObjectSize of(double areaPx2) {
        if (areaPx2 < MEDIUM_FROM_PX2) {
            return SMALL;
        }
        return areaPx2 < LARGE_FROM_PX2 ? MEDIUM : LARGE;
    }
}
