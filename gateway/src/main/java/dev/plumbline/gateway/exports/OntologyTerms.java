package dev.plumbline.gateway.exports;

import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributePath;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.domain.ontology.Skeleton;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.LabelClass.Bone;
import dev.plumbline.projections.catalogue.FrameCard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Labels of an ontology as files say them. Classes go by their names, or by their keys where two have one name. Attributes go
 * by their paths and options by their keys, which no file's flat list of names can confuse: {@code species/dahlia/colour}.
 */
final class OntologyTerms {
    private final Ontology ontology;
    private final Map<String, String> classNames;

    OntologyTerms(Ontology ontology) {
        this.ontology = ontology;
        Set<String> taken = ontology.classes().stream()
                .collect(Collectors.groupingBy(c -> c.name().toLowerCase(Locale.ROOT), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(names -> names.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        this.classNames = new HashMap<>();
        ontology.classes()
                .forEach(c -> classNames.put(
                        c.key(), taken.contains(c.name().toLowerCase(Locale.ROOT)) ? c.key() : c.name()));
    }

    Head head() {
        return new Head(ontology.classes().stream().map(this::labelClass).toList(), flat(ontology.scene()));
    }

    /** @param name that no other frame of the data set has */
    Frame frame(FrameCard card, String name, Labels labels) {
        return new Frame(
                name,
                card.image().size(),
                null,
                card.sequence() == null ? null : card.sequence().number(),
                labels.objects().stream().map(this::annotation).toList(),
                labels.scene());
    }

    private Annotation annotation(Label label) {
        return Annotation.of(classNames.getOrDefault(label.classKey(), label.classKey()), label.shape())
                .withId(label.id().value())
                .withAttributes(label.attributes())
                .withTrack(label.track());
    }

    private LabelClass labelClass(ObjectClass c) {
        return new LabelClass(
                classNames.getOrDefault(c.key(), c.name()),
                null,
                null,
                flat(c.attributes()),
                points(c.skeleton()),
                bones(c.skeleton()),
                c.shape());
    }

    private static List<String> points(@Nullable Skeleton skeleton) {
        return skeleton == null
                ? List.of()
                : skeleton.points().stream().map(Skeleton.Joint::name).toList();
    }

    private static List<Bone> bones(@Nullable Skeleton skeleton) {
        return skeleton == null
                ? List.of()
                : skeleton.edges().stream().map(e -> new Bone(e.from(), e.to())).toList();
    }

    private static List<Attribute> flat(List<Attribute> nested) {
        List<Attribute> all = new ArrayList<>();
        flatten(nested, "", all);
        return all;
    }

    private static void flatten(List<Attribute> attributes, String prefix, List<Attribute> all) {
        for (var attribute : attributes) {
            var path = prefix + attribute.key();
            var options = attribute.options().stream()
                    .map(option -> new Option(option.key(), option.name()))
                    .toList();
            all.add(new Attribute(path, path, attribute.kind(), attribute.required(), attribute.skill(), options));
            attribute
                    .options()
                    .forEach(option -> flatten(option.attributes(), AttributePath.nested(path, option.key(), ""), all));
        }
    }
}
