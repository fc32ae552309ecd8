package dev.plumbline.gateway.format.mot;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.gateway.format.TextLines;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code seqinfo.ini}: where the images are, how many and how large. */
record SequenceInfo(
        String folder,
        String extension,
        int length,
        @Nullable FrameSize size) {

    static final String FILE = "seqinfo.ini";
    static final SequenceInfo NONE = new SequenceInfo("img1", ".jpg", 0, null);

    SequenceInfo with(@Nullable FrameSize other) {
        return new SequenceInfo(folder, extension, length, other);
    }

    static SequenceInfo read(Mot format, Path sequence) throws IOException, Refused {
        Path file = sequence.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        Map<String, String> values = new HashMap<>();
        try (TextLines lines = TextLines.open(format.id(), file)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            }
        }
        int width = number(values, "imWidth");
        int height = number(values, "imHeight");
        return new SequenceInfo(
                values.getOrDefault("imDir", NONE.folder()),
                values.getOrDefault("imExt", NONE.extension()),
                number(values, "seqLength"),
                width > 0 && height > 0 ? new FrameSize(width, height) : null);
    }

    private static int number(Map<String, String> values, String name) {
        String text = values.getOrDefault(name, "");
        return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    }
}
