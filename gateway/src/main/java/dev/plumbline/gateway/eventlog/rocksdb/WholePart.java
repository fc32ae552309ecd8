package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.store.rocksdb.RecordFileCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A view of a damaged log that ends before the damage in its write-ahead log. */
final class WholePart {

    private WholePart() {}

    /** Links everything into {@code target}, a new directory, but for what follows the damage. */
    static Path of(Path directory, Path target) throws IOException {
        Optional<RecordFileCheck.Damage> damage =
                RecordFileCheck.find(directory).filter(found -> isLog(found.file()));
        Files.createDirectory(target);
        try (var files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path name = target.resolve(file.getFileName());
                if (damage.isEmpty()
                        || !isLog(file)
                        || file.compareTo(damage.get().file()) < 0) {
                    Files.createSymbolicLink(name, file);
                } else if (file.equals(damage.get().file())) {
                    try (InputStream content = Files.newInputStream(file)) {
                        Files.write(name, content.readNBytes(damage.get().at()));
                    }
                }
            }
        }
        return target;
    }

    private static boolean isLog(Path file) {
        return file.toString().endsWith(".log");
    }
}
