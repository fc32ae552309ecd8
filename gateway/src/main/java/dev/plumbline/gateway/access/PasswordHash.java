package dev.plumbline.gateway.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106), written in the PHC string format, so that a hash says how it was made and stays valid when the
 * defaults grow. Every hash holds {@link #memoryKib} of memory; at most half the cores compute one at a time. Blocks:
 * never on an event loop.
 *
 * @param memoryKib   memory of one hash, in KiB; default 19,456 (19 MiB)
 * @param passes      over that memory; default 2
 * @param parallelism lanes; default 1. The defaults are OWASP's minimum for Argon2id
 */
public record PasswordHash(int memoryKib, int passes, int parallelism) {
    public static final PasswordHash DEFAULT = new PasswordHash(19_456, 2, 1);

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private static final SecureRandom RANDOM = new SecureRandom();

    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return phc(salt, compute(password, salt, HASH_BYTES));
    }

    /** Whether the password was hashed to this, under whatever parameters the hash names. */
    public boolean matches(String password, String phc) {
        var parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("This is not an Argon2id hash in PHC format");
        }
        var made = new PasswordHash(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        var expected = Base64.getDecoder().decode(parts.group(5));
        var salt = Base64.getDecoder().decode(parts.group(4));
        return MessageDigest.isEqual(expected, made.compute(password, salt, expected.length));
    }

    /** A hash that no password has, for spending the same time on a name that nobody signs in with. */
    String nobodys() {
        return phc(new byte[SALT_BYTES], new byte[HASH_BYTES]);
    }

    private String phc(byte[] salt, byte[] hash) {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(memoryKib, passes, parallelism, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    private byte[] compute(String password, byte[] salt, int bytes) {
        AT_ONCE.acquireUninterruptibly();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(parallelism)
                    .withSalt(salt)
                    .build());
            var hash = new byte[bytes];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            AT_ONCE.release();
        }
    }
}
