package dev.plumbline.gateway;

import dev.plumbline.gateway.store.CacheDirectory;
import dev.plumbline.gateway.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A directory of this machine's cache in which one gateway keeps copies of a shared workspace's files. Each gateway has its
 * own, the first that is free, so that one that is started again finds what it had.
 */
record CopiesDirectory(Path path, FileChannel lock) implements AutoCloseable {
    private static final int MOST_GATEWAYS = 100;

    /** @param workspace its name, hosts and database */
    static CopiesDirectory claim(String workspace) throws IOException {
        var all = CacheDirectory.path().resolve("files").resolve(workspace.replaceAll("[^A-Za-z0-9._-]", "_"));
        Files.createDirectories(all);
        for (var number = 1; number <= MOST_GATEWAYS; number++) {
            var channel = FileChannel.open(
                    all.resolve(number + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return new CopiesDirectory(Files.createDirectories(all.resolve(Integer.toString(number))), channel);
            }
            channel.close();
        }
        throw new StoreException("%s is full: %d gateways on this machine use it.".formatted(all, MOST_GATEWAYS));
    }

    /** Beside the copies, and as much this gateway's own. */
    Path scratch() {
        return path.resolveSibling(path.getFileName() + "-scratch");
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // of another gateway in this process
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
