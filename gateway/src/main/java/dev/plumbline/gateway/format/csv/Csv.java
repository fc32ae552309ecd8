package dev.plumbline.gateway.format.csv;

import dev.plumbline.gateway.format.Capabilities;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Feature;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * CSV (RFC 4180), a row for each label and one for each frame without labels. {@code x}, {@code y}, {@code width}, {@code height} are the
 * upright box around every shape; {@code shape} has the shape itself where that is not all of it, as Plumbline's JSON.
 */
public final class Csv implements Format {

    static final List<String> COLUMNS = List.of(
            "frame",
            "frame_width",
            "frame_height",
            "subset",
            "number",
            "scene",
            "label",
            "class",
            "x",
            "y",
            "width",
            "height",
            "shape",
            "region",
            "track",
            "group",
            "z_order",
            "marks",
            "confidence",
            "attributes");

    private static final Capabilities CAN = Capabilities.all()
            .without(
                    Feature.ANNOTATORS,
                    Feature.UNUSED_CLASSES,
                    Feature.PARENTS,
                    Feature.COLOURS,
                    Feature.DECLARATIONS,
                    Feature.KEYPOINT_NAMES,
                    Feature.SKELETONS);

    private static final Traits TRAITS = new Traits("csv", "CSV", "labels.csv", CAN);

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        if (input.isFolder()) {
            return false;
        }
        String header = input.beginning().lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        List<String> columns = List.of(header.replace("\"", "").split("\\s*[,;]\\s*"));
        return columns.contains("frame") && columns.contains("class");
    }

    @Override
    public FrameReader read(Input input, Faults faults) throws IOException, Refused {
        return CsvReader.open(input.path(), faults);
    }

    @Override
    public FrameWriter write(Path to, Head head) throws IOException {
        return new CsvWriter(to);
    }
}
