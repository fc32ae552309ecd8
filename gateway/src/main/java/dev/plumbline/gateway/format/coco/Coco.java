package dev.plumbline.gateway.format.coco;

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
 * COCO's object files (cocodataset.org, "Data format"), instances and keypoints, with the {@code attributes} that CVAT and Datumaro
 * add to annotations. Coordinates are px from the top left corner of the top left pixel, as here.
 */
public final class Coco implements Format {

    private static final Capabilities CAN = Capabilities.none()
            .with(BOX, ROTATED_BOX, POLYGON, MASK, KEYPOINTS)
            .with(
                    Feature.IDS,
                    Feature.ATTRIBUTES,
                    Feature.TRACKS,
                    Feature.UNTRACKED,
                    Feature.CONFIDENCE,
                    Feature.OCCLUDED,
                    Feature.CROWD,
                    Feature.PARTS,
                    Feature.REGIONS,
                    Feature.FRAME_SIZES,
                    Feature.EMPTY_FRAMES,
                    Feature.OVERLAPS,
                    Feature.UNUSED_CLASSES,
                    Feature.PARENTS,
                    Feature.KEYPOINT_NAMES,
                    Feature.SKELETONS)
            .with(ValueKind.TEXT, ValueKind.NUMBER, ValueKind.CHOICES);

    @Override
    public String id() {
        return "coco";
    }

    @Override
    public String title() {
        return "COCO";
    }

    @Override
    public Capabilities capabilities() {
        return CAN;
    }

    @Override
    public String fileName() {
        return "annotations.json";
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        Optional<Path> file = file(input);
        return file.isPresent() && isCoco(Input.beginning(file.get()));
    }

    private static boolean isCoco(String text) {
        boolean names = text.contains("\"images\"")
                || text.contains("\"categories\"")
                || text.contains("\"annotations\"") && text.contains("\"image_id\"");
        return text.stripLeading().startsWith("{") && names && !text.contains("\"items\"");
    }

    @Override
    public FrameReader read(Input input, Faults faults) throws IOException, Refused {
        return CocoFrames.open(file(input).orElse(input.path()), faults);
    }

    /** In a folder the one file there is: where there are several, one of them has to be named. */
    private static Optional<Path> file(Input input) throws IOException {
        var files = input.files(".json");
        return files.size() == 1 ? Optional.of(files.getFirst()) : Optional.empty();
    }

    @Override
    public FrameWriter write(Path to, Head head) throws IOException {
        return new CocoWriter(to, head);
    }
}
