package dev.plumbline.gateway.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Room on this machine for what is on its way through: files that are being imported, exports that are being made. Nothing
 * in it outlives the server, and it is its alone.
 */
public final class Scratch {
    private final Path root;

    private Scratch(Path root) {
        this.root = root;
    }

    /** Deletes what was there when the last process ended. */
    public static Scratch open(Path root) throws IOException {
        Trees.delete(root);
        return new Scratch(Files.createDirectories(root));
    }

    /** A folder of one's own, until it is closed. */
    public Place place() throws IOException {
        return new Place(Files.createDirectory(root.resolve(UUID.randomUUID().toString())));
    }

    /** @param folder deleted with all that is in it when this is closed */
    public record Place(Path folder) implements Closeable {
        @Override
        public void close() throws IOException {
            Trees.delete(folder);
        }
    }
}
