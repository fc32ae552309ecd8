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
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.JoinedReader;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
                    Feature.TRACK_NAMES,
                    Feature.UNTRACKED,
                    Feature.CONFIDENCE,
                    Feature.ANNOTATORS,
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
                    Feature.HIDDEN_KEYPOINTS,
                    Feature.OUTSIDE,
                    Feature.SKELETONS)
            .with(ValueKind.TEXT, ValueKind.NUMBER, ValueKind.CHOICES);

    private static final Traits TRAITS = new Traits("coco", "COCO", "annotations.json", CAN);

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        return !files(input).isEmpty();
    }

    private static boolean isCoco(String text) {
        boolean names = text.contains("\"images\"")
                || text.contains("\"categories\"")
                || text.contains("\"annotations\"") && text.contains("\"image_id\"");
        return text.stripLeading().startsWith("{") && names && !text.contains("\"items\"");
    }

    @Override
    public FrameReader read(Input input, Faults faults) throws IOException, Refused {
        if (!input.isFolder()) {
            return CocoFrames.open(
                    input.path(), faults, share -> input.progress().accept(CocoFrames.INDEX_SHARE * share));
        }
        List<FrameReader> readers = new ArrayList<>();
        List<String> subsets = new ArrayList<>();
        List<Path> files = files(input);
        try {
            for (Path file : files) {
                Faults ofFile = files.size() == 1 ? faults : faults.inFile(input.relative(file));
                readers.add(CocoFrames.open(file, ofFile, _ -> {}));
                subsets.add(files.size() == 1 ? "" : subset(file));
            }
        } catch (IOException | Refused e) {
            new JoinedReader(readers, subsets).close();
            throw e;
        }
        return new JoinedReader(readers, subsets);
    }

    /** Of a folder those of one kind: {@code instances_*.json}, or those of keypoints, or whatever else there is of COCO. */
    private static List<Path> files(Input input) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : input.files(".json")) {
            if (isCoco(Input.beginning(file))) {
                found.add(file);
            }
        }
        for (String kind : List.of("instances_", "person_keypoints_")) {
            List<Path> ofKind = found.stream()
                    .filter(file -> String.valueOf(file.getFileName()).startsWith(kind))
                    .toList();
            if (!ofKind.isEmpty()) {
                return ofKind;
            }
        }
        return found;
    }

    /** {@code instances_train.json}, or {@code train/_annotations.coco.json} as Roboflow has it. */
    private static String subset(Path file) {
        String name = Frame.stem(String.valueOf(file.getFileName()));
        if (name.startsWith("_") && file.getParent() != null) {
            return String.valueOf(file.getParent().getFileName());
        }
        return name.substring(name.lastIndexOf('_') + 1);
    }

    @Override
    public FrameWriter write(Path to, Head head) throws IOException {
        return new CocoWriter(to, head);
    }
}
