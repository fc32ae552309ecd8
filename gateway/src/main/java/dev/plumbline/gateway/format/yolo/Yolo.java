package dev.plumbline.gateway.format.yolo;

import dev.plumbline.domain.geometry.ShapeKind;
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

/**
 * Ultralytics YOLO (docs.ultralytics.com, "Datasets"): a text file for each image, a line for each label, coordinates as shares of the
 * image's width and height. One folder holds labels of one task, which is why the tasks are formats of their own.
 */
public enum Yolo implements Format {
    /** {@code class cx cy w h}. */
    DETECT(
            "yolo",
            "YOLO",
            base().with(ShapeKind.BOX)
                    .writing(ShapeKind.ROTATED_BOX, ShapeKind.BOX)
                    .writing(ShapeKind.POLYGON, ShapeKind.BOX)
                    .writing(ShapeKind.MASK, ShapeKind.BOX)),
    /** {@code class x1 y1 x2 y2 …}. */
    SEGMENT(
            "yolo-segment",
            "YOLO segment",
            base().with(ShapeKind.POLYGON)
                    .writing(ShapeKind.BOX, ShapeKind.POLYGON)
                    .writing(ShapeKind.ROTATED_BOX, ShapeKind.POLYGON)
                    .writing(ShapeKind.MASK, ShapeKind.POLYGON)),
    /** {@code class cx cy w h x1 y1 v1 …}. */
    POSE(
            "yolo-pose",
            "YOLO pose",
            base().with(ShapeKind.KEYPOINTS)
                    .with(Feature.REGION_BOXES, Feature.KEYPOINT_NAMES, Feature.HIDDEN_KEYPOINTS)),
    /** {@code class x1 y1 x2 y2 x3 y3 x4 y4}, corners of a turned rectangle. */
    OBB(
            "yolo-obb",
            "YOLO OBB",
            base().with(ShapeKind.ROTATED_BOX)
                    .writing(ShapeKind.BOX, ShapeKind.ROTATED_BOX)
                    .writing(ShapeKind.POLYGON, ShapeKind.ROTATED_BOX)
                    .writing(ShapeKind.MASK, ShapeKind.ROTATED_BOX));

    private final Traits traits;

    Yolo(String id, String title, Capabilities can) {
        this.traits = new Traits(id, title, "", can);
    }

    /** Sizes are not of the format itself; {@code frames.tsv} beside the labels keeps them where the images are elsewhere. */
    private static Capabilities base() {
        return Capabilities.none()
                .with(
                        Feature.UNTRACKED,
                        Feature.FRAME_SIZES,
                        Feature.EMPTY_FRAMES,
                        Feature.OVERLAPS,
                        Feature.UNUSED_CLASSES,
                        Feature.SUBSETS);
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        return input.isFolder() && YoloFolder.isOne(input) && YoloFolder.taskOf(input) == this;
    }

    @Override
    public FrameReader read(Input input, Faults faults) throws IOException, Refused {
        return new YoloReader(YoloFolder.of(this, input), faults);
    }

    @Override
    public FrameWriter write(Path to, Head head) throws IOException, Refused {
        return new YoloWriter(this, to, head);
    }
}
