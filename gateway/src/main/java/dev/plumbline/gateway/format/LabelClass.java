package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.Skeleton;
import dev.plumbline.domain.ontology.Skeletons;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class as a file declares it.
 *
 * @param name       what labels name it by
 * @param parent     COCO's supercategory, Datumaro's parent; null when there is none
 * @param colour     {@code #rrggbb}; null when none is given
 * @param attributes what may be said of its labels; empty where a format has values and no declarations
 * @param keypoints  names of its keypoints in order; empty when it has none
 * @param skeleton   which keypoints are joined by a line
 * @param shape      the kind of shape its labels have; null where a format leaves that open
 */
public record LabelClass(
        String name,
        @Nullable String parent,
        @Nullable String colour,
        List<Attribute> attributes,
        List<String> keypoints,
        List<Bone> skeleton,
        @Nullable ShapeKind shape) {

    /** A line between two keypoints, by their places in the list of keypoints, from 0. */
    public record Bone(int from, int to) {}

    public LabelClass {
        attributes = List.copyOf(attributes);
        keypoints = List.copyOf(keypoints);
        skeleton = List.copyOf(skeleton);
    }

    /** A class of any shape. */
    public LabelClass(
            String name,
            @Nullable String parent,
            @Nullable String colour,
            List<Attribute> attributes,
            List<String> keypoints,
            List<Bone> skeleton) {
        this(name, parent, colour, attributes, keypoints, skeleton, null);
    }

    /** Its keypoints as an ontology has them; null without any. COCO's own 17 points have their spreads, others the default. */
    public @Nullable Skeleton points() {
        if (keypoints.isEmpty()) {
            return null;
        }
        List<Skeleton.Edge> edges = skeleton.stream()
                .map(bone -> new Skeleton.Edge(bone.from(), bone.to()))
                .toList();
        List<String> ofPerson = Skeletons.COCO_PERSON.points().stream()
                .map(Skeleton.Joint::name)
                .toList();
        return new Skeleton(
                keypoints.equals(ofPerson)
                        ? Skeletons.COCO_PERSON.points()
                        : keypoints.stream().map(Skeleton.Joint::new).toList(),
                edges);
    }

    public static LabelClass of(String name) {
        return new LabelClass(name, null, null, List.of(), List.of(), List.of());
    }
}
