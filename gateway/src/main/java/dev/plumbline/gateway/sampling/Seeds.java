package dev.plumbline.gateway.sampling;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.sampling.Seed;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.gateway.store.KeyValueStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;

/** The secret seeds of draws, in the workspace's key-value store: never in the log before they are revealed. Blocks on storage. */
public final class Seeds {
    private static final String PREFIX = "draw-seed/";

    private final KeyValueStore keys;
    private final Function<String, byte[]> source;

    private Seeds(KeyValueStore keys, Function<String, byte[]> source) {
        this.keys = keys;
        this.source = source;
    }

    /** Seeds that nobody can foresee. */
    public static Seeds secret(KeyValueStore keys) {
        var random = new SecureRandom();
        return new Seeds(keys, _ -> {
            var bytes = new byte[Seed.BYTES];
            random.nextBytes(bytes);
            return bytes;
        });
    }

    /** For a made-up past that has to come out the same each time: everybody can foresee them. */
    public static Seeds simulated(KeyValueStore keys) {
        return new Seeds(keys, Seeds::hash);
    }

    public Optional<Seed> find(ProjectId project, IsoWeek week, int round) {
        return keys.get(key(project, week, round)).map(Seeds::read);
    }

    /** The seed that is kept, or a new one that is kept from now on. */
    public Seed make(ProjectId project, IsoWeek week, int round) {
        var key = key(project, week, round);
        var made = Seed.of(source.apply(key));
        return keys.compareAndSet(key, null, made.value().getBytes(StandardCharsets.US_ASCII))
                ? made
                : keys.get(key).map(Seeds::read).orElseThrow();
    }

    private static Seed read(byte[] stored) {
        return new Seed(new String(stored, StandardCharsets.US_ASCII));
    }

    private static String key(ProjectId project, IsoWeek week, int round) {
        return PREFIX + project + "/" + week + "/" + round;
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
