package dev.plumbline.gateway.drill;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Label;
import dev.plumbline.gateway.demo.DemoWorkspace.Frame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** Strokes without end on one frame: a label is drawn, reshaped, undone, redone and deleted, so the picture stays small. */
final class Doodles implements Iterator<Change> {
    private static final int DETAILED_VERTICES = 2_000;

    private final List<Label> models;
    private final RandomGenerator random;
    private final BooleanSupplier large;
    private final Queue<Change> coming = new ArrayDeque<>();
    private int labels;

    /** @param large asked each time whether to draw outlines that take tens of kilobytes, where the frame has outlines */
    Doodles(Frame frame, RandomGenerator random, BooleanSupplier large) {
        this.models = frame.truth().objects();
        this.random = random;
        this.large = large;
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Change next() {
        if (coming.isEmpty()) {
            coming.addAll(round());
        }
        return coming.remove();
    }

    /** Strokes that leave the picture as it was. */
    List<Change> round() {
        var model = models.get(random.nextInt(models.size()));
        var like = models.stream()
                .filter(label -> label.shape().kind() == model.shape().kind())
                .toList();
        var label = new LabelId("doodle-" + ++labels);
        var strokes = new ArrayList<Change>();
        strokes.add(new Change.Draw(label, model.classKey(), model.shape()));
        for (int i = random.nextInt(3); i >= 0; i--) {
            var shape = like.get(random.nextInt(like.size())).shape();
            strokes.add(new Change.Reshape(label, large.getAsBoolean() ? detailed(shape) : shape));
            strokes.add(new Change.Undo());
            strokes.add(new Change.Redo());
        }
        strokes.add(new Change.Delete(label));
        return strokes;
    }

    /** The same outline of thousands of vertices. */
    private static Shape detailed(Shape shape) {
        if (!(shape instanceof Polygon polygon)) {
            return shape;
        }
        var ring = polygon.parts().getFirst().exterior();
        int each = Math.max(1, DETAILED_VERTICES / ring.size());
        var xy = new double[2 * ring.size() * each];
        for (int i = 0; i < ring.size(); i++) {
            int next = (i + 1) % ring.size();
            for (int j = 0; j < each; j++) {
                double far = (double) j / each;
                xy[2 * (i * each + j)] = ring.x(i) + far * (ring.x(next) - ring.x(i));
                xy[2 * (i * each + j) + 1] = ring.y(i) + far * (ring.y(next) - ring.y(i));
            }
        }
        return Polygon.of(Ring.of(xy));
    }

    /** What is to be drawn, with doodles between, until there are about so many strokes. */
    static List<Change> among(List<Change> plan, Doodles doodles, int strokes) {
        var all = new ArrayList<Change>();
        for (int i = 0; i < plan.size(); i++) {
            while (all.size() < strokes * (i + 1) / plan.size() - plan.size()) {
                all.addAll(doodles.round());
            }
            all.add(plan.get(i));
        }
        return all;
    }
}
