package dev.plumbline.gateway.format.csv;

import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.json.JsonFault;
import java.util.Map;
import java.util.TreeMap;

/** What one cell cannot hold plainly, as JSON in a cell. */
final class CsvShapes {

    private CsvShapes() {}

    static String text(Shape shape) {
        return Json.string(Json.tree(new Holder(shape)).get("shape"));
    }

    static String text(Map<String, Value> values) {
        return values.isEmpty() ? "" : Json.string(Json.tree(new Values(values)).get("values"));
    }

    /** The codec names a shape by its kind where a field is known to be a shape. */
    private record Holder(Shape shape) {}

    static Shape shape(String text) {
        try {
            return Json.read(text, Shape.class);
        } catch (JsonFault e) {
            throw new IllegalArgumentException("its shape is no shape: " + e.fact(), e);
        }
    }

    static Map<String, Value> values(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        try {
            return new TreeMap<>(
                    Json.read("{\"values\":" + text + "}", Values.class).values());
        } catch (JsonFault e) {
            throw new IllegalArgumentException("its attributes or scene cannot be read: " + e.fact(), e);
        }
    }

    record Values(Map<String, Value> values) {}
}
