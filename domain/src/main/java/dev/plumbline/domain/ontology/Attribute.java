package dev.plumbline.domain.ontology;

import dev.plumbline.domain.SkillId;
import java.util.List;

/**
 * Something to be said about an object or a frame.
 *
 * @param key      last segment of its path; unique among its siblings
 * @param required a submission waits until it has a value, wherever the attribute applies
 * @param skill    the skill that answering it exercises
 * @param options  what can be chosen; empty for text and numbers
 */
public record Attribute(
        String key, String name, AttributeKind kind, boolean required, SkillId skill, List<Option> options) {
    public Attribute {
        options = List.copyOf(options);
    }
}
