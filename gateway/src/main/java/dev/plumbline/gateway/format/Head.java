package dev.plumbline.gateway.format;

import dev.plumbline.domain.ontology.Attribute;
import java.util.List;
import java.util.Optional;

/**
 * What a data set says before its frames.
 *
 * @param classes in the order of the file: where a format numbers them, this is their number
 * @param scene   what may be said of a frame as a whole, where a format declares it
 */
public record Head(List<LabelClass> classes, List<Attribute> scene) {

    public Head {
        classes = List.copyOf(classes);
        scene = List.copyOf(scene);
    }

    public static Head of(List<String> classes) {
        return new Head(classes.stream().map(LabelClass::of).toList(), List.of());
    }

    public Optional<LabelClass> labelClass(String name) {
        return classes.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return classes.stream().map(LabelClass::name).toList();
    }
}
