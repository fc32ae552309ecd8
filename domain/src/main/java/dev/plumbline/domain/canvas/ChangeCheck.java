package dev.plumbline.domain.canvas;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.ShapeCheck;
import dev.plumbline.domain.label.LabelsCheck;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.label.ValueCheck;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributePath;
import dev.plumbline.domain.ontology.Ontology;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether one change can be made at all, whatever is on the canvas: its class is in the ontology, its shape is of that
 * class's kind and may be used on the frame, its value answers an attribute that exists. What it refers to may still be
 * gone; then it has no effect.
 */
public final class ChangeCheck {
    private ChangeCheck() {}

    public static Optional<Fault> fault(Change change, Ontology ontology, FrameSize frame) {
        return switch (change) {
            case Change.Draw draw -> drawn(draw, ontology, frame);
            case Change.Reshape reshape -> reshaped(reshape.shape(), ontology, frame);
            case Change.MoveVertex c -> vertex(c.x(), c.y(), frame);
            case Change.InsertVertex c -> vertex(c.x(), c.y(), frame);
            case Change.ChangeClass c -> unknownClass(c.classKey(), ontology);
            case Change.SetAttribute c -> attribute(c, ontology);
            case Change.SetScene c -> answer(AttributePath.find(ontology.scene(), c.path()), c.path(), c.value());
            case Change.SetTrack c -> track(c.track());
            case Change.RemoveVertex _, Change.Delete _, Change.Undo _, Change.Redo _ -> Optional.empty();
        };
    }

    private static Optional<Fault> drawn(Change.Draw draw, Ontology ontology, FrameSize frame) {
        return unknownClass(draw.classKey(), ontology).or(() -> {
            var asked = ontology.objectClass(draw.classKey()).orElseThrow();
            return asked.misfit(draw.shape(), asked.name())
                    .map(fact -> new Fault("/shape", fact))
                    .or(() -> shape(draw.shape(), frame))
                    .or(() -> track(draw.track()));
        });
    }

    private static Optional<Fault> track(@Nullable String track) {
        return LabelsCheck.track(track).map(fact -> new Fault("/track", fact));
    }

    /** The label's class is not known here, so keypoints may be those of any class. */
    private static Optional<Fault> reshaped(Shape shape, Ontology ontology, FrameSize frame) {
        if (shape instanceof Keypoints keypoints
                && ontology.classes().stream()
                        .noneMatch(c -> c.misfit(keypoints, "").isEmpty())) {
            return fault(
                    "/shape",
                    "The ontology \"%s\" has no skeleton of %d points."
                            .formatted(ontology.name(), keypoints.points().size()));
        }
        return shape(shape, frame);
    }

    private static Optional<Fault> unknownClass(String key, Ontology ontology) {
        return ontology.objectClass(key).isPresent()
                ? Optional.empty()
                : fault("/classKey", "The ontology \"%s\" has no class %s.".formatted(ontology.name(), key));
    }

    private static Optional<Fault> shape(Shape shape, FrameSize frame) {
        return ShapeCheck.fault(shape, frame).map(invalid -> new Fault("/shape", invalid.fact()));
    }

    private static Optional<Fault> vertex(double x, double y, FrameSize frame) {
        double margin = ShapeCheck.marginPx(frame);
        boolean near = x >= -margin && y >= -margin && x <= frame.width() + margin && y <= frame.height() + margin;
        return near
                ? Optional.empty()
                : fault("/x", "(%s, %s) is more than %.0f px outside the frame.".formatted(x, y, margin));
    }

    /** The label's class is not known here, so any class that has the attribute will do. */
    private static Optional<Fault> attribute(Change.SetAttribute set, Ontology ontology) {
        List<Attribute> candidates = ontology.classes().stream()
                .flatMap(c -> AttributePath.find(c.attributes(), set.path()).stream())
                .toList();
        var value = set.value();
        var fitting = value == null
                ? candidates.stream().findFirst()
                : candidates.stream()
                        .filter(a -> ValueCheck.fault(a, value).isEmpty())
                        .findFirst();
        return answer(fitting.or(() -> candidates.stream().findFirst()), set.path(), value);
    }

    private static Optional<Fault> answer(Optional<Attribute> attribute, String path, @Nullable Value value) {
        if (attribute.isEmpty()) {
            return fault("/path", "The ontology has no attribute %s.".formatted(path));
        }
        return value == null
                ? Optional.empty()
                : ValueCheck.fault(attribute.get(), value).map(fact -> new Fault("/value", fact));
    }

    private static Optional<Fault> fault(String at, String fact) {
        return Optional.of(new Fault(at, fact));
    }
}
