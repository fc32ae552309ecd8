package dev.plumbline.gateway.drill;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.label.Label;
import dev.plumbline.gateway.demo.DemoWorkspace.Frame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.random.RandomGenerator;

/** Strokes without end on one frame: a label is drawn, reshaped, undone, redone and deleted, so the picture stays small. */
final class Doodles implements Iterator<Change> {
    private final List<Label> models;
    private final RandomGenerator random;
    private final Queue<Change> coming = new ArrayDeque<>();
    private int labels;

    Doodles(Frame frame, RandomGenerator random) {
        this.models = frame.truth().objects();
        this.random = random;
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
            strokes.add(new Change.Reshape(
                    label, like.get(random.nextInt(like.size())).shape()));
            strokes.add(new Change.Undo());
            strokes.add(new Change.Redo());
        }
        strokes.add(new Change.Delete(label));
        return strokes;
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
