package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.gateway.files.ImageHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of frames as files: where an image lies, and what may be written. */
public final class FrameFiles {

    private static final List<String> EXTENSIONS =
            List.of(".jpg", ".jpeg", ".png", ".webp", ".JPG", ".JPEG", ".PNG", ".bmp", ".tif", ".tiff");

    private FrameFiles() {}

    /** The image whose path without its extension is given. */
    public static Optional<Path> image(Path stem) {
        return EXTENSIONS.stream()
                .map(extension -> stem.resolveSibling(stem.getFileName() + extension))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    public static Optional<FrameSize> size(Path image) throws IOException {
        return Files.isRegularFile(image) ? ImageHeader.size(image) : Optional.empty();
    }

    /**
     * A frame's name as a path that stays inside the folder it is resolved against, whatever a file says: without a scheme, a root
     * and steps upwards.
     */
    public static String inside(String name) {
        String path = name.replace('\\', '/').replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*:/+", "");
        String safe = Stream.of(path.split("/"))
                .map(segment -> segment.replaceAll("[\\x00-\\x1f:*?\"<>|]", "_"))
                .filter(segment -> !segment.isBlank() && !segment.equals(".") && !segment.equals(".."))
                .collect(Collectors.joining("/"));
        return safe.isEmpty() ? "frame" : safe;
    }
}
