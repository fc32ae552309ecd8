package dev.plumbline.gateway.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A file on its way in: written, hashed and counted as it arrives. Closing it without keeping it deletes it. */
public final class Incoming implements AutoCloseable {
    private final Path file;
    private final long limit;
    private final FileChannel channel;
    private final MessageDigest digest;
    private long bytes;
    private @Nullable String sha256;

    Incoming(Path file, long limit) throws IOException {
        this.file = file;
        this.limit = limit;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** @return false, and nothing is written, when the file would have more bytes than it may */
    public boolean write(ByteBuffer part) throws IOException {
        if (bytes + part.remaining() > limit) {
            return false;
        }
        bytes += part.remaining();
        digest.update(part.duplicate());
        while (part.hasRemaining()) {
            channel.write(part);
        }
        return true;
    }

    public Path file() {
        return file;
    }

    public long bytes() {
        return bytes;
    }

    /** All of it has arrived and is on disk; returns its SHA-256 in hexadecimal. */
    public String finish() throws IOException {
        if (sha256 == null) {
            channel.force(true);
            channel.close();
            sha256 = HexFormat.of().formatHex(digest.digest());
        }
        return sha256;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
