package dev.plumbline.gateway.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files by the SHA-256 of their bytes. The same bytes are kept once, a file never changes, and it is durable before {@link
 * #keep} returns. Beside a file, what can be made from it again may be kept under a name, such as a thumbnail. Blocks.
 *
 * <p>Throws {@link IOException} when this machine's disk fails, {@link dev.plumbline.gateway.store.StoreException} when the
 * storage behind it does, and {@link IllegalArgumentException} for what is no SHA-256 in lower-case hexadecimal.
 */
public interface FileStore extends AutoCloseable {

    /** @param limit most bytes that it may have */
    Incoming receive(long limit) throws IOException;

    /** Keeps a file that has arrived; returns its SHA-256. Keeping the same bytes again changes nothing. */
    String keep(Incoming arrived) throws IOException;

    /** Whether it is kept; cheaper than to {@link #find} it. */
    boolean has(String sha256);

    /** The file on this machine, to be opened within a minute. */
    Optional<Path> find(String sha256) throws IOException;

    /**
     * Keeps what was made from a file. Small: it is held in memory.
     *
     * @param name letters, digits and dots, such as {@code 128.jpg}
     */
    void keepBeside(String sha256, String name, byte[] made) throws IOException;

    /** What was kept beside a file, on this machine, to be opened within a minute. */
    Optional<Path> findBeside(String sha256, String name) throws IOException;

    /** The SHA-256 of every file, in any order, without what is beside them. To be closed. */
    Stream<String> all() throws IOException;

    @Override
    void close();
}
