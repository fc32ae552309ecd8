package dev.plumbline.gateway.format.cvat;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.Mark;
import dev.plumbline.gateway.format.xml.XmlNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shape elements with what is said about them. */
final class CvatLabel {

    private final Map<String, LabelClass> classes;
    private final Faults faults;

    CvatLabel(Map<String, LabelClass> classes, Faults faults) {
        this.classes = classes;
        this.faults = faults;
    }

    /** @throws IllegalArgumentException when it is wrong; the message is a sentence */
    Annotation of(XmlNode node, String className, @Nullable FrameSize size) {
        LabelClass labelClass = classes.get(className);
        if (labelClass == null) {
            throw new IllegalArgumentException(
                    className.isEmpty() ? "it has no label." : "there is no label %s.".formatted(className));
        }
        Shape shape = CvatShape.of(node, labelClass, size);
        faults.of(shape, size).ifPresent(fact -> {
            throw new IllegalArgumentException(fact);
        });
        if (node.name().equals("ellipse")) {
            faults.unread("CVAT's ellipses", "read as polygons around the same area");
        }
        return new Annotation(
                null,
                className,
                shape,
                null,
                values(node, labelClass),
                null,
                node.whole("group_id", 0),
                node.whole("z_order", 0),
                node.attribute("occluded", "0").equals("1") ? Set.of(Mark.OCCLUDED) : Set.of(),
                null);
    }

    static Map<String, Value> values(XmlNode node, LabelClass labelClass) {
        Map<String, Value> values = new TreeMap<>();
        for (XmlNode attribute : node.children("attribute")) {
            String name = attribute.attribute("name", "");
            AttributeKind kind = labelClass.attributes().stream()
                    .filter(each -> each.key().equals(name))
                    .map(Attribute::kind)
                    .findFirst()
                    .orElse(AttributeKind.TEXT);
            String text = attribute.text();
            switch (kind) {
                case RADIO, CHECKLIST -> values.put(name, new Value.Choice(text));
                case TEXT -> values.put(name, new Value.Text(text));
                case NUMBER -> {
                    if (!text.isBlank()) {
                        values.put(name, new Value.Number(Decimals.parse(text.strip())));
                    }
                }
            }
        }
        return values;
    }
}
