package dev.plumbline.gateway.format;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.Option;
import java.util.List;

/** Declarations from files: they know no skills, so theirs all have one name until somebody says better. */
public final class Imported {

    public static final SkillId SKILL = new SkillId("imported");

    private Imported() {}

    /** @param name also its key, as in the file */
    public static Attribute attribute(String name, AttributeKind kind, List<Option> options) {
        return new Attribute(name, name, kind, false, SKILL, options);
    }
}
