package dev.plumbline.gateway.format.cvat;

import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Imported;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.xml.XmlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code meta}: labels with their attributes, be it of a task, a job or a project. */
final class CvatHead {

    private CvatHead() {}

    static Map<String, LabelClass> classes(Optional<XmlNode> meta) {
        return meta.flatMap(node -> node.below("labels")).map(CvatHead::classes).orElseGet(LinkedHashMap::new);
    }

    static Map<String, LabelClass> classes(XmlNode labelList) {
        Map<String, LabelClass> classes = new LinkedHashMap<>();
        Map<String, List<String>> points = new LinkedHashMap<>();
        List<XmlNode> labels = labelList.children("label");
        for (XmlNode label : labels) {
            String parent = label.text("parent");
            if (!parent.isEmpty()) {
                points.computeIfAbsent(parent, _ -> new ArrayList<>()).add(label.text("name"));
            }
        }
        for (XmlNode label : labels) {
            String name = label.text("name");
            if (label.text("parent").isEmpty() && !name.isEmpty()) {
                classes.putIfAbsent(name, labelClass(label, name, points.getOrDefault(name, List.of())));
            }
        }
        return classes;
    }

    private static LabelClass labelClass(XmlNode label, String name, List<String> points) {
        List<Attribute> attributes =
                label.child("attributes").map(node -> node.children("attribute")).orElse(List.of()).stream()
                        .map(CvatHead::attribute)
                        .toList();
        return new LabelClass(
                name, null, colour(label.text("color")), attributes, points, List.of(), shape(label.text("type")));
    }

    static @Nullable ShapeKind shape(String type) {
        return switch (type) {
            case "rectangle" -> ShapeKind.BOX;
            case "polygon", "ellipse" -> ShapeKind.POLYGON;
            case "polyline" -> ShapeKind.POLYLINE;
            case "mask" -> ShapeKind.MASK;
            default -> null;
        };
    }

    static @Nullable String colour(String text) {
        return text.matches("#[0-9a-fA-F]{6}") ? text.toLowerCase(Locale.ROOT) : null;
    }

    private static Attribute attribute(XmlNode node) {
        return attribute(
                node.text("name"), node.text("input_type"), values(node.text("values"), node.text("default_value")));
    }

    /** @param values that are chosen from, where it is chosen; of a number its bounds and step, which are not kept */
    static Attribute attribute(String name, String inputType, List<String> values) {
        AttributeKind kind = switch (inputType) {
            case "number" -> AttributeKind.NUMBER;
            case "text" -> AttributeKind.TEXT;
            default -> AttributeKind.RADIO;
        };
        List<Option> options = new ArrayList<>();
        if (kind == AttributeKind.RADIO) {
            List<String> chosen = inputType.equals("checkbox") ? List.of("true", "false") : values;
            chosen.forEach(value -> options.add(new Option(value, value)));
        }
        return Imported.attribute(name, kind, options);
    }

    /** One a line; CVAT's first releases parted them by blanks. */
    private static List<String> values(String text, String ofThem) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> words = Arrays.asList(text.split(" "));
        return lines.size() == 1 && !lines.contains(ofThem) && words.contains(ofThem) ? words : lines;
    }

    static Head head(Map<String, LabelClass> classes) {
        return new Head(List.copyOf(classes.values()), List.of());
    }
}
