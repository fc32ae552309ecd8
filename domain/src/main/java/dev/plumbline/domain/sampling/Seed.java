package dev.plumbline.domain.sampling;

import dev.plumbline.domain.Scalar;
import dev.plumbline.domain.TaskId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of 256 bits from which the draws of a week follow.
 *
 * <p>The draw of a task is the first 53 bits of HMAC-SHA256 (RFC 2104) of its id under the seed, as a number from 0 to 1. HMAC
 * with a secret key cannot be told from a random function: whoever does not have the seed cannot foresee a draw, whatever
 * other draws they know, and the draws of different tasks have nothing to do with one another.
 *
 * @param value 64 hexadecimal digits
 */
public record Seed(String value) implements Scalar {
    public static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    /** @throws IllegalArgumentException when it is no seed */
    public Seed {
        value = value.toLowerCase(Locale.ROOT);
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A seed is 64 hexadecimal digits");
        }
    }

    /** @param bytes {@link #BYTES} of them, from a source that cannot be foreseen */
    public static Seed of(byte[] bytes) {
        return new Seed(HexFormat.of().formatHex(bytes));
    }

    /** SHA-256 of the seed's bytes, in hexadecimal. */
    public String commitment() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A number from 0 up to but not including 1; a submission is reviewed when it is below its share. */
    public double drawOf(TaskId task) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes(), HMAC));
            var hash = mac.doFinal(task.value().getBytes(StandardCharsets.UTF_8));
            long bits = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                bits = bits << 8 | hash[i] & 0xff;
            }
            return (bits >>> 11) * 0x1p-53;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }

    private byte[] bytes() {
        return HexFormat.of().parseHex(value);
    }

    /** Not the seed: what prints a command or a state must not tell it. */
    @Override
    public String toString() {
        return "a seed of " + commitment();
    }
}
