package dev.plumbline.gateway.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.coco.Faults.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@code attributes} of an annotation, an extension of the format that CVAT and Datumaro write: {@code {name: value}}, where a value
 * is a text, a number, true or false, or a list of these.
 */
final class CocoAttributes {

    /** What CVAT and others keep here that says nothing about the object. */
    private static final Set<String> BOOKKEEPING =
            Set.of("track_id", "keyframe", "z_order", "group", "rotation", "outside", "score", "annotator");

    private final Faults faults;

    CocoAttributes(Faults faults) {
        this.faults = faults;
    }

    Map<String, Value> values(Element annotation) {
        Map<String, Value> values = new TreeMap<>();
        JsonNode attributes = annotation.node().path("attributes");
        if (!attributes.isMissingNode() && !attributes.isNull() && !attributes.isObject()) {
            faults.add(annotation, "/attributes", "attributes are an object of names and values.");
        }
        for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
            String name = attribute.getKey();
            JsonNode node = attribute.getValue();
            if (BOOKKEEPING.contains(name) || node.isNull()) {
                continue;
            }
            Value value = value(node);
            if (value == null) {
                faults.add(
                        annotation,
                        "/attributes/" + name.replace("~", "~0").replace("/", "~1"),
                        "its value is %s; it can be a text, a finite number, true, false, or a list of these."
                                .formatted(node));
            } else {
                values.put(key(name), value);
            }
        }
        return values;
    }

    /** A slash separates the segments of an attribute path here, and has no such meaning in a COCO file. */
    static String key(String name) {
        return name.replace('/', '\u2215');
    }

    private static @Nullable Value value(JsonNode node) {
        if (node.isNumber()) {
            return Double.isFinite(node.doubleValue()) ? new Value.Number(node.doubleValue()) : null;
        }
        if (node.isArray()) {
            List<String> options = new ArrayList<>();
            for (JsonNode option : node) {
                if (!option.isValueNode()) {
                    return null;
                }
                options.add(option.asText());
            }
            return new Value.Choices(options);
        }
        return node.isTextual() || node.isBoolean() ? new Value.Text(node.asText()) : null;
    }
}
