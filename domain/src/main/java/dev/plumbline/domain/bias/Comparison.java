package dev.plumbline.domain.bias;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Overlap;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.Curve;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.GeometryPoints;
import dev.plumbline.domain.scoring.MatchingRule;
import dev.plumbline.domain.scoring.MatchingRule.ClassRule;
import dev.plumbline.domain.scoring.ObjectScore;
import dev.plumbline.domain.scoring.PointsByKey;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.domain.scoring.Spurious;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of a scored submission what bias is looked for in. */
public final class Comparison {

    /**
     * Pairs as bias needs them: whatever the classes, and as soon as a tenth is shared, for what is drawn much too tight is still meant for
     * its object. Each attribute and scene value has a point, so that each is compared.
     */
    public static final ScoringFunction PAIRING = new ScoringFunction(
            new ScoringVersion("bias", 1),
            new MatchingRule(0.1, ClassRule.ANY_CLASS, true, 0),
            new GeometryPoints(0, new Curve.Proportional()),
            0,
            new PointsByKey(Map.of(), 1),
            PointsByKey.NONE,
            new Spurious.AddsAvailable(),
            0);

    /** Pairs as identities are followed by: a label that only touches an object does not say which one it is of. */
    public static final ScoringFunction FOLLOWING = new ScoringFunction(
            new ScoringVersion("bias", 1),
            new MatchingRule(0.5, ClassRule.SAME_CLASS_FIRST, true, 0),
            new GeometryPoints(0, new Curve.Proportional()),
            0,
            PointsByKey.NONE,
            PointsByKey.NONE,
            new Spurious.AddsAvailable(),
            0);

    private Comparison() {}

    /**
     * @param name      any text that finds the submission again
     * @param truth     what was scored against
     * @param submitted what was scored
     * @param score     under {@link #PAIRING}
     */
    public static ComparedSubmission of(String name, Labels truth, Labels submitted, FrameScore score) {
        Map<LabelId, Label> truths = byId(truth);
        Map<LabelId, Label> labels = byId(submitted);
        List<ComparedObject> objects = new ArrayList<>();
        for (ObjectScore object : score.objects()) {
            Label wanted = object.truth() == null ? null : truths.get(object.truth());
            if (wanted != null) {
                Label given = object.label() == null ? null : labels.get(object.label());
                objects.add(compared(name, wanted, given, object));
            }
        }
        return ComparedSubmission.of(name, objects)
                .withScene(answers(Component.Kind.SCENE, score.scene(), submitted.scene()));
    }

    private static ComparedObject compared(String name, Label truth, @Nullable Label label, ObjectScore score) {
        return new ComparedObject(
                name,
                truth.classKey(),
                label == null ? null : label.classKey(),
                ObjectSize.of(Overlap.area(truth.shape())),
                label == null ? null : deviation(truth.shape(), label.shape()),
                label == null ? Map.of() : answers(Component.Kind.ATTRIBUTE, score.components(), label.attributes()));
    }

    private static @Nullable Deviation deviation(Shape truth, Shape label) {
        return truth instanceof Region wanted && label instanceof Region drawn && isBox(wanted) == isBox(drawn)
                ? Deviation.between(wanted, drawn).orElse(null)
                : null;
    }

    private static boolean isBox(Region region) {
        return region instanceof Box || region instanceof RotatedBox;
    }

    private static Map<String, Answer> answers(
            Component.Kind kind, List<Component> components, Map<String, Value> given) {
        Map<String, Answer> answers = new HashMap<>();
        for (Component component : components) {
            if (component.kind() == kind) {
                Answer answer = component.points() >= component.available()
                        ? Answer.RIGHT
                        : given.containsKey(component.path()) ? Answer.WRONG : Answer.OMITTED;
                answers.put(component.path(), answer);
            }
        }
        return answers;
    }

    private static Map<LabelId, Label> byId(Labels labels) {
        Map<LabelId, Label> byId = new HashMap<>();
        labels.objects().forEach(label -> byId.put(label.id(), label));
        return byId;
    }
}
