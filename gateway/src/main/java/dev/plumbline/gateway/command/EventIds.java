package dev.plumbline.gateway.command;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identifiers of events, and of the commands they come of: a prefix for each run of the program, and a count. A random prefix of 96 bits is unique, and not a
 * secret, so the system's random source is asked once and not for every event.
 */
public final class EventIds {
    private static final int PREFIX_BYTES = 12;

    private final String prefix;
    private final AtomicLong count = new AtomicLong();

    private EventIds(String prefix) {
        this.prefix = prefix;
    }

    public static EventIds random() {
        var random = new byte[PREFIX_BYTES];
        new SecureRandom().nextBytes(random);
        return new EventIds(HexFormat.of().formatHex(random) + "-");
    }

    /** For a log that is to be written again to the letter. Whoever gives the prefix gives it to one run of a log only. */
    public static EventIds after(String prefix) {
        return new EventIds(prefix);
    }

    String next() {
        return prefix + Long.toHexString(count.incrementAndGet());
    }
}
