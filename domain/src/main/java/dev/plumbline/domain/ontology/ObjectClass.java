package dev.plumbline.domain.ontology;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.ShapeKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A class of objects.
 *
 * @param colour     1 to 10, a slot of the palette that stays apart under every common colour blindness
 * @param skill      what drawing its outline exercises
 * @param classSkill what telling it from the other classes exercises
 * @param skeleton   the points of a class of keypoints; null for every other shape
 */
public record ObjectClass(
        String key,
        String name,
        ShapeKind shape,
        int colour,
        SkillId skill,
        SkillId classSkill,
        List<Attribute> attributes,
        @Nullable Skeleton skeleton) {
    public ObjectClass {
        attributes = List.copyOf(attributes);
    }

    /** A class of any shape but keypoints. */
    public ObjectClass(
            String key,
            String name,
            ShapeKind shape,
            int colour,
            SkillId skill,
            SkillId classSkill,
            List<Attribute> attributes) {
        this(key, name, shape, colour, skill, classSkill, attributes, null);
    }

    /**
     * Why a shape cannot be of this class, as a sentence; nothing when it can.
     *
     * @param name what the sentence calls it
     */
    public Optional<String> misfit(Shape drawn, String name) {
        if (drawn.kind() != shape) {
            return Optional.of("%s is drawn as another kind of shape than its class asks for.".formatted(name));
        }
        if (!(drawn instanceof Keypoints keypoints)) {
            return Optional.empty();
        }
        if (skeleton == null) {
            return Optional.of(
                    "%s is of a class without a skeleton, so nothing says what its points are.".formatted(name));
        }
        int given = keypoints.points().size();
        int asked = skeleton.points().size();
        return given == asked
                ? Optional.empty()
                : Optional.of("%s has %d keypoints and its skeleton %d.".formatted(name, given, asked));
    }
}
