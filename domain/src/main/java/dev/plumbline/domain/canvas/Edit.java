package dev.plumbline.domain.canvas;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Values;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * One change to a picture. A change whose target is not there returns the very same instance, which is how the canvas
 * knows that it had no effect.
 */
final class Edit {
    private Edit() {}

    static Labels apply(Labels labels, Change change) {
        return switch (change) {
            case Change.Draw draw -> draw(labels, draw);
            case Change.Reshape c ->
                edit(labels, c.label(), l -> l.shape().kind() == c.shape().kind() ? l.withShape(c.shape()) : l);
            case Change.MoveVertex c ->
                edit(labels, c.label(), l -> vertices(l, c.part(), c.ring(), r -> moved(r, c.vertex(), c.x(), c.y())));
            case Change.InsertVertex c ->
                edit(
                        labels,
                        c.label(),
                        l -> vertices(l, c.part(), c.ring(), r -> inserted(r, c.vertex(), c.x(), c.y())));
            case Change.RemoveVertex c ->
                edit(labels, c.label(), l -> vertices(l, c.part(), c.ring(), r -> removed(r, c.vertex())));
            case Change.ChangeClass c -> edit(labels, c.label(), l -> l.withClass(c.classKey()));
            case Change.SetAttribute c ->
                edit(labels, c.label(), l -> l.withAttributes(Values.with(l.attributes(), c.path(), c.value())));
            case Change.SetTrack c ->
                edit(labels, c.label(), l -> Objects.equals(l.track(), c.track()) ? l : l.withTrack(c.track()));
            case Change.Delete c -> delete(labels, c.label());
            case Change.SetScene c -> new Labels(labels.objects(), Values.with(labels.scene(), c.path(), c.value()));
            case Change.Undo _, Change.Redo _ -> labels;
        };
    }

    private static Labels draw(Labels labels, Change.Draw draw) {
        if (labels.indexOf(draw.label()) >= 0) {
            return labels;
        }
        var objects = new ArrayList<Label>(labels.objects().size() + 1);
        objects.addAll(labels.objects());
        objects.add(new Label(draw.label(), draw.classKey(), draw.shape(), Map.of(), draw.track()));
        return new Labels(objects, labels.scene());
    }

    private static Labels edit(Labels labels, LabelId id, UnaryOperator<Label> change) {
        var at = labels.indexOf(id);
        if (at < 0) {
            return labels;
        }
        var before = labels.objects().get(at);
        var after = change.apply(before);
        if (after == before) {
            return labels;
        }
        var objects = new ArrayList<>(labels.objects());
        objects.set(at, after);
        return new Labels(objects, labels.scene());
    }

    private static Labels delete(Labels labels, LabelId id) {
        var at = labels.indexOf(id);
        if (at < 0) {
            return labels;
        }
        var objects = new ArrayList<>(labels.objects());
        objects.remove(at);
        return new Labels(objects, labels.scene());
    }

    private static Label vertices(Label label, int partIndex, int ringIndex, UnaryOperator<Ring> change) {
        Shape shape = label.shape();
        if (!(shape instanceof Polygon polygon)
                || partIndex < 0
                || partIndex >= polygon.parts().size()) {
            return label;
        }
        var part = polygon.parts().get(partIndex);
        if (ringIndex < 0 || ringIndex > part.holes().size()) {
            return label;
        }
        var before = ringIndex == 0 ? part.exterior() : part.holes().get(ringIndex - 1);
        var after = change.apply(before);
        if (after == before) {
            return label;
        }
        var parts = new ArrayList<>(polygon.parts());
        parts.set(partIndex, withRing(part, ringIndex, after));
        return label.withShape(new Polygon(parts));
    }

    private static Part withRing(Part part, int ringIndex, Ring ring) {
        if (ringIndex == 0) {
            return new Part(ring, part.holes());
        }
        var holes = new ArrayList<>(part.holes());
        holes.set(ringIndex - 1, ring);
        return new Part(part.exterior(), holes);
    }

    private static Ring moved(Ring ring, int vertex, double x, double y) {
        if (vertex < 0 || vertex >= ring.size()) {
            return ring;
        }
        var xy = ring.xy();
        xy[2 * vertex] = x;
        xy[2 * vertex + 1] = y;
        return Ring.of(xy);
    }

    private static Ring inserted(Ring ring, int vertex, double x, double y) {
        if (vertex < 0 || vertex > ring.size()) {
            return ring;
        }
        var xy = ring.xy();
        var longer = new double[xy.length + 2];
        System.arraycopy(xy, 0, longer, 0, 2 * vertex);
        longer[2 * vertex] = x;
        longer[2 * vertex + 1] = y;
        System.arraycopy(xy, 2 * vertex, longer, 2 * vertex + 2, xy.length - 2 * vertex);
        return Ring.of(longer);
    }

    private static Ring removed(Ring ring, int vertex) {
        if (vertex < 0 || vertex >= ring.size() || ring.size() <= 3) {
            return ring;
        }
        var xy = ring.xy();
        var shorter = new double[xy.length - 2];
        System.arraycopy(xy, 0, shorter, 0, 2 * vertex);
        System.arraycopy(xy, 2 * vertex + 2, shorter, 2 * vertex, shorter.length - 2 * vertex);
        return Ring.of(shorter);
    }
}
