package dev.plumbline.gateway.format;

import dev.plumbline.gateway.files.Trees;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** ZIP files, as CVAT and Label Studio hand out exports: unpacked into a folder of their own, within bounds. */
final class Unzipping {

    private static final int MAX_ENTRIES = 1_000_000;
    static final long MAX_BYTES = 64L << 30;

    /** Text with little to say shrinks a hundredfold; what shrinks more is meant to fill a disk. Below so many bytes nobody minds. */
    private static final long MAX_RATIO = 200;

    private static final long HARMLESS_BYTES = 64L << 20;

    private final Path zip;
    private final Path folder;
    private final long mostBytes;
    private long bytes;
    private int entries;

    private Unzipping(Path zip, Path folder, long mostBytes) {
        this.zip = zip;
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }

    static Input unpack(Path zip) throws IOException, Refused {
        return unpack(zip, Files.createTempDirectory("plumbline-zip"), MAX_BYTES);
    }

    /**
     * The one file in it when there is only one, else the folder.
     *
     * @param folder    an empty one, which is deleted when it fails
     * @param mostBytes it may unpack to
     */
    static Input unpack(Path zip, Path folder, long mostBytes) throws IOException, Refused {
        try {
            Unzipping unzipping = new Unzipping(zip, folder, mostBytes);
            unzipping.unpack();
            return new Input(onlyFile(folder), zip, folder, _ -> {});
        } catch (ZipException | IllegalArgumentException e) {
            Trees.delete(folder);
            throw refused(zip, "is a damaged ZIP file: %s.".formatted(e.getMessage()), "Download or pack it again.");
        } catch (IOException | Refused e) {
            Trees.delete(folder);
            throw e;
        }
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            var files = tree.filter(Files::isRegularFile).limit(2).toList();
            return files.size() == 1 ? files.getFirst() : folder;
        }
    }

    private void unpack() throws IOException, Refused {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MAX_ENTRIES) {
                    throw refused(zip, "has more than %,d entries.".formatted(MAX_ENTRIES), "Unpack it yourself.");
                }
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder) || entry.getName().indexOf('\\') >= 0) {
                    throw refused(
                            zip,
                            "has an entry that points out of it: %s.".formatted(entry.getName()),
                            "Do not trust this file.");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    unpack(in, target, entry);
                }
            }
        }
        if (entries == 0) {
            throw refused(zip, "is an empty ZIP file.", "Pack the data set again.");
        }
    }

    private void unpack(ZipInputStream in, Path target, ZipEntry entry) throws IOException, Refused {
        long packed = Files.size(zip);
        byte[] buffer = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > mostBytes || bytes > HARMLESS_BYTES && bytes / MAX_RATIO > packed) {
                    throw refused(
                            zip,
                            "unpacks to more than %,d bytes from %,d at %s: it is a ZIP bomb, or an unusual file."
                                    .formatted(bytes, packed, entry.getName()),
                            "Unpack it yourself if you trust it, and give the folder.");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static Refused refused(Path zip, String fact, String remedy) {
        return Unreadable.file("zip", zip, fact, remedy);
    }
}
