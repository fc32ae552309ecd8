package dev.plumbline.gateway.files.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which copies are on this machine's disk: not more bytes than may be, the least recently used go first. What was asked for
 * within the last minute stays, for it may be about to be sent.
 */
final class LocalCopies {
    private static final Duration IN_USE = Duration.ofMinutes(1);

    private record Copy(long bytes, Instant used) {}

    private final long limit;
    private final InstantSource clock;
    private final Map<Path, Copy> copies = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** @param limit in bytes */
    LocalCopies(long limit, InstantSource clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** Takes up what an earlier run left. */
    void adopt(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (var file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                used(file, Instant.EPOCH);
            }
        }
    }

    /** It was asked for, or has just arrived. */
    Path use(Path copy) {
        used(copy, clock.instant());
        return copy;
    }

    private synchronized void used(Path copy, Instant at) {
        var before = copies.get(copy);
        var size = before == null ? size(copy) : before.bytes();
        bytes += before == null ? size : 0;
        copies.put(copy, new Copy(size, at));
        evict();
    }

    private void evict() {
        var inUse = clock.instant().minus(IN_USE);
        var eldest = copies.entrySet().iterator();
        while (bytes > limit && eldest.hasNext()) {
            var copy = eldest.next();
            if (copy.getValue().used().isAfter(inUse)) {
                return;
            }
            eldest.remove();
            bytes -= copy.getValue().bytes();
            delete(copy.getKey());
        }
    }

    private static long size(Path copy) {
        try {
            return Files.size(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
