package dev.plumbline.domain.ontology;

import dev.plumbline.domain.OntologyId;
import java.util.List;
import java.util.Optional;

/**
 * One published version of an ontology. A version never changes once it is published.
 *
 * @param version 1, 2, 3, … within the ontology
 * @param scene   classifications of the whole frame
 */
public record Ontology(OntologyId id, String name, int version, List<ObjectClass> classes, List<Attribute> scene) {
    public Ontology {
        classes = List.copyOf(classes);
        scene = List.copyOf(scene);
    }

    public Optional<ObjectClass> objectClass(String key) {
        return classes.stream().filter(c -> c.key().equals(key)).findFirst();
    }

    public boolean isVersion(OntologyId otherId, int otherVersion) {
        return id.equals(otherId) && version == otherVersion;
    }
}
