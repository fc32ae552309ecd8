package dev.plumbline.domain.canvas;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Value;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Changes as nobody should send them: any label, any vertex, any path, any number; few enough ids that they meet. */
final class Changes {
    private Changes() {}

    static Arbitrary<List<Change>> lists() {
        return changes().list().ofMaxSize(60);
    }

    static Arbitrary<Change> changes() {
        var draws = Combinators.combine(labels(), classes(), shapes()).as(Change.Draw::new);
        var reshapes = Combinators.combine(labels(), shapes()).as(Change.Reshape::new);
        var moves = Combinators.combine(labels(), places(), numbers(), numbers())
                .as((l, p, x, y) -> new Change.MoveVertex(l, p.get(0), p.get(1), p.get(2), x, y));
        var inserts = Combinators.combine(labels(), places(), numbers(), numbers())
                .as((l, p, x, y) -> new Change.InsertVertex(l, p.get(0), p.get(1), p.get(2), x, y));
        var removals = Combinators.combine(labels(), places())
                .as((l, p) -> new Change.RemoveVertex(l, p.get(0), p.get(1), p.get(2)));
        var classChanges = Combinators.combine(labels(), classes()).as(Change.ChangeClass::new);
        var answers =
                Combinators.combine(labels(), paths(), values().injectNull(0.2)).as(Change.SetAttribute::new);
        var scenes = Combinators.combine(paths(), values().injectNull(0.2)).as(Change.SetScene::new);
        return Arbitraries.frequencyOf(
                weighed(4, draws),
                weighed(2, reshapes),
                weighed(3, moves),
                weighed(2, inserts),
                weighed(2, removals),
                weighed(2, classChanges),
                weighed(4, answers),
                weighed(2, labels().map(Change.Delete::new)),
                weighed(2, scenes),
                weighed(4, Arbitraries.just(new Change.Undo())),
                weighed(3, Arbitraries.just(new Change.Redo())));
    }

    private static Tuple.Tuple2<Integer, Arbitrary<? extends Change>> weighed(
            int weight, Arbitrary<? extends Change> changes) {
        return Tuple.of(weight, changes);
    }

    private static Arbitrary<LabelId> labels() {
        return Arbitraries.of("a", "b", "c").map(LabelId::new);
    }

    private static Arbitrary<String> classes() {
        return Arbitraries.of("flower", "bud", "", "tree");
    }

    private static Arbitrary<List<Integer>> places() {
        var index = Arbitraries.of(0, 0, 0, 1, 2, 3, 4, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);
        return index.list().ofSize(3);
    }

    private static Arbitrary<Double> numbers() {
        return Arbitraries.of(0.0, -0.0, 1.5, 60.0, 1e300, -7.25, Double.NaN, Double.POSITIVE_INFINITY);
    }

    private static Arbitrary<Shape> shapes() {
        var four = numbers().list().ofSize(4);
        var rings = numbers()
                .list()
                .ofMaxSize(10)
                .map(xy -> Ring.of(xy.subList(0, xy.size() / 2 * 2).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()));
        var parts = Combinators.combine(rings, rings.list().ofMaxSize(2)).as(Part::new);
        return Arbitraries.oneOf(
                four.map(n -> new Box(n.get(0), n.get(1), n.get(2), n.get(3))),
                four.map(n -> new RotatedBox(n.get(0), n.get(1), n.get(2), n.get(3), 30)),
                parts.list().ofMaxSize(2).map(Polygon::new),
                Arbitraries.of(1, 2).map(n -> Polygon.of(Ring.of(0, 0, 9 * n, 0, 9, 9, 0, 9))));
    }

    private static Arbitrary<String> paths() {
        return Arbitraries.of(
                "species", "species/dahlia/colour", "species/dahlia", "seen", "seen/bee/n", "", "/", "//", "species/");
    }

    private static Arbitrary<Value> values() {
        return Arbitraries.oneOf(
                Arbitraries.of("dahlia", "other", "", "a/b").map(Value.Choice::new),
                Arbitraries.of("bee", "fly", "").list().ofMaxSize(3).map(Value.Choices::new),
                Arbitraries.of("", "text").map(Value.Text::new),
                numbers().map(Value.Number::new));
    }
}
