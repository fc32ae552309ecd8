package dev.plumbline.domain.ontology;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.geometry.ShapeKind;
import java.util.List;

/**
 * A class of objects.
 *
 * @param colour     1 to 10, a slot of the palette that stays apart under every common colour blindness
 * @param skill      what drawing its outline exercises
 * @param classSkill what telling it from the other classes exercises
 */
public record ObjectClass(
        String key,
        String name,
        ShapeKind shape,
        int colour,
        SkillId skill,
        SkillId classSkill,
        List<Attribute> attributes) {
    public ObjectClass {
        attributes = List.copyOf(attributes);
    }
}
