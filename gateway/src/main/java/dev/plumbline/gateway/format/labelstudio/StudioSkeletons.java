package dev.plumbline.gateway.format.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Objects with joints as Label Studio's own converter has them: a rectangle with the object's class, and below it ({@code parentID}) a
 * point for each joint, labelled with the joint's name. The order of the joints is that in which they are first met, unless the task's
 * data say it: {@code {"keypoints":{"person":["nose",…]}}}, as Plumbline writes it.
 */
final class StudioSkeletons {

    static final String JOINTS = "keypoints";

    private final Map<String, Set<String>> joints = new LinkedHashMap<>();

    /** Learns the joints of a task's objects. */
    void see(JsonNode data, JsonNode results) {
        for (Map.Entry<String, JsonNode> each : data.path(JOINTS).properties()) {
            each.getValue().forEach(name -> joints(each.getKey()).add(name.asText()));
        }
        Map<String, JsonNode> rectangles = rectangles(results);
        for (JsonNode result : results) {
            JsonNode rectangle = isJoint(result, rectangles) ? rectangles.get(parent(result)) : null;
            String className = rectangle == null ? null : StudioRegion.className(rectangle);
            String name = StudioRegion.className(result);
            if (className != null && name != null) {
                joints(className).add(name);
            }
        }
    }

    private Set<String> joints(String className) {
        return joints.computeIfAbsent(className, _ -> new LinkedHashSet<>());
    }

    List<String> of(String className) {
        return List.copyOf(joints.getOrDefault(className, Set.of()));
    }

    /** Those that can be parents, by their ids. */
    static Map<String, JsonNode> rectangles(JsonNode results) {
        Map<String, JsonNode> rectangles = new LinkedHashMap<>();
        for (JsonNode result : results) {
            if (result.path("type").asText().equals("rectanglelabels") && StudioRegion.className(result) != null) {
                rectangles.put(result.path("id").asText(), result);
            }
        }
        return rectangles;
    }

    static boolean isJoint(JsonNode result, Map<String, JsonNode> rectangles) {
        return result.path("type").asText().equals("keypointlabels") && rectangles.containsKey(parent(result));
    }

    static String parent(JsonNode result) {
        return result.path("parentID").asText();
    }

    /**
     * The joints that are placed, and the others as absent.
     *
     * @throws IllegalArgumentException when one is wrong; the message is a sentence
     */
    Shape keypoints(String className, List<JsonNode> placed) {
        Map<String, Keypoint> byName = new LinkedHashMap<>();
        of(className).forEach(name -> byName.put(name, Keypoint.ABSENT));
        for (JsonNode each : placed) {
            String name = StudioRegion.className(each);
            if (name == null) {
                throw new IllegalArgumentException(
                        "its point %s has no label.".formatted(each.path("id").asText("?")));
            }
            if (StudioRegion.shape(each) instanceof Keypoints point
                    && byName.put(name, point.points().getFirst()) instanceof Keypoint before
                    && before.hasPlace()) {
                throw new IllegalArgumentException("two of its points are called %s.".formatted(name));
            }
        }
        return new Keypoints(new ArrayList<>(byName.values()));
    }
}
