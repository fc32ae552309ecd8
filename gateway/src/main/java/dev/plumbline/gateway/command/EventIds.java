package dev.plumbline.gateway.command;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identifiers of events: a random prefix of 96 bits for each run of the program, and a count. Unique, and not a secret, so
 * the system's random source is asked once and not for every event.
 */
final class EventIds {
    private static final int PREFIX_BYTES = 12;

    private final String prefix;
    private final AtomicLong count = new AtomicLong();

    EventIds() {
        var random = new byte[PREFIX_BYTES];
        new SecureRandom().nextBytes(random);
        prefix = HexFormat.of().formatHex(random) + "-";
    }

    String next() {
        return prefix + Long.toHexString(count.incrementAndGet());
    }
}
