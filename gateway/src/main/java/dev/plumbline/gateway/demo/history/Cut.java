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
import java.util.ArrayList;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * A frame cut out of one of the demo's photographs, enlarged, and mirrored or not, with the truth of what it shows: the
 * photograph's own, treated in the same way.
 *
 * @param place of the frame's corner in the photograph, px
 * @param cut   its size in the photograph
 */
record Cut(String photograph, Place place, FrameSize cut, Labels truth) {
    /** Where to cut. */
    record Place(int x, int y, boolean mirrored) {}

    /** How much larger a frame is than what it was cut from. */
    static final double ENLARGED = 2;

    /** A piece of this side or more is labelled, in px of the photograph: half as many again as the spec asks for in the frame. */
    private static final double LABELLED_PX = 20;

    /** Of a thinner one, an outline that is right for every purpose could still miss a tenth. */
    private static final double THICK_PX = 19;

    /** A piece of less is nothing that a person would see as one, in px² of the photograph. */
    private static final double UNSEEN_PX2 = 30;

    /** Less of an object, and nobody could tell what it is. */
    private static final double TELLING_SHARE = 0.3;

    /** Nothing where the cut leaves something of which it is not clear whether it is to be labelled. */
    static Optional<Cut> of(DemoWorkspace.Frame frame, Place place, FrameSize cut) {
        var envelope = new Envelope(place.x, place.x + cut.width(), place.y, place.y + cut.height());
        var whole = new Envelope(0, frame.width(), 0, frame.height());
        var labels = new ArrayList<Label>();
        for (var label : frame.truth().objects()) {
            var piece = Piece.of(label.shape(), envelope);
            if (piece.isEmpty() || piece.get().areaPx2() < UNSEEN_PX2) {
                continue;
            }
            double share = piece.get().areaPx2()
                    / Piece.of(label.shape(), whole).map(Piece::areaPx2).orElse(1.0);
            if (!piece.get().whole()
                    || piece.get().shorterPx() < LABELLED_PX
                    || piece.get().thickPx() < THICK_PX
                    || share < TELLING_SHARE) {
                return Optional.empty();
            }
            labels.add(label.withShape(placed(piece.get().shape(), place, cut)));
        }
        return Optional.of(new Cut(
                frame.file(), place, cut, new Labels(labels, frame.truth().scene())));
    }

    /** Of the frame. */
    FrameSize size() {
        return new FrameSize((int) (ENLARGED * cut.width()), (int) (ENLARGED * cut.height()));
    }

    private static Shape placed(Shape shape, Place place, FrameSize cut) {
        return switch (shape) {
            case Box b ->
                new Box(
                        inX(place.mirrored ? b.x() + b.width() : b.x(), place, cut),
                        round(b.y() - place.y),
                        round(b.width()),
                        round(b.height()));
            case Polygon p ->
                new Polygon(p.parts().stream()
                        .map(part -> new Part(
                                placed(part.exterior(), place, cut),
                                part.holes().stream()
                                        .map(hole -> placed(hole, place, cut))
                                        .toList()))
                        .toList());
            case Shape other -> other;
        };
    }

    private static Ring placed(Ring ring, Place place, FrameSize cut) {
        var xy = new double[2 * ring.size()];
        for (int i = 0; i < ring.size(); i++) {
            xy[2 * i] = inX(ring.x(i), place, cut);
            xy[2 * i + 1] = round(ring.y(i) - place.y);
        }
        return Ring.of(xy);
    }

    private static double inX(double x, Place place, FrameSize cut) {
        return round(place.mirrored ? cut.width() - (x - place.x) : x - place.x);
    }

    /** Enlarged, in px of the frame, to the hundredth below: what touches the frame's edge does not reach over it. */
    private static double round(double px) {
        return Math.floor(100 * ENLARGED * px) / 100.0;
    }
}
