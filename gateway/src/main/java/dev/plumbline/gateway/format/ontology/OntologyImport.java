package dev.plumbline.gateway.format.ontology;

import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.domain.ontology.Skeleton;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.Imported;
import dev.plumbline.gateway.format.LabelClass;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The ontology that a file's classes make: COCO's categories, CVAT's labels, Label Studio's configuration. Keys are the names as far
 * as keys may be; kinds of shape are those of the file, or boxes where it does not say; skills have to be named by whoever publishes it.
 */
public final class OntologyImport {

    private static final int COLOURS = 10;
    private static final int MAX_KEY = 60;

    private OntologyImport() {}

    public static Ontology of(String id, String name, Head head) {
        Set<String> keys = new HashSet<>();
        List<ObjectClass> classes = new ArrayList<>();
        for (LabelClass each : head.classes()) {
            Skeleton skeleton = each.points();
            ShapeKind shape = each.shape() == null ? ShapeKind.BOX : each.shape();
            classes.add(new ObjectClass(
                    key(each.name(), keys),
                    each.name(),
                    skeleton == null ? shape : ShapeKind.KEYPOINTS,
                    classes.size() % COLOURS + 1,
                    Imported.SKILL,
                    Imported.SKILL,
                    attributes(each.attributes()),
                    skeleton));
        }
        return new Ontology(new OntologyId(id), name, 1, classes, attributes(head.scene()));
    }

    private static List<Attribute> attributes(List<Attribute> given) {
        Set<String> keys = new HashSet<>();
        List<Attribute> attributes = new ArrayList<>();
        for (Attribute each : given) {
            boolean chosen = each.kind() == AttributeKind.RADIO || each.kind() == AttributeKind.CHECKLIST;
            // A choice without options cannot be answered, so it becomes a text.
            AttributeKind kind = chosen && each.options().isEmpty() ? AttributeKind.TEXT : each.kind();
            Set<String> optionKeys = new HashSet<>();
            List<Option> options = each.options().stream()
                    .map(option ->
                            new Option(key(option.name(), optionKeys), option.name(), attributes(option.attributes())))
                    .toList();
            attributes.add(new Attribute(
                    key(each.name(), keys),
                    each.name(),
                    kind,
                    each.required(),
                    each.skill(),
                    kind == AttributeKind.TEXT ? List.of() : options));
        }
        return attributes;
    }

    /** Letters without their marks, in lower case, and hyphens for what a key cannot have; numbered where two are the same. */
    private static String key(String name, Set<String> taken) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[^a-z0-9]+|-+$", "");
        String base = plain.isEmpty() ? "class" : plain.substring(0, Math.min(plain.length(), MAX_KEY - 4));
        String key = base;
        for (int i = 2; !taken.add(key); i++) {
            key = base + "-" + i;
        }
        return key;
    }
}
