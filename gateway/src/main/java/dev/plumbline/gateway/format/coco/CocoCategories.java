package dev.plumbline.gateway.format.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.LabelClass.Bone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The categories of a COCO file, as classes. */
final class CocoCategories {

    private final Faults faults;

    /** Faulty ones have no class, so that one fault is told once. */
    private final Map<Object, @Nullable LabelClass> byId = new LinkedHashMap<>();

    CocoCategories(Faults faults) {
        this.faults = faults;
    }

    void add(CocoRecord entry) {
        Object id = entry.id(faults);
        if (id == null) {
            return;
        }
        if (byId.containsKey(id)) {
            entry.fault(
                    faults,
                    "/id",
                    "the id %s stands here twice.".formatted(entry.node().get("id")));
            return;
        }
        JsonNode name = entry.node().path("name");
        if (!name.isTextual()) {
            entry.fault(faults, "/name", "it has no name.");
            byId.put(id, null);
            return;
        }
        String parent = entry.node().path("supercategory").asText("");
        List<String> points = texts(entry.node().path("keypoints"));
        byId.put(
                id,
                new LabelClass(
                        name.textValue(),
                        parent.isEmpty() || parent.equals(name.textValue()) ? null : parent,
                        null,
                        List.of(),
                        points,
                        bones(entry, points.size())));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** COCO counts keypoints from 1. */
    private List<Bone> bones(CocoRecord category, int points) {
        List<Bone> bones = new ArrayList<>();
        for (JsonNode each : category.node().path("skeleton")) {
            int from = each.path(0).asInt() - 1;
            int to = each.path(1).asInt() - 1;
            if (points > 0 && (from < 0 || to < 0 || from >= points || to >= points)) {
                category.fault(
                        faults,
                        "/skeleton/" + bones.size(),
                        "%s joins no two of its %d keypoints.".formatted(each, points));
                return List.of();
            }
            if (points > 0) {
                bones.add(new Bone(from, to));
            }
        }
        return bones;
    }

    List<LabelClass> classes() {
        Map<String, LabelClass> byName = new LinkedHashMap<>();
        byId.values().forEach(each -> {
            if (each != null) {
                byName.putIfAbsent(each.name(), each);
            }
        });
        return List.copyOf(byName.values());
    }

    boolean has(@Nullable Object id) {
        return id != null && byId.containsKey(id);
    }

    @Nullable LabelClass get(@Nullable Object id) {
        return id == null ? null : byId.get(id);
    }
}
