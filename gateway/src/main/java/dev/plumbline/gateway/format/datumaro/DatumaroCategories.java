package dev.plumbline.gateway.format.datumaro;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.JsonNumbers;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.LabelClass.Bone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code categories}: labels by their place, their colours and the points of their skeletons. */
final class DatumaroCategories {

    private DatumaroCategories() {}

    static List<LabelClass> read(JsonNode categories) {
        Map<Integer, String> colours = new HashMap<>();
        for (JsonNode each : categories.path("mask").path("colormap")) {
            colours.put(
                    each.path("label_id").asInt(),
                    String.format(
                            Locale.ROOT,
                            "#%02x%02x%02x",
                            each.path("r").asInt() & 255,
                            each.path("g").asInt() & 255,
                            each.path("b").asInt() & 255));
        }
        Map<Integer, JsonNode> points = new HashMap<>();
        for (JsonNode each : categories.path("points").path("items")) {
            points.put(each.path("label_id").asInt(), each);
        }
        List<LabelClass> classes = new ArrayList<>();
        for (JsonNode each : categories.path("label").path("labels")) {
            int number = classes.size();
            String parent = each.path("parent").asText("");
            List<String> names = new ArrayList<>();
            List<Bone> bones = new ArrayList<>();
            if (points.get(number) instanceof JsonNode skeleton) {
                skeleton.path("labels").forEach(name -> names.add(name.asText()));
                for (JsonNode joint : skeleton.path("joints")) {
                    bones.add(new Bone(
                            Math.max(0, joint.path(0).asInt() - 1),
                            Math.max(0, joint.path(1).asInt() - 1)));
                }
            }
            classes.add(new LabelClass(
                    each.path("name").asText(),
                    parent.isEmpty() ? null : parent,
                    colours.get(number),
                    List.of(),
                    names,
                    bones));
        }
        return classes;
    }

    static void write(JsonGenerator json, Head head) throws IOException {
        json.writeObjectFieldStart("categories");
        json.writeObjectFieldStart("label");
        json.writeArrayFieldStart("labels");
        for (LabelClass each : head.classes()) {
            json.writeStartObject();
            json.writeStringField("name", each.name());
            json.writeStringField("parent", each.parent() == null ? "" : each.parent());
            json.writeArrayFieldStart("attributes");
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("label_groups");
        json.writeEndArray();
        json.writeArrayFieldStart("attributes");
        json.writeEndArray();
        json.writeEndObject();
        colours(json, head);
        points(json, head);
        json.writeEndObject();
    }

    private static void colours(JsonGenerator json, Head head) throws IOException {
        if (head.classes().stream().allMatch(each -> each.colour() == null)) {
            return;
        }
        json.writeObjectFieldStart("mask");
        json.writeArrayFieldStart("colormap");
        for (int i = 0; i < head.classes().size(); i++) {
            String colour = head.classes().get(i).colour();
            if (colour != null) {
                int rgb = Integer.parseInt(colour.substring(1), 16);
                json.writeStartObject();
                json.writeNumberField("label_id", i);
                json.writeNumberField("r", rgb >> 16);
                json.writeNumberField("g", rgb >> 8 & 255);
                json.writeNumberField("b", rgb & 255);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void points(JsonGenerator json, Head head) throws IOException {
        if (head.classes().stream().allMatch(each -> each.keypoints().isEmpty())) {
            return;
        }
        json.writeObjectFieldStart("points");
        json.writeArrayFieldStart("items");
        for (int i = 0; i < head.classes().size(); i++) {
            LabelClass each = head.classes().get(i);
            if (!each.keypoints().isEmpty()) {
                json.writeStartObject();
                json.writeNumberField("label_id", i);
                json.writeArrayFieldStart("labels");
                for (String name : each.keypoints()) {
                    json.writeString(name);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("joints");
                for (Bone bone : each.skeleton()) {
                    JsonNumbers.write(json, bone.from() + 1.0, bone.to() + 1.0);
                }
                json.writeEndArray();
                json.writeArrayFieldStart("positions");
                json.writeEndArray();
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
