package dev.plumbline.gateway.http;

import dev.plumbline.gateway.access.Networks;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the server listens and how it is reached.
 *
 * @param port      0 for any that is free
 * @param publicUrl how browsers reach it when a proxy stands before it
 * @param trusted   proxies whose {@code X-Forwarded-For} is believed
 */
public record EdgeSettings(String host, int port, Optional<URI> publicUrl, Networks trusted) {
    /** Largest JSON body; files have limits of their own. */
    static final long MAX_BODY_BYTES = 32_000_000;

    /** A connection on which nothing happens is closed; heartbeats keep sockets open. */
    static final Duration IDLE = Duration.ofSeconds(90);

    /** Several servers in one process share a port, one on each event loop. */
    public static final int EVENT_LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors());
}
