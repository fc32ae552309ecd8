package dev.plumbline.gateway.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as files hold them: plain, with a point, and no longer than they must be. */
public final class Decimals {

    /** Finer than any drawing: what a computation leaves behind this place, in px, is noise. */
    private static final int PIXEL_PLACES = 6;

    /** How much of what is no number is told. */
    private static final int SHOWN = 40;

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d++\\.?\\d*+|\\.\\d++)([eE][-+]?\\d{1,3})?");
    private static final Pattern COMMA = Pattern.compile("[-+]?\\d*+,\\d++([eE][-+]?\\d{1,3})?");

    private Decimals() {}

    /**
     * A number as a file must write it.
     *
     * @throws NumberFormatException when it is none, or not finite; the message is a sentence
     */
    public static double parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new NumberFormatException(
                    COMMA.matcher(text).matches()
                            ? "%s is written with a decimal comma; it must be a point.".formatted(shown(text))
                            : "\"%s\" is no number.".formatted(shown(text)));
        }
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException("%s is not a finite number.".formatted(shown(text)));
        }
        return number;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The shortest text that reads back as the same number, without an exponent. */
    public static String shortest(double number) {
        long whole = (long) number;
        return whole == number ? Long.toString(whole) : new BigDecimal(Double.toString(number)).toPlainString();
    }

    /** With so many places behind the point at most. */
    public static String text(double number, int places) {
        return shortest(rounded(number, places));
    }

    /** A coordinate that came out of a multiplication or a rotation, without its noise: to a millionth of a px. */
    public static double px(double computed) {
        return rounded(computed, PIXEL_PLACES);
    }

    private static double rounded(double number, int places) {
        return Double.isFinite(number)
                ? new BigDecimal(Double.toString(number))
                        .setScale(places, RoundingMode.HALF_EVEN)
                        .doubleValue()
                : number;
    }
}
