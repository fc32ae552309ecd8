package dev.plumbline.gateway.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An id that follows from what it stands for: the same however often, and wherever, it is worked out. */
public final class DerivedId {
    private static final int BYTES = 10;

    private DerivedId() {}

    /** 20 hexadecimal digits; the parts are told apart as long as none holds a slash. */
    public static String of(String... parts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("/", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
