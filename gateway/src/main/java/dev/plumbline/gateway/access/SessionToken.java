package dev.plumbline.gateway.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What the session cookie holds: 256 random bits in base64url. The CSRF token follows from it, so that it needs no storage
 * and a page of another origin, which cannot read the answer it comes in, cannot guess it.
 */
public record SessionToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static SessionToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What every write sends back in {@code X-CSRF-Token}. */
    public String csrf() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("csrf:" + value));
    }

    /** Compares in constant time. */
    public boolean isCsrf(@Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        csrf().getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.UTF_8));
    }

    /** What it is stored under. */
    String key() {
        return HexFormat.of().formatHex(sha256("session:" + value));
    }

    /** Never the token itself: this may end up in a log. */
    @Override
    public String toString() {
        return "SessionToken[…]";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
