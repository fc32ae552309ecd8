package dev.plumbline.domain.scoring;

import dev.plumbline.domain.SkillId;

/**
 * One thing that earns points, and the skill that it exercises.
 *
 * @param name      {@code geometry}, {@code class}, {@code spurious}, or an attribute's key such as {@code colour}
 * @param path      the attribute's whole path, such as {@code species/dahlia/colour}; else the name
 * @param points    earned; below 0 only for what is spurious and costs points
 * @param available what could be earned
 */
public record Component(Kind kind, String name, String path, SkillId skill, double points, double available) {

    /** What a component is about. */
    public enum Kind {
        GEOMETRY,
        CLASS,
        ATTRIBUTE,
        SCENE,
        SPURIOUS
    }
}
