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
import java.util.stream.Stream;

/**
 * {@link FileStore} in a directory: {@code ab/cd/abcd…}, and {@code ab/cd/abcd….NAME} for what is beside it. A file is on
 * disk, with its name, before {@link #keep} returns.
 */
public final class DiskFileStore implements FileStore {
    private final Path root;
    private final Path incoming;

    private DiskFileStore(Path root) {
        this.root = root;
        this.incoming = root.resolve("incoming");
    }

    /** Opens the store and deletes what was on its way in when the last process ended. */
    public static DiskFileStore open(Path root) throws IOException {
        var store = new DiskFileStore(root);
        Files.createDirectories(store.incoming);
        try (var left = Files.list(store.incoming)) {
            for (var file : (Iterable<Path>) left::iterator) {
                Files.delete(file);
            }
        }
        return store;
    }

    /** To read beside the process that has the store open: what is on its way in there is left alone. */
    public static DiskFileStore beside(Path root) {
        return new DiskFileStore(root);
    }

    @Override
    public Incoming receive(long limit) throws IOException {
        return new Incoming(incoming.resolve(UUID.randomUUID().toString()), limit);
    }

    @Override
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

    @Override
    public boolean has(String sha256) {
        return Files.exists(path(sha256));
    }

    @Override
    public Optional<Path> find(String sha256) {
        return Optional.of(path(sha256)).filter(Files::exists);
    }

    /** Not synced: it can be made again. */
    @Override
    public void keepBeside(String sha256, String name, byte[] made) throws IOException {
        var kept = beside(sha256, name);
        var half = incoming.resolve(UUID.randomUUID().toString());
        try {
            Files.write(half, made);
            Files.createDirectories(kept.getParent());
            Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    @Override
    public Optional<Path> findBeside(String sha256, String name) {
        return Optional.of(beside(sha256, name)).filter(Files::exists);
    }

    @Override
    public Stream<String> all() throws IOException {
        return !Files.exists(root)
                ? Stream.empty()
                : Files.walk(root).map(file -> file.getFileName().toString()).filter(Sha256::is);
    }

    @Override
    public void close() {
        // holds nothing open
    }

    private Path path(String sha256) {
        return directory(Sha256.checked(sha256)).resolve(sha256);
    }

    private Path beside(String sha256, String name) {
        var file = Sha256.beside(sha256, name);
        return directory(sha256).resolve(file);
    }

    private Path directory(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private static void sync(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
