package dev.plumbline.gateway.imports;

import dev.plumbline.gateway.format.FrameTable;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.projections.catalogue.FrameCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * YOLO's labels are shares of their images, which mostly stay at home when labels are sent. Their sizes are known here, so
 * they are written beside the labels, in the table that our own exports have.
 */
final class KnownSizes {
    private KnownSizes() {}

    /** Where images or a table came with the labels, those are believed. */
    static void beside(Input input, FrameNames names) throws IOException {
        if (!input.isFolder() || input.file(FrameTable.FILE).isPresent() || hasImages(input)) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Path file : input.files(".txt")) {
            var relative = input.relative(file);
            frame(relative, names)
                    .ifPresent(card -> lines.add(FrameTable.line(
                            relative,
                            new FrameTable.Row(card.image().name(), card.image().size(), null))));
        }
        Files.writeString(input.path().resolve(FrameTable.FILE), String.join("", lines));
    }

    private static boolean hasImages(Input input) throws IOException {
        for (var extension : List.of(".jpg", ".jpeg", ".png", ".webp")) {
            if (!input.files(extension).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<FrameCard> frame(String labels, FrameNames names) {
        try {
            return Optional.of(names.find(labels));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // its reader says that there is no image
        }
    }
}
