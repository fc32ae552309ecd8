package dev.plumbline.gateway.store.rocksdb;

import dev.plumbline.gateway.store.CacheDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.rocksdb.RocksDB;
import org.rocksdb.util.Environment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads RocksDB's native code, once per process. RocksDB by itself unpacks it into the directory for temporary files at
 * every start, and leaves it there when the process is killed; here it is unpacked once, into {@code plumbline/native}
 * under {@code $XDG_CACHE_HOME} or {@code ~/.cache}.
 */
public final class NativeLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);

    private NativeLibrary() {}

    /** Safe to call often and from any thread. */
    public static void load() {
        Holder.loaded();
    }

    private static final class Holder {
        static {
            loadOnce();
        }

        private static void loaded() {
            // The static initialiser has done the work.
        }
    }

    private static void loadOnce() {
        try {
            RocksDB.loadLibrary(List.of(unpacked().toString()));
        } catch (IOException | UnsatisfiedLinkError e) {
            LOG.debug("RocksDB's native library is unpacked into the temporary directory", e);
            RocksDB.loadLibrary();
        }
    }

    /** The directory that holds the library, which is unpacked if need be. */
    private static Path unpacked() throws IOException {
        String name = Environment.getJniLibraryFileName("rocksdb");
        URL packed = RocksDB.class.getResource("/" + name);
        if (packed == null) {
            throw new IOException("There is no " + name + " on the class path");
        }
        URLConnection connection = packed.openConnection();
        long size = connection.getContentLengthLong();
        Path directory = CacheDirectory.path().resolve("native").resolve("rocksdb-" + size);
        Path library = directory.resolve(name);
        if (!Files.exists(library) || Files.size(library) != size) {
            Files.createDirectories(directory);
            Path partial = Files.createTempFile(directory, name, ".partial");
            try (InputStream content = connection.getInputStream()) {
                Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
                Files.move(partial, library, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
        }
        return directory;
    }
}
