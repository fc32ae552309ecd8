package dev.plumbline.gateway.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Visibility;
import dev.plumbline.domain.ontology.Skeleton;
import dev.plumbline.domain.ontology.Skeleton.Edge;
import dev.plumbline.domain.ontology.Skeleton.Joint;
import dev.plumbline.domain.ontology.Skeletons;
import dev.plumbline.gateway.coco.Faults.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keypoints of COCO: a category names them ({@code keypoints}) and joins them ({@code skeleton}, pairs of places from 1); an
 * annotation has x, y and v for each, where v is 0 for not labelled, 1 for hidden and 2 for visible.
 */
final class CocoKeypoints {

    private final Faults faults;

    CocoKeypoints(Faults faults) {
        this.faults = faults;
    }

    /** Null for a category without keypoints. COCO's own 17 points have their sigmas, others the default. */
    @Nullable Skeleton skeleton(Element category) {
        JsonNode names = category.node().path("keypoints");
        if (!names.isArray() || names.isEmpty()) {
            return null;
        }
        List<Joint> joints = new ArrayList<>();
        names.forEach(name -> joints.add(new Joint(name.asText())));
        List<Edge> edges = new ArrayList<>();
        for (JsonNode edge : category.node().path("skeleton")) {
            int from = edge.path(0).asInt() - 1;
            int to = edge.path(1).asInt() - 1;
            if (from < 0 || to < 0 || from >= joints.size() || to >= joints.size()) {
                faults.add(
                        category,
                        "/skeleton/" + edges.size(),
                        "%s joins no two of its %d keypoints.".formatted(edge, joints.size()));
                return null;
            }
            edges.add(new Edge(from, to));
        }
        Skeleton skeleton = new Skeleton(joints, edges);
        return names(skeleton).equals(names(Skeletons.COCO_PERSON))
                ? new Skeleton(Skeletons.COCO_PERSON.points(), edges)
                : skeleton;
    }

    private static List<String> names(Skeleton skeleton) {
        return skeleton.points().stream().map(Joint::name).toList();
    }

    /** Whether the annotation places a keypoint. One that places none is told of by its segmentation. */
    static boolean arePlaced(JsonNode annotation) {
        JsonNode numbers = annotation.path("keypoints");
        for (int i = 2; i < numbers.size(); i += 3) {
            if (numbers.get(i).asInt() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Null when there is a fault, which is then added to the faults. */
    @Nullable Keypoints keypoints(Element annotation, Skeleton skeleton) {
        JsonNode numbers = annotation.node().path("keypoints");
        int points = skeleton.points().size();
        if (numbers.size() != 3 * points) {
            faults.add(
                    annotation,
                    "/keypoints",
                    "its category has %d keypoints, so here are %d numbers (x, y, v, …) and not %d."
                            .formatted(points, 3 * points, numbers.size()));
            return null;
        }
        List<Keypoint> keypoints = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            JsonNode x = numbers.get(3 * i);
            JsonNode y = numbers.get(3 * i + 1);
            JsonNode visibility = numbers.get(3 * i + 2);
            if (!isFinite(x) || !isFinite(y)) {
                faults.add(annotation, "/keypoints/" + 3 * i, "(%s, %s) is no place.".formatted(x, y));
                return null;
            }
            if (!visibility.isIntegralNumber() || visibility.asInt() < 0 || visibility.asInt() > 2) {
                faults.add(
                        annotation,
                        "/keypoints/" + (3 * i + 2),
                        "v is 0 (not labelled), 1 (hidden) or 2 (visible), not %s.".formatted(visibility));
                return null;
            }
            keypoints.add(new Keypoint(x.asDouble(), y.asDouble(), Visibility.values()[visibility.asInt()]));
        }
        return new Keypoints(keypoints);
    }

    private static boolean isFinite(JsonNode number) {
        return number.isNumber() && Double.isFinite(number.asDouble());
    }
}
