package dev.plumbline.domain.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What differences between texts are overlooked. Applied to both, in this order: form, white space, case, digits.
 *
 * @param form        how letters that can be written in several ways are written
 * @param spaces      which white space counts
 * @param ignoresCase whether {@code A} is {@code a}, in any script; folded as Unicode's root locale lowers it
 * @param plainDigits whether the digits of every script are read as 0 to 9
 */
public record TextNormalisation(Form form, Spaces spaces, boolean ignoresCase, boolean plainDigits) {

    /** Unicode normalisation forms (UAX #15). */
    public enum Form {
        AS_WRITTEN,
        /** Composed: {@code e} and a combining accent are {@code é}. */
        NFC,
        /** And compatibility forms are what they stand for: ligatures, full width, superscripts. */
        NFKC
    }

    /** White space. */
    public enum Spaces {
        AS_WRITTEN,
        /** Not at the ends. */
        TRIMMED,
        /** Not at the ends, and any amount inside is one space. */
        COLLAPSED,
        /** None at all. */
        NONE
    }

    public static final TextNormalisation AS_WRITTEN =
            new TextNormalisation(Form.AS_WRITTEN, Spaces.AS_WRITTEN, false, false);

    /** What nobody can see does not count: composed letters, no white space at the ends. */
    public static final TextNormalisation VISIBLE = new TextNormalisation(Form.NFC, Spaces.TRIMMED, false, false);

    public String of(String text) {
        String formed = switch (form) {
            case AS_WRITTEN -> text;
            case NFC -> Normalizer.normalize(text, Normalizer.Form.NFC);
            case NFKC -> Normalizer.normalize(text, Normalizer.Form.NFKC);
        };
        String spaced = switch (spaces) {
            case AS_WRITTEN -> formed;
            case TRIMMED -> formed.strip();
            case COLLAPSED -> String.join(" ", EditDistance.split(formed));
            case NONE -> String.join("", EditDistance.split(formed));
        };
        String cased = ignoresCase ? spaced.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT) : spaced;
        return plainDigits ? digits(cased) : cased;
    }

    private static String digits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.isDigit(character)) {
                plain.append(Character.digit(character, 10));
            } else {
                plain.appendCodePoint(character);
            }
        });
        return plain.toString();
    }
}
