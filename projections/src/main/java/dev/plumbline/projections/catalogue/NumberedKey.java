package dev.plumbline.projections.catalogue;

/** Keys that end with a number and sort by it. Made for every stroke, so by hand: a format would be parsed each time. */
final class NumberedKey {
    private static final int DIGITS = 6;

    private NumberedKey() {}

    /** @param number 0 or more */
    static String of(String what, int number) {
        var digits = Integer.toString(number);
        return what + "/" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
