package dev.plumbline.domain.bias;

import dev.plumbline.domain.geometry.Overlap;
import dev.plumbline.domain.geometry.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Annotators who draw with a given {@link Hand}. What a hand makes of many outlines is measured once; each annotator then draws
 * objects out of that store, so that thousands of annotators cost no more than their statistics.
 */
final class Simulation {

    private final Random random;
    private final List<Polygon> outlines;

    Simulation(long seed, int outlines) {
        this.random = new Random(seed);
        this.outlines = Outlines.some(random, outlines);
    }

    Random random() {
        return random;
    }

    /** Each outline drawn once; those of which nothing is left are not there. */
    List<ComparedObject> drawn(Hand hand) {
        List<ComparedObject> objects = new ArrayList<>();
        for (Polygon truth : outlines) {
            Deviation.between(truth, hand.draw(truth, random))
                    .ifPresent(deviation -> objects.add(
                            new ComparedObject("", "A", "A", ObjectSize.of(Overlap.area(truth)), deviation, Map.of())));
        }
        return objects;
    }

    ComparedObject any(List<ComparedObject> store) {
        return store.get(random.nextInt(store.size()));
    }

    ComparedObject any(List<ComparedObject> store, ObjectSize size) {
        ComparedObject object = any(store);
        while (object.size() != size) {
            object = any(store);
        }
        return object;
    }

    /** The same object drawn too loose by so much, in px. */
    static ComparedObject with(ComparedObject object, double offsetPx) {
        Deviation deviation = Objects.requireNonNull(object.deviation());
        Deviation other =
                new Deviation(offsetPx, offsetPx, deviation.shiftXPx(), deviation.shiftYPx(), deviation.reachPx());
        return new ComparedObject(
                object.submission(), object.truthClass(), object.chosenClass(), object.size(), other, Map.of());
    }

    static ComparedObject of(ComparedObject object, String truthClass) {
        return new ComparedObject(
                object.submission(), truthClass, truthClass, object.size(), object.deviation(), object.attributes());
    }

    /** One object in each submission; submissions are named 0, 1, 2, … */
    static AnnotatorRecord annotator(int submissions, IntFunction<ComparedObject> object) {
        AnnotatorRecord record = AnnotatorRecord.EMPTY;
        for (int i = 0; i < submissions; i++) {
            record = observe(record, i, object.apply(i));
        }
        return record;
    }

    static AnnotatorRecord observe(AnnotatorRecord record, int number, ComparedObject o) {
        String name = String.valueOf(number);
        return record.observe(ComparedSubmission.of(
                name,
                List.of(new ComparedObject(
                        name, o.truthClass(), o.chosenClass(), o.size(), o.deviation(), o.attributes()))));
    }
}
