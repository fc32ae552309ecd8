package dev.plumbline.domain.ontology;

import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.SkillId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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

    /** Every skill that drawing by this ontology exercises, in alphabetical order. */
    public SortedSet<SkillId> skills() {
        var skills = new TreeSet<>(Comparator.comparing(SkillId::value));
        for (var each : classes) {
            skills.add(each.skill());
            skills.add(each.classSkill());
            add(each.attributes(), skills);
        }
        add(scene, skills);
        return Collections.unmodifiableSortedSet(skills);
    }

    private static void add(List<Attribute> attributes, Set<SkillId> skills) {
        for (var attribute : attributes) {
            skills.add(attribute.skill());
            attribute.options().forEach(option -> add(option.attributes(), skills));
        }
    }

    public boolean isVersion(OntologyId otherId, int otherVersion) {
        return id.equals(otherId) && version == otherVersion;
    }
}
