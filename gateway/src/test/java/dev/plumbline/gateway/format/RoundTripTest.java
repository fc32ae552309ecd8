package dev.plumbline.gateway.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written reads back as what was written, and what could not be written was declared. */
class RoundTripTest {

    private static final int SEEDS = 15;

    @TempDir
    private Path folder;

    static List<String> formats() {
        return Formats.ALL.stream().map(Format::id).toList();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void P8_reading_back_an_export_gives_all_that_the_format_is_declared_to_carry(String id) throws Exception {
        Format format = Formats.named(id).orElseThrow();
        for (int seed = 0; seed < SEEDS; seed++) {
            Dataset given = RandomLabels.of(seed);
            Path out = folder.resolve(id + seed + (format.fileName().isEmpty() ? "" : "-" + format.fileName()));
            List<Frame> left = write(given, format, out);
            Dataset read = Formats.read(out);
            assertThat(read.format()).as("seed %d", seed).isEqualTo(id);
            Alike.frames(read.frames(), left);
        }
    }

    static List<Frame> write(Dataset given, Format format, Path out) throws Exception {
        Reduction reduction = new Reduction(format);
        Head head = reduction.head(given.head());
        List<Frame> left = new ArrayList<>();
        makeFolder(format, out);
        try (FrameWriter writer = format.write(out, head)) {
            for (Frame frame : given.frames()) {
                Frame reduced = reduction.frame(frame);
                if (reduced != null) {
                    writer.write(reduced);
                    left.add(reduced);
                }
            }
            writer.finish();
        }
        return left;
    }

    private static void makeFolder(Format format, Path out) throws IOException {
        if (format.fileName().isEmpty()) {
            Files.createDirectories(out);
        }
    }
}
