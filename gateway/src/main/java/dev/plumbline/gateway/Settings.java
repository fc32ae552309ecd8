package dev.plumbline.gateway;

import dev.plumbline.gateway.access.Networks;
import dev.plumbline.gateway.access.PasswordHash;
import dev.plumbline.gateway.eventlog.ChainPatrol;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a server is started with.
 *
 * @param store          where the workspace is kept
 * @param port           0 for any that is free
 * @param publicUrl      how browsers reach it when a proxy stands before it, such as {@code https://plumbline.example}
 * @param trustedProxies whose {@code X-Forwarded-For} is believed
 * @param metricsFrom    who may read the metrics from another machine
 * @param patrol         how fast the running server verifies its own log
 * @param passwords      how new passwords are hashed
 */
public record Settings(
        StoreLocation store,
        String host,
        int port,
        Optional<URI> publicUrl,
        Networks trustedProxies,
        Networks metricsFrom,
        ChainPatrol.Pace patrol,
        PasswordHash passwords) {
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
        return local(new StoreLocation.Directory(dataDirectory), port);
    }

    /** On this machine only, with a workspace that may be elsewhere. */
    public static Settings local(StoreLocation store, int port) {
        return new Settings(
                store,
                DEFAULT_HOST,
                port,
                Optional.empty(),
                Networks.NONE,
                Networks.NONE,
                ChainPatrol.Pace.DEFAULT,
                PasswordHash.DEFAULT);
    }

    /** The same for browsers elsewhere. */
    public Settings reachedAt(String otherHost, Optional<URI> otherUrl) {
        return new Settings(store, otherHost, port, otherUrl, trustedProxies, metricsFrom, patrol, passwords);
    }

    /** The same with other machines that are let in on more. */
    public Settings trusting(Networks proxies, Networks metricsReaders) {
        return new Settings(store, host, port, publicUrl, proxies, metricsReaders, patrol, passwords);
    }

    public Settings with(ChainPatrol.Pace other) {
        return new Settings(store, host, port, publicUrl, trustedProxies, metricsFrom, other, passwords);
    }

    public Settings with(PasswordHash other) {
        return new Settings(store, host, port, publicUrl, trustedProxies, metricsFrom, patrol, other);
    }
}
