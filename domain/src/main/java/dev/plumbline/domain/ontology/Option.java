package dev.plumbline.domain.ontology;

import java.util.List;

/** One option of a radio or checklist, and the attributes that apply once it is chosen; nested to any depth. */
public record Option(String key, String name, List<Attribute> attributes) {
    public Option {
        attributes = List.copyOf(attributes);
    }

    public Option(String key, String name) {
        this(key, name, List.of());
    }
}
