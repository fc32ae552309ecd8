package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.ontology.Attribute;
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

    public static LabelClass of(String name) {
        return new LabelClass(name, null, null, List.of(), List.of(), List.of());
    }
}
