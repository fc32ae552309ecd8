package dev.plumbline.domain;

/**
 * An identifier: 1 to 80 characters of {@code A-Z a-z 0-9 . _ ~ -}, so that it needs no escaping in an address, a tag
 * or a file name. Identifiers arrive in commands; the domain never makes one.
 */
public interface Id extends Scalar {
    int MAX_LENGTH = 80;

    /** @throws IllegalArgumentException when the value is not of the form above */
    static void check(String value) {
        boolean right = !value.isEmpty() && value.length() <= MAX_LENGTH;
        // Every event read makes several ids; a regular expression shows in profiles.
        for (int i = 0; right && i < value.length(); i++) {
            right = isAllowed(value.charAt(i));
        }
        if (!right) {
            throw new IllegalArgumentException("An id is 1 to 80 characters of A-Z a-z 0-9 . _ ~ -, not \"%s\""
                    .formatted(value.length() > 100 ? value.substring(0, 100) + "…" : value));
        }
    }

    private static boolean isAllowed(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
