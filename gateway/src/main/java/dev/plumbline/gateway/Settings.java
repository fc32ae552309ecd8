package dev.plumbline.gateway;

import dev.plumbline.gateway.eventlog.ChainPatrol;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a server is started with.
 *
 * @param port      0 for any that is free
 * @param publicUrl how browsers reach it when a proxy stands before it, such as {@code https://plumbline.example}
 * @param patrol    how fast the running server verifies its own log
 */
public record Settings(Path dataDirectory, String host, int port, Optional<URI> publicUrl, ChainPatrol.Pace patrol) {
    public static final String DEFAULT_HOST = "127.0.0.1";
    public static final int DEFAULT_PORT = 8080;

    /** @throws CannotStart when there is no such port */
    public Settings {
        if (port < 0 || port > 65_535) {
            throw new CannotStart(
                    "There is no port %d. Choose one from 1 to 65535, or 0 for any that is free.".formatted(port));
        }
    }

    /** On this machine only. */
    public static Settings local(Path dataDirectory, int port) {
        return new Settings(dataDirectory, DEFAULT_HOST, port, Optional.empty(), ChainPatrol.Pace.DEFAULT);
    }

    public Settings with(ChainPatrol.Pace other) {
        return new Settings(dataDirectory, host, port, publicUrl, other);
    }
}
