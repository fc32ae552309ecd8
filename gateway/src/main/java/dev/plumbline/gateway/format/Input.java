package dev.plumbline.gateway.format;

import dev.plumbline.gateway.files.Trees;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read: a file or a folder, which may have been unpacked from a ZIP file for the purpose.
 *
 * @param path     the file or the folder to read
 * @param named    what it was called by whoever gave it
 * @param unpacked a folder to be deleted afterwards; null when nothing was unpacked
 * @param progress to be told now and then which share of the work, 0 to 1, is done before the first frame can be given out
 */
public record Input(Path path, Path named, @Nullable Path unpacked, DoubleConsumer progress) implements Closeable {

    /** Deeper than any data set of the field is laid out. */
    private static final int MAX_DEPTH = 12;

    private static final int HEAD_BYTES = 64 * 1024;

    public static Input of(Path path) {
        return new Input(path, path, null, _ -> {});
    }

    public Input telling(DoubleConsumer progress) {
        return new Input(path, named, unpacked, progress);
    }

    public boolean isFolder() {
        return Files.isDirectory(path);
    }

    /** Its last segment in lower case. */
    public String name() {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }

    /** The first bytes of the file as text, for telling one format from another. */
    public String beginning() throws IOException {
        return isFolder() ? "" : beginning(path);
    }

    public static String beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String text = TextLines.guess(in.readNBytes(HEAD_BYTES));
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
    }

    /**
     * Files with such a name anywhere below, sorted; of the extension when the name begins with a dot. A file that was given itself may
     * be called anything: what it is, its content tells.
     */
    public List<Path> files(String nameOrExtension) throws IOException {
        if (!isFolder()) {
            return nameOrExtension.startsWith(".") || name().equals(nameOrExtension) ? List.of(path) : List.of();
        }
        try (Stream<Path> files = Files.walk(path, MAX_DEPTH)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                        return nameOrExtension.startsWith(".")
                                ? name.endsWith(nameOrExtension)
                                : name.equals(nameOrExtension);
                    })
                    .sorted()
                    .toList();
        }
    }

    public Optional<Path> file(String nameOrExtension) throws IOException {
        return files(nameOrExtension).stream().findFirst();
    }

    /** A path below it with slashes, as faults name files; the file's own path when it is one. */
    public String relative(Path file) {
        return isFolder() ? path.relativize(file).toString().replace('\\', '/') : named.toString();
    }

    @Override
    public void close() throws IOException {
        if (unpacked != null) {
            Trees.delete(unpacked);
        }
    }
}
