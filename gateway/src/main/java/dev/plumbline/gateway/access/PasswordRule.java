package dev.plumbline.gateway.access;

import java.util.Locale;
import java.util.stream.Stream;

/** What a password must be so that it is not guessed first. */
final class PasswordRule {
    private static final int LEAST_CHARACTERS = 8;
    private static final int LEAST_DIFFERENT = 4;

    private PasswordRule() {}

    /** @param names of its owner, none of which it may be */
    static boolean isGuessable(String password, String... names) {
        var plain = plain(password);
        return plain.length() < LEAST_CHARACTERS
                || plain.chars().distinct().count() < LEAST_DIFFERENT
                || Stream.of(names).anyMatch(name -> plain(name).equals(plain));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
