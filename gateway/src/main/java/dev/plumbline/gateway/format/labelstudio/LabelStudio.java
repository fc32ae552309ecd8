package dev.plumbline.gateway.format.labelstudio;

import static dev.plumbline.domain.geometry.ShapeKind.BOX;
import static dev.plumbline.domain.geometry.ShapeKind.KEYPOINTS;
import static dev.plumbline.domain.geometry.ShapeKind.MASK;
import static dev.plumbline.domain.geometry.ShapeKind.POLYGON;
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
import java.util.Optional;

/**
 * Label Studio JSON (labelstud.io, "Export annotations", "Image annotations"): a list of tasks. Coordinates are percent of the image's
 * width and height; a box is turned about its top left corner, degrees clockwise.
 */
public final class LabelStudio implements Format {

    private static final Capabilities CAN = Capabilities.none()
            .with(BOX, ROTATED_BOX, POLYGON, MASK, KEYPOINTS)
            .with(
                    Feature.IDS,
                    Feature.TEXT_IDS,
                    Feature.ATTRIBUTES,
                    Feature.SCENE,
                    Feature.UNTRACKED,
                    Feature.CONFIDENCE,
                    Feature.SUBSETS,
                    Feature.FRAME_SIZES,
                    Feature.OVERLAPS,
                    Feature.OUTSIDE,
                    Feature.REGION_BOXES,
                    Feature.KEYPOINT_NAMES,
                    Feature.EMPTY_FRAMES)
            .with(ValueKind.CHOICE, ValueKind.CHOICES, ValueKind.TEXT, ValueKind.NUMBER);

    private static final Traits TRAITS = new Traits("label-studio", "Label Studio", "tasks.json", CAN);

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        Optional<Path> file = file(input);
        if (file.isEmpty()) {
            return false;
        }
        String text = Input.beginning(file.get()).strip();
        return text.equals("[]")
                || text.startsWith("[")
                        && (text.contains("\"annotations\"") || text.contains("\"completions\""))
                        && text.contains("\"data\"");
    }

    private static Optional<Path> file(Input input) throws IOException {
        var files = input.files(".json");
        return files.size() == 1 ? Optional.of(files.getFirst()) : Optional.empty();
    }

    @Override
    public FrameReader read(Input input, Faults faults) throws IOException, Refused {
        return StudioReader.open(file(input).orElse(input.path()), faults);
    }

    @Override
    public FrameWriter write(Path to, Head head) throws IOException {
        return new StudioWriter(this, to, head);
    }
}
