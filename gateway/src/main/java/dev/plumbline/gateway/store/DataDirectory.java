package dev.plumbline.gateway.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The directory that holds one workspace of the embedded store, owned by one process at a time.
 *
 * <pre>
 * DIR/lock          held while a server runs; its text is the server's process id
 * DIR/log           the event log
 * DIR/projections   read models and processor positions; may be deleted, they are rebuilt from the log
 * DIR/identity      accounts and sessions (personal data, never in the log)
 * DIR/files         content-addressed files: images and thumbnails
 * DIR/scratch       files on their way in or out; emptied at every start
 * </pre>
 *
 * Every failure to open is a {@link StoreException} whose message says what to do.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Creates the directory where it is missing, checks that it can be written, and takes its lock until closed. */
    public static DataDirectory open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new StoreException(
                    root + " is a file. Give --data-dir a directory, or a path that does not exist yet.");
        }
        try {
            Files.createDirectories(root);
            FileChannel lock = lock(root);
            DataDirectory opened = new DataDirectory(root, lock);
            try {
                for (Path part : new Path[] {opened.log(), opened.projections(), opened.identity(), opened.files()}) {
                    Files.createDirectories(part);
                    Files.delete(Files.createTempFile(part, "writable", null));
                }
                return opened;
            } catch (IOException | RuntimeException e) {
                opened.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StoreException(
                    "The data directory " + root + " cannot be written: " + reason(e)
                            + ". Give this user write access to it, or choose another one with --data-dir.",
                    e);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel = FileChannel.open(
                root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new StoreException(inUse(root));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new StoreException(inUse(root), e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static String inUse(Path root) {
        String holder;
        try {
            String pid = Files.readString(root.resolve(LOCK), StandardCharsets.US_ASCII)
                    .strip();
            holder = pid.isEmpty() ? "" : " (process " + pid + ")";
        } catch (IOException unreadable) {
            holder = "";
        }
        return "The data directory " + root + " is in use by another Plumbline server" + holder
                + ". Stop that server first, or choose another directory with --data-dir.";
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied at " + denied.getFile();
            case FileAlreadyExistsException exists -> exists.getFile() + " is not a directory";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    /** Absolute path of the whole directory. */
    public Path root() {
        return root;
    }

    public Path log() {
        return root.resolve("log");
    }

    public Path projections() {
        return root.resolve("projections");
    }

    public Path identity() {
        return root.resolve("identity");
    }

    public Path files() {
        return root.resolve("files");
    }

    public Path scratch() {
        return root.resolve("scratch");
    }

    /** Gives the directory up to the next server. Close the stores in it first. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StoreException("The lock of the data directory " + root + " could not be released.", e);
        }
    }
}
