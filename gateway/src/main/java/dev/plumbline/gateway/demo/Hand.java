package dev.plumbline.gateway.demo;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.ShapeCheck;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.label.ValueCheck;
import dev.plumbline.domain.label.Values;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.AttributePath;
import dev.plumbline.domain.ontology.Ontology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * What someone with an error of their own draws where the truth is known: the strokes of one frame, in order. The same
 * error and the same randomness give the same strokes, so a person who was interrupted goes on where they were.
 */
public final class Hand {
    /** A person sets this many vertices at the most. */
    private static final int MOST_VERTICES = 48;

    private final Habit habit;
    private final RandomGenerator random;
    private final Ontology ontology;
    private final FrameSize size;
    private final int mostVertices;

    Hand(Habit habit, RandomGenerator random, Ontology ontology, FrameSize size) {
        this(habit, random, ontology, size, MOST_VERTICES);
    }

    /** @param mostVertices that this person takes the time for, on one outline */
    public Hand(Habit habit, RandomGenerator random, Ontology ontology, FrameSize size, int mostVertices) {
        this.habit = habit;
        this.mostVertices = mostVertices;
        this.random = random;
        this.ontology = ontology;
        this.size = size;
    }

    /** What this person draws on the frame, whenever they do. */
    static List<Change> strokes(PersonId person, Habit habit, DemoWorkspace.Frame frame, Ontology ontology) {
        var seed = (person + "/" + frame.file()).hashCode();
        return new Hand(habit, new Random(seed), ontology, new FrameSize(frame.width(), frame.height()))
                .strokes(frame.truth());
    }

    /** The same for someone who makes no systematic error: it can be submitted. */
    public static List<Change> steady(PersonId person, DemoWorkspace.Frame frame, Ontology ontology) {
        return strokes(person, Habit.STEADY, frame, ontology);
    }

    /** @param seen what this person takes the frame to show */
    public List<Change> strokes(Labels seen) {
        var strokes = new ArrayList<Change>();
        int number = 0;
        for (var truth : seen.objects()) {
            draw(truth, new LabelId("s" + ++number), strokes);
        }
        if (!habit.forgetsScene() || random.nextDouble() >= habit.probability()) {
            answers("", ontology.scene(), seen.scene(), Map.of())
                    .forEach((path, value) -> strokes.add(new Change.SetScene(path, value)));
        }
        return strokes;
    }

    private void draw(Label truth, LabelId id, List<Change> strokes) {
        boolean confused = truth.classKey().equals(habit.takes()) && random.nextDouble() < habit.probability();
        var classKey = confused ? habit.takesFor() : truth.classKey();
        var drawn = ontology.objectClass(classKey).orElseThrow();
        strokes.add(new Change.Draw(id, classKey, shape(truth.shape())));
        answers("", drawn.attributes(), truth.attributes(), confused ? habit.answers() : Map.of())
                .forEach((path, value) -> strokes.add(new Change.SetAttribute(id, path, value)));
    }

    /** Every answer that applies: as in the truth where that fits, else by habit, else the first option. */
    private Map<String, Value> answers(
            String prefix, List<Attribute> attributes, Map<String, Value> truth, Map<String, Value> habitual) {
        var answers = new TreeMap<String, Value>();
        for (var attribute : attributes) {
            var path = prefix + attribute.key();
            var value = truth.get(path);
            if (value == null || ValueCheck.fault(attribute, value).isPresent()) {
                value = habitual.get(path);
            }
            if (value == null && attribute.required() && attribute.kind() == AttributeKind.RADIO) {
                value = new Value.Choice(attribute.options().getLast().key());
            }
            if (value == null) {
                continue;
            }
            answers.put(path, value);
            for (var option : attribute.options()) {
                if (Values.options(value).contains(option.key())) {
                    answers.putAll(answers(
                            AttributePath.nested(path, option.key(), ""), option.attributes(), truth, habitual));
                }
            }
        }
        return answers;
    }

    private Shape shape(Shape truth) {
        var drawn = switch (truth) {
            case Polygon polygon -> traced(polygon);
            case Box box ->
                new Box(
                        inX(box.x() + noise()),
                        inY(box.y() + noise()),
                        Math.max(2, box.width() + noise()),
                        Math.max(2, box.height() + noise()));
            case Shape other -> other;
        };
        return ShapeCheck.fault(drawn, size).isPresent() ? truth : drawn;
    }

    private Polygon traced(Polygon truth) {
        var outline = habit.offsetPx() == 0 ? truth : Inset.of(truth, habit.offsetPx());
        var exterior = outline.parts().getFirst().exterior();
        int step = Math.max(1, (int) Math.ceil((double) exterior.size() / mostVertices));
        int kept = (exterior.size() + step - 1) / step;
        var xy = new double[2 * kept];
        for (int i = 0; i < kept; i++) {
            xy[2 * i] = inX(exterior.x(i * step) + noise());
            xy[2 * i + 1] = inY(exterior.y(i * step) + noise());
        }
        return Polygon.of(Ring.of(xy));
    }

    private double noise() {
        return habit.sigmaPx() * random.nextGaussian();
    }

    private double inX(double x) {
        return round(Math.clamp(x, 0, size.width()));
    }

    private double inY(double y) {
        return round(Math.clamp(y, 0, size.height()));
    }

    private static double round(double px) {
        return Math.round(100 * px) / 100.0;
    }
}
