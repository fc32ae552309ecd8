package dev.plumbline.gateway.store;

import java.nio.file.Path;

/** Where this user's programs keep what can be had again: {@code plumbline} under {@code $XDG_CACHE_HOME} or {@code ~/.cache}. */
public final class CacheDirectory {

    private CacheDirectory() {}

    /** It may not exist yet. */
    public static Path path() {
        String given = System.getenv("XDG_CACHE_HOME");
        Path caches =
                given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        return caches.resolve("plumbline");
    }
}
