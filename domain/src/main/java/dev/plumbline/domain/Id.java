package dev.plumbline.domain;

import java.util.regex.Pattern;

/**
 * An identifier: 1 to 80 characters of {@code A-Z a-z 0-9 . _ ~ -}, so that it needs no escaping in an address, a tag
 * or a file name. Identifiers arrive in commands; the domain never makes one.
 */
public interface Id extends Scalar {
    Pattern FORM = Pattern.compile("[A-Za-z0-9._~-]{1,80}");

    /** @throws IllegalArgumentException when the value is not of the form above */
    static void check(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An id is 1 to 80 characters of A-Z a-z 0-9 . _ ~ -, not \"%s\""
                    .formatted(value.length() > 100 ? value.substring(0, 100) + "…" : value));
        }
    }
}
