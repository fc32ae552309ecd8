package dev.plumbline.gateway.operation;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Raster;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.label.Values;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributePath;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A label from a file whose names are not quite the ontology's, put into the ontology's terms. */
final class FittedLabel {
    private FittedLabel() {}

    /** Classes are found by key or by name; nothing when there is no such class. */
    static Optional<Label> of(Label label, Ontology ontology, FrameSize frame) {
        return ontology.classes().stream()
                .filter(c -> c.key().equals(label.classKey()) || c.name().equalsIgnoreCase(label.classKey()))
                .findFirst()
                .map(c -> new Label(
                        label.id(),
                        c.key(),
                        shape(label.shape(), c.shape(), frame),
                        attributes(label, c),
                        label.track()));
    }

    private static Shape shape(Shape shape, ShapeKind wanted, FrameSize frame) {
        if (shape.kind() == wanted) {
            return shape;
        }
        var around = shape.bounds();
        return switch (wanted) {
            case POLYGON -> shape instanceof Region region ? region.outline() : shape;
            case BOX -> new Box(around.minX(), around.minY(), around.width(), around.height());
            case ROTATED_BOX ->
                new RotatedBox(
                        (around.minX() + around.maxX()) / 2,
                        (around.minY() + around.maxY()) / 2,
                        around.width(),
                        around.height(),
                        0);
            case MASK -> shape instanceof Region region ? Raster.of(region, frame) : shape;
            case POLYLINE, KEYPOINTS -> shape; // the check of the truth says that it does not fit
        };
    }

    /** A file names an attribute by its key, wherever it is nested; what the ontology does not ask is left out. */
    private static Map<String, Value> attributes(Label label, ObjectClass objectClass) {
        var values = new HashMap<String, Value>();
        collect(objectClass.attributes(), "", label.attributes(), values);
        return values;
    }

    private static void collect(
            List<Attribute> asked, String prefix, Map<String, Value> given, Map<String, Value> values) {
        for (var attribute : asked) {
            var path = prefix + attribute.key();
            var value = value(attribute, given.getOrDefault(path, given.get(attribute.key())));
            if (value == null) {
                continue;
            }
            values.put(path, value);
            for (var option : attribute.options()) {
                if (Values.options(value).contains(option.key())) {
                    collect(option.attributes(), AttributePath.nested(path, option.key(), ""), given, values);
                }
            }
        }
    }

    private static @Nullable Value value(Attribute attribute, @Nullable Value given) {
        return switch (attribute.kind()) {
            case RADIO -> given instanceof Value.Text text ? option(attribute, text.text()) : given;
            case CHECKLIST -> given instanceof Value.Text text ? new Value.Choices(List.of(text.text())) : given;
            case TEXT -> given instanceof Value.Number number ? new Value.Text(plain(number.number())) : given;
            case NUMBER -> given;
        };
    }

    private static Value option(Attribute attribute, String text) {
        return attribute.options().stream()
                .filter(o -> o.key().equals(text) || o.name().equalsIgnoreCase(text))
                .findFirst()
                .map(o -> new Value.Choice(o.key()))
                .orElse(new Value.Choice(text));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
