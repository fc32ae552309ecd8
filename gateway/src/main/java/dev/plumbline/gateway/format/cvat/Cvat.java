package dev.plumbline.gateway.format.cvat;

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
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.JoinedReader;
import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** CVAT XML 1.1 (docs.cvat.ai, "CVAT for image", "CVAT for video"): images with their shapes, or tracks with their frames. */
public enum Cvat implements Format {
    IMAGES(
            "cvat",
            "CVAT",
            base().with(
                            Feature.UNTRACKED,
                            Feature.GROUPS,
                            Feature.SUBSETS,
                            Feature.FRAME_SIZES,
                            Feature.EMPTY_FRAMES,
                            Feature.TAGS,
                            Feature.FREE_TAGS)),
    VIDEO(
            "cvat-video",
            "CVAT video",
            base().with(Feature.TRACKS, Feature.FRAME_NUMBERS, Feature.FRAME_SIZES, Feature.EMPTY_FRAMES)
                    .withFrameNames("frame_%06d.png", 0));

    private final Traits traits;

    Cvat(String id, String title, Capabilities can) {
        this.traits = new Traits(id, title, "annotations.xml", can);
    }

    private static Capabilities base() {
        return Capabilities.none()
                .with(BOX, ROTATED_BOX, POLYGON, POLYLINE, MASK, KEYPOINTS)
                .with(
                        Feature.ATTRIBUTES,
                        Feature.Z_ORDER,
                        Feature.OCCLUDED,
                        Feature.OVERLAPS,
                        Feature.UNUSED_CLASSES,
                        Feature.COLOURS,
                        Feature.DECLARATIONS,
                        Feature.KEYPOINT_NAMES,
                        Feature.HIDDEN_KEYPOINTS,
                        Feature.OUTSIDE)
                .with(ValueKind.CHOICE, ValueKind.TEXT, ValueKind.NUMBER);
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        return !files(input).isEmpty();
    }

    private boolean isOne(Path file) throws IOException {
        String text = Input.beginning(file);
        boolean video = text.contains("<track ") || text.contains("<mode>interpolation</mode>");
        boolean images = text.contains("<image ");
        return text.contains("<annotations") && (this == VIDEO ? video && !images : images || !video);
    }

    private List<Path> files(Input input) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path file : input.files(".xml")) {
            if (isOne(file)) {
                files.add(file);
            }
        }
        return files;
    }

    /** Of several files each is a subset, named after it, as Datumaro writes them. */
    @Override
    public FrameReader read(Input input, Faults faults) throws IOException, Refused {
        List<Path> files = input.isFolder() ? files(input) : List.of(input.path());
        if (files.size() == 1) {
            return open(files.getFirst(), faults);
        }
        if (files.isEmpty()) {
            throw Unreadable.file(id(), input.named(), "has no file of annotations.", "Give the folder that has it.");
        }
        List<FrameReader> readers = new ArrayList<>();
        List<String> subsets = new ArrayList<>();
        try {
            for (Path file : files) {
                readers.add(open(file, faults.inFile(input.relative(file))));
                subsets.add(Frame.stem(String.valueOf(file.getFileName())));
            }
        } catch (IOException | Refused e) {
            new JoinedReader(readers, subsets).close();
            throw e;
        }
        return new JoinedReader(readers, subsets);
    }

    private FrameReader open(Path file, Faults faults) throws IOException, Refused {
        return this == VIDEO ? CvatVideo.open(file, faults) : CvatImages.open(file, faults);
    }

    @Override
    public FrameWriter write(Path to, Head head) throws IOException {
        return new CvatWriter(this, to, head);
    }
}
