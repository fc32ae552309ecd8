package dev.plumbline.gateway.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Files by the SHA-256 of their bytes: {@code ab/cd/abcd…}. The same bytes are kept once, a file never changes, and it is
 * on disk, with its name, before {@link #keep} returns. Blocks.
 */
public final class FileStore {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Path incoming;

    private FileStore(Path root) {
        this.root = root;
        this.incoming = root.resolve("incoming");
    }

    /** Opens the store and deletes what was on its way in when the last process ended. */
    public static FileStore open(Path root) throws IOException {
        var store = new FileStore(root);
        Files.createDirectories(store.incoming);
        try (var left = Files.list(store.incoming)) {
            for (var file : (Iterable<Path>) left::iterator) {
                Files.delete(file);
            }
        }
        return store;
    }

    /** @param limit most bytes that it may have */
    public Incoming receive(long limit) throws IOException {
        return new Incoming(incoming.resolve(UUID.randomUUID().toString()), limit);
    }

    /** Keeps a file that has arrived; returns its SHA-256. Keeping the same bytes again changes nothing. */
    public String keep(Incoming arrived) throws IOException {
        var sha256 = arrived.finish();
        var kept = path(sha256);
        if (!Files.exists(kept)) {
            Files.createDirectories(kept.getParent());
            Files.move(arrived.file(), kept, StandardCopyOption.ATOMIC_MOVE);
            for (var directory : List.of(kept.resolveSibling("."), kept.resolveSibling(".."), root)) {
                sync(directory);
            }
        }
        return sha256;
    }

    public Optional<Path> find(String sha256) {
        return Optional.of(path(sha256)).filter(Files::exists);
    }

    /** @throws IllegalArgumentException when this is not a SHA-256 in lower-case hexadecimal */
    Path path(String sha256) {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
