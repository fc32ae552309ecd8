package dev.plumbline.gateway.format.mot;

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
import java.util.Optional;

/**
 * A MOTChallenge sequence (Milan et al., "MOT16: A Benchmark for Multi-Object Tracking", section 3.3): {@code gt/gt.txt}, a line for each
 * box: frame, track, left, top, width, height, whether it counts, class, visibility; {@code seqinfo.ini}; and {@code gt/labels.txt}, the
 * names of the classes, as Datumaro and CVAT keep it. Frames are counted from 1; coordinates are px as they stand.
 */
public final class Mot implements Format {

    private static final Capabilities CAN = Capabilities.none()
            .with(BOX)
            .writing(ROTATED_BOX, BOX)
            .writing(POLYGON, BOX)
            .writing(MASK, BOX)
            .with(
                    Feature.TRACKS,
                    Feature.UNTRACKED,
                    Feature.OCCLUDED,
                    Feature.DIFFICULT,
                    Feature.FRAME_SIZES,
                    Feature.EMPTY_FRAMES,
                    Feature.OVERLAPS,
                    Feature.OUTSIDE,
                    Feature.UNUSED_CLASSES)
            .withAttributes("visibility")
            .with(ValueKind.NUMBER, ValueKind.TEXT, ValueKind.CHOICE, ValueKind.CHOICES)
            .withFrameNames("img1/%06d.jpg", 1);

    private static final Traits TRAITS = new Traits("mot", "MOT", "", CAN);

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        Optional<Path> file = input.file("gt.txt");
        return file.isPresent()
                && Input.beginning(file.get())
                        .lines()
                        .findFirst()
                        .map(line -> line.split(",").length >= 6 && line.matches("[-0-9+.eE, ]+"))
                        .orElse(true);
    }

    @Override
    public FrameReader read(Input input, Faults faults) throws IOException, Refused {
        return MotReader.open(this, input, faults);
    }

    @Override
    public FrameWriter write(Path to, Head head) throws IOException {
        return new MotWriter(this, to, head);
    }
}
