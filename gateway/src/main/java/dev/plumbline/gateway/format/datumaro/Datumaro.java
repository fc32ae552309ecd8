package dev.plumbline.gateway.format.datumaro;

import static dev.plumbline.domain.geometry.ShapeKind.BOX;
import static dev.plumbline.domain.geometry.ShapeKind.KEYPOINTS;
import static dev.plumbline.domain.geometry.ShapeKind.MASK;
import static dev.plumbline.domain.geometry.ShapeKind.POLYGON;
import static dev.plumbline.domain.geometry.ShapeKind.POLYLINE;
import static dev.plumbline.domain.geometry.ShapeKind.ROTATED_BOX;

import dev.plumbline.gateway.format.Capabilities;
import dev.plumbline.gateway.format.Capabilities.ValueKind;
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

/** Datumaro JSON (open-edge-platform.github.io/datumaro, "Datumaro"): {@code annotations/SUBSET.json}. */
public final class Datumaro implements Format {

    private static final Capabilities CAN = Capabilities.none()
            .with(BOX, ROTATED_BOX, POLYGON, POLYLINE, MASK, KEYPOINTS)
            .with(
                    Feature.IDS,
                    Feature.ATTRIBUTES,
                    Feature.TAGS,
                    Feature.TRACKS,
                    Feature.TRACK_NAMES,
                    Feature.UNTRACKED,
                    Feature.GROUPS,
                    Feature.Z_ORDER,
                    Feature.CONFIDENCE,
                    Feature.OCCLUDED,
                    Feature.TRUNCATED,
                    Feature.DIFFICULT,
                    Feature.CROWD,
                    Feature.SUBSETS,
                    Feature.FRAME_NUMBERS,
                    Feature.FRAME_SIZES,
                    Feature.EMPTY_FRAMES,
                    Feature.OVERLAPS,
                    Feature.UNUSED_CLASSES,
                    Feature.PARENTS,
                    Feature.COLOURS,
                    Feature.KEYPOINT_NAMES,
                    Feature.HIDDEN_KEYPOINTS,
                    Feature.OUTSIDE,
                    Feature.SKELETONS)
            .with(ValueKind.TEXT, ValueKind.NUMBER, ValueKind.CHOICES);

    private static final Traits TRAITS = new Traits("datumaro", "Datumaro", "", CAN);

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        List<Path> files = input.files(".json");
        return !files.isEmpty() && isDatumaro(Input.beginning(files.getFirst()));
    }

    private static boolean isDatumaro(String text) {
        return text.contains("\"dm_format_version\"")
                || text.contains("\"categories\"")
                        && (text.contains("\"items\"") || text.contains("\"infos\"") && text.contains("\"label\""));
    }

    @Override
    public FrameReader read(Input input, Faults faults) throws IOException, Refused {
        return DatumaroReader.open(input, faults);
    }

    @Override
    public FrameWriter write(Path to, Head head) throws IOException {
        return new DatumaroWriter(to, head);
    }
}
