package dev.plumbline.gateway.labelset;

import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.Skeleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ontology that sets of labels imply: their classes, and the attributes that occur. They say nothing of skills or of the kind of
 * an attribute, so it serves for scoring files and cannot be published.
 */
public final class ImpliedOntology {

    private static final SkillId NO_SKILL = new SkillId("files");

    private ImpliedOntology() {}

    public static Ontology of(LabelSet... datasets) {
        Map<String, Set<String>> attributesByClass = new TreeMap<>();
        Map<String, Skeleton> skeletons = new HashMap<>();
        Set<String> scene = new TreeSet<>();
        for (LabelSet dataset : datasets) {
            dataset.skeletons().forEach(skeletons::putIfAbsent);
            dataset.categories().forEach(name -> attributesByClass.putIfAbsent(name, new TreeSet<>()));
            for (LabelledFrame frame : dataset.frames()) {
                scene.addAll(frame.scene().keySet());
                for (LabelledObject object : frame.objects()) {
                    attributesByClass
                            .computeIfAbsent(object.label().classKey(), _ -> new TreeSet<>())
                            .addAll(object.label().attributes().keySet());
                }
            }
        }
        List<ObjectClass> classes = attributesByClass.entrySet().stream()
                .map(each -> objectClass(each.getKey(), each.getValue(), skeletons.get(each.getKey())))
                .toList();
        return new Ontology(
                new OntologyId("files"),
                "Files",
                1,
                classes,
                scene.stream().map(ImpliedOntology::attribute).toList());
    }

    private static ObjectClass objectClass(String name, Set<String> attributes, @Nullable Skeleton skeleton) {
        return new ObjectClass(
                name,
                name,
                skeleton == null ? ShapeKind.POLYGON : ShapeKind.KEYPOINTS,
                1,
                NO_SKILL,
                NO_SKILL,
                attributes.stream().map(ImpliedOntology::attribute).toList(),
                skeleton);
    }

    private static Attribute attribute(String key) {
        return new Attribute(key, key, AttributeKind.TEXT, false, NO_SKILL, List.of());
    }
}
