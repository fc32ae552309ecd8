package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.gateway.demo.DemoWorkspace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.locationtech.jts.geom.Envelope;

/**
 * A frame cut out of one of the demo's photographs, mirrored or not, with the truth of what it shows: the photograph's own,
 * cut and mirrored in the same way.
 *
 * @param size of the frame
 */
record Cut(String photograph, int x, int y, FrameSize size, boolean mirrored, Labels truth) {
    /** A piece of this side or more is labelled. */
    private static final double LABELLED_PX = 24;

    /** A piece of less is nothing that a person would see as one. */
    private static final double UNSEEN_PX2 = 30;

    /** Less of an object, and nobody could tell what it is. */
    private static final double TELLING_SHARE = 0.3;

    /** Nothing where the cut leaves something of which it is not clear whether it is to be labelled. */
    static Optional<Cut> of(DemoWorkspace.Frame frame, int x, int y, FrameSize size, boolean mirrored) {
        var envelope = new Envelope(x, x + size.width(), y, y + size.height());
        var whole = new Envelope(0, frame.width(), 0, frame.height());
        var labels = new ArrayList<Label>();
        for (var label : frame.truth().objects()) {
            var piece = Piece.of(label.shape(), envelope);
            if (piece.isEmpty() || piece.get().areaPx2() < UNSEEN_PX2) {
                continue;
            }
            double share = piece.get().areaPx2()
                    / Piece.of(label.shape(), whole).map(Piece::areaPx2).orElse(1.0);
            if (!piece.get().whole() || piece.get().shorterPx() < LABELLED_PX || share < TELLING_SHARE) {
                return Optional.empty();
            }
            labels.add(label.withShape(placed(piece.get().shape(), x, y, size, mirrored)));
        }
        return Optional.of(new Cut(
                frame.file(),
                x,
                y,
                size,
                mirrored,
                new Labels(labels, frame.truth().scene())));
    }

    private static Shape placed(Shape shape, int x, int y, FrameSize size, boolean mirrored) {
        return switch (shape) {
            case Box b ->
                new Box(
                        round(mirrored ? size.width() - (b.x() - x) - b.width() : b.x() - x),
                        round(b.y() - y),
                        round(b.width()),
                        round(b.height()));
            case Polygon p ->
                new Polygon(p.parts().stream()
                        .map(part -> new Part(
                                placed(part.exterior(), x, y, size, mirrored),
                                part.holes().stream()
                                        .map(hole -> placed(hole, x, y, size, mirrored))
                                        .toList()))
                        .toList());
            case Shape other -> other;
        };
    }

    private static Ring placed(Ring ring, int x, int y, FrameSize size, boolean mirrored) {
        var xy = new double[2 * ring.size()];
        for (int i = 0; i < ring.size(); i++) {
            xy[2 * i] = round(mirrored ? size.width() - (ring.x(i) - x) : ring.x(i) - x);
            xy[2 * i + 1] = round(ring.y(i) - y);
        }
        return Ring.of(xy);
    }

    private static double round(double px) {
        return Math.round(100 * px) / 100.0;
    }

    /** As a JPEG. */
    byte[] render(BufferedImage photograph) throws IOException {
        var frame = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < size.height(); row++) {
            for (int column = 0; column < size.width(); column++) {
                int from = mirrored ? size.width() - 1 - column : column;
                frame.setRGB(column, row, photograph.getRGB(x + from, y + row));
            }
        }
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(frame, "jpeg", jpeg);
        return jpeg.toByteArray();
    }
}
