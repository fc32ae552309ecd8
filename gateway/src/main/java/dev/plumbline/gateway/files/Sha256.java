package dev.plumbline.gateway.files;

import java.util.regex.Pattern;

/** Names of files. */
public final class Sha256 {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BESIDE = Pattern.compile("[A-Za-z0-9]+(\\.[A-Za-z0-9]+)*");

    private Sha256() {}

    static boolean is(String name) {
        return NAME.matcher(name).matches();
    }

    /** @throws IllegalArgumentException when this is not a SHA-256 in lower-case hexadecimal */
    public static String checked(String sha256) {
        if (!is(sha256)) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return sha256;
    }

    /** The name of what is kept beside a file. */
    public static String beside(String sha256, String name) {
        if (!BESIDE.matcher(name).matches()) {
            throw new IllegalArgumentException("No name of something beside a file: " + name);
        }
        return checked(sha256) + "." + name;
    }
}
