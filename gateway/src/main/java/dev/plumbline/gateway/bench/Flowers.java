package dev.plumbline.gateway.bench;

import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import java.util.List;

/** What is drawn in benches: polygons of one class. */
public final class Flowers {
    public static final Ontology ONTOLOGY = new Ontology(
            new OntologyId("bench"),
            "Bench",
            1,
            List.of(new ObjectClass(
                    "flower", "Flower", ShapeKind.POLYGON, 1, new SkillId("outline"), new SkillId("class"), List.of())),
            List.of());

    private Flowers() {}
}
