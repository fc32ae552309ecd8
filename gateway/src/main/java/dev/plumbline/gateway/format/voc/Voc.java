package dev.plumbline.gateway.format.voc;

import static dev.plumbline.domain.geometry.ShapeKind.BOX;
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
import java.util.List;

/**
 * Pascal VOC (host.robots.ox.ac.uk, "VOC2012 Development Kit", section 8), with the {@code attributes} that CVAT and Datumaro add.
 *
 * <p>The development kit counts pixels from 1; CVAT, Datumaro, LabelImg and Label Studio write px from 0 as they stand, and files of
 * today are theirs. So numbers are taken and given as they stand.
 */
public final class Voc implements Format {

    private static final Capabilities CAN = Capabilities.none()
            .with(BOX)
            .writing(ROTATED_BOX, BOX)
            .writing(POLYGON, BOX)
            .writing(MASK, BOX)
            .with(
                    Feature.ATTRIBUTES,
                    Feature.UNTRACKED,
                    Feature.OCCLUDED,
                    Feature.TRUNCATED,
                    Feature.DIFFICULT,
                    Feature.SUBSETS,
                    Feature.FRAME_SIZES,
                    Feature.EMPTY_FRAMES,
                    Feature.OVERLAPS,
                    Feature.OUTSIDE,
                    Feature.UNUSED_CLASSES,
                    Feature.COLOURS)
            .with(ValueKind.TEXT);

    private static final Traits TRAITS = new Traits("voc", "Pascal VOC", "", CAN);

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        List<Path> files = input.files(".xml");
        return !files.isEmpty() && Input.beginning(files.getFirst()).contains("<annotation>");
    }

    @Override
    public FrameReader read(Input input, Faults faults) throws IOException, Refused {
        return VocReader.open(this, input, faults);
    }

    @Override
    public FrameWriter write(Path to, Head head) throws IOException {
        return new VocWriter(this, to, head);
    }
}
