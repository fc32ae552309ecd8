package dev.plumbline.domain.ontology;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.geometry.ShapeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an ontology must be before it is published: something to label, keys that can stand in a path and are unique
 * among their siblings, colours that exist, options where something is chosen and only there, a skeleton where keypoints are asked
 * for and only there.
 */
public final class OntologyCheck {
    static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");
    static final int COLOURS = 10;

    private final List<Fault> faults = new ArrayList<>();

    private OntologyCheck() {}

    /** All faults, in the order of the document; empty when it may be published. */
    public static List<Fault> faults(Ontology ontology) {
        var check = new OntologyCheck();
        if (ontology.name().isBlank()) {
            check.add("/name", "An ontology has a name.");
        }
        if (ontology.classes().isEmpty() && ontology.scene().isEmpty()) {
            check.add("/classes", "There is nothing to label: no class and no scene classification.");
        }
        check.classes(ontology.classes());
        check.attributes("/scene", ontology.scene());
        return List.copyOf(check.faults);
    }

    private void classes(List<ObjectClass> classes) {
        var keys = new HashSet<String>();
        for (int i = 0; i < classes.size(); i++) {
            var c = classes.get(i);
            var at = "/classes/" + i;
            key(at, c.key(), c.name(), keys);
            if (c.colour() < 1 || c.colour() > COLOURS) {
                add(at + "/colour", "Colours are the slots 1 to %d, not %d.".formatted(COLOURS, c.colour()));
            }
            skeleton(at + "/skeleton", c);
            attributes(at + "/attributes", c.attributes());
        }
    }

    private void skeleton(String at, ObjectClass c) {
        var skeleton = c.skeleton();
        if (c.shape() == ShapeKind.KEYPOINTS && skeleton == null) {
            add(at, "\"%s\" is a class of keypoints, so it names the points of its skeleton.".formatted(c.name()));
        } else if (c.shape() != ShapeKind.KEYPOINTS && skeleton != null) {
            add(at, "\"%s\" is no class of keypoints, so it has no skeleton.".formatted(c.name()));
        } else if (skeleton != null) {
            SkeletonCheck.faults(at, skeleton).forEach(faults::add);
        }
    }

    private void attributes(String at, List<Attribute> attributes) {
        var keys = new HashSet<String>();
        for (int i = 0; i < attributes.size(); i++) {
            var a = attributes.get(i);
            key(at + "/" + i, a.key(), a.name(), keys);
            options(at + "/" + i + "/options", a);
        }
    }

    private void options(String at, Attribute attribute) {
        boolean chosen = attribute.kind() == AttributeKind.RADIO || attribute.kind() == AttributeKind.CHECKLIST;
        if (chosen == attribute.options().isEmpty()) {
            add(
                    at,
                    chosen
                            ? "\"%s\" has nothing to choose from.".formatted(attribute.name())
                            : "\"%s\" is written, not chosen, so it has no options.".formatted(attribute.name()));
        }
        var keys = new HashSet<String>();
        for (int i = 0; i < attribute.options().size(); i++) {
            var option = attribute.options().get(i);
            key(at + "/" + i, option.key(), option.name(), keys);
            attributes(at + "/" + i + "/attributes", option.attributes());
        }
    }

    private void key(String at, String key, String name, HashSet<String> siblings) {
        if (!KEY.matcher(key).matches()) {
            add(at + "/key", "A key is 1 to 60 characters of a-z 0-9 . _ -, not \"%s\".".formatted(key));
        } else if (!siblings.add(key)) {
            add(at + "/key", "The key %s stands here twice.".formatted(key));
        }
        if (name.isBlank()) {
            add(at + "/name", "%s has no name.".formatted(key));
        }
    }

    private void add(String at, String fact) {
        faults.add(new Fault(at, fact));
    }
}
