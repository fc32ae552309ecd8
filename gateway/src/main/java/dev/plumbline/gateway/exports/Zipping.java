package dev.plumbline.gateway.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Folders into ZIP files. */
final class Zipping {
    private Zipping() {}

    /** @param to not there yet */
    static void zip(Path folder, Path to) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16));
                var tree = Files.walk(folder)) {
            Iterator<Path> files = tree.filter(Files::isRegularFile).sorted().iterator();
            while (files.hasNext()) {
                var file = files.next();
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
