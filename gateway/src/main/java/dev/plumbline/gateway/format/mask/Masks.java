package dev.plumbline.gateway.format.mask;

import static dev.plumbline.domain.geometry.ShapeKind.BOX;
import static dev.plumbline.domain.geometry.ShapeKind.MASK;
import static dev.plumbline.domain.geometry.ShapeKind.POLYGON;
import static dev.plumbline.domain.geometry.ShapeKind.ROTATED_BOX;

import dev.plumbline.gateway.format.Capabilities;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Feature;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.LabelMap;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code SegmentationClass/*.png}, {@code SegmentationObject/*.png} and {@code labelmap.txt}, as CVAT's "Segmentation mask 1.1" and
 * Datumaro's VOC segmentation have them: colours are classes in the one, objects in the other.
 */
public final class Masks implements Format {

    static final String CLASSES = "SegmentationClass";
    static final String OBJECTS = "SegmentationObject";

    /** Lists of frames, a text file for each subset; Datumaro finds no masks without them. */
    static final String SUBSETS = "ImageSets/Segmentation";

    /** What the list of frames without a subset is called. */
    static final String NO_SUBSET = "default";

    private static final Capabilities CAN = Capabilities.none()
            .with(MASK)
            .writing(POLYGON, MASK)
            .writing(BOX, MASK)
            .writing(ROTATED_BOX, MASK)
            .with(
                    Feature.UNTRACKED,
                    Feature.HOLES,
                    Feature.PARTS,
                    Feature.SUBSETS,
                    Feature.OUTSIDE,
                    Feature.FRAME_SIZES,
                    Feature.EMPTY_FRAMES,
                    Feature.UNUSED_CLASSES,
                    Feature.COLOURS);

    private static final Traits TRAITS = new Traits("masks", "PNG masks", "", CAN);

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        return input.isFolder()
                && input.file(LabelMap.FILE).isPresent()
                && Files.isDirectory(MaskReader.root(input).resolve(CLASSES))
                && !hasBoxes(MaskReader.root(input).resolve("Annotations"));
    }

    /** Then it is VOC's whole data set, whose objects have names and boxes. */
    private static boolean hasBoxes(Path annotations) throws IOException {
        return Files.isDirectory(annotations)
                && Input.of(annotations).file(".xml").isPresent();
    }

    @Override
    public FrameReader read(Input input, Faults faults) throws IOException, Refused {
        return MaskReader.open(this, input, faults);
    }

    @Override
    public FrameWriter write(Path to, Head head) throws IOException {
        return new MaskWriter(this, to, head);
    }
}
