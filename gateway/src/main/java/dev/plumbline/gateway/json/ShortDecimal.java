package dev.plumbline.gateway.json;

/**
 * The text of numbers with at most three decimals, as coordinates nearly always are after a client has rounded them. It is
 * the text of {@link Double#toString}, which has to find out how many digits a number needs, and so takes several times as
 * long; a stroke has dozens of them.
 */
final class ShortDecimal {

    /** Enough for any number that it writes. */
    static final int MOST_CHARS = 16;

    private static final int SCALE = 1_000;

    /** Below it {@link Double#toString} has no exponent, and a thousandfold is exact. */
    private static final double LARGEST = 10_000_000;

    private ShortDecimal() {}

    /** Writes the number from the array's beginning on; how many characters, or 0 if it is no such number. */
    static int write(double value, char[] text) {
        long thousandths = Math.round(value * SCALE);
        // A decimal of so few digits is the shortest of its double, if it is one of it at all.
        if (!(Math.abs(value) < LARGEST) || thousandths == 0 || thousandths / (double) SCALE != value) {
            return 0;
        }
        int size = 0;
        if (thousandths < 0) {
            text[size++] = '-';
            thousandths = -thousandths;
        }
        size = whole((int) (thousandths / SCALE), text, size);
        text[size++] = '.';
        int rest = (int) (thousandths % SCALE);
        do {
            text[size++] = (char) ('0' + rest / (SCALE / 10));
            rest = rest * 10 % SCALE;
        } while (rest != 0);
        return size;
    }

    private static int whole(int number, char[] text, int from) {
        int size = from + 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            size++;
        }
        int rest = number;
        for (int at = size - 1; at >= from; at--) {
            text[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return size;
    }
}
