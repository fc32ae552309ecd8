package dev.plumbline.gateway.format;

import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.Option;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Classes with the attributes their labels have: those that are declared, and what is seen besides. For formats that want every
 * attribute declared, whatever they are written from.
 */
public final class Declarations {

    private final Map<String, LabelClass> classes = new LinkedHashMap<>();
    private final Map<String, Map<String, Seen>> seen = new LinkedHashMap<>();

    private static final class Seen {
        private AttributeKind kind;
        private final Set<String> options = new LinkedHashSet<>();

        Seen(AttributeKind kind) {
            this.kind = kind;
        }
    }

    public Declarations(Head head) {
        head.classes().forEach(each -> classes.putIfAbsent(each.name(), each));
    }

    public void see(Annotation annotation) {
        Map<String, Seen> ofClass = seen.computeIfAbsent(annotation.className(), _ -> new LinkedHashMap<>());
        annotation.attributes().forEach((name, value) -> {
            AttributeKind kind = kind(value);
            Seen attribute = ofClass.computeIfAbsent(name, _ -> new Seen(kind));
            if (attribute.kind != kind) {
                attribute.kind = AttributeKind.TEXT;
            }
            switch (value) {
                case Value.Choice choice -> attribute.options.add(choice.option());
                case Value.Choices choices -> attribute.options.addAll(choices.options());
                case Value.Text _, Value.Number _ -> {
                    // Nothing to choose from.
                }
            }
        });
    }

    private static AttributeKind kind(Value value) {
        return switch (value) {
            case Value.Choice _ -> AttributeKind.RADIO;
            case Value.Choices _ -> AttributeKind.CHECKLIST;
            case Value.Text _ -> AttributeKind.TEXT;
            case Value.Number _ -> AttributeKind.NUMBER;
        };
    }

    /** The head's, with what was seen and is not declared. */
    public List<LabelClass> classes() {
        return classes.values().stream().map(this::completed).toList();
    }

    public LabelClass of(String className) {
        LabelClass found = classes.get(className);
        return found == null ? LabelClass.of(className) : found;
    }

    private LabelClass completed(LabelClass given) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        given.attributes().forEach(each -> attributes.put(each.key(), each));
        seen.getOrDefault(given.name(), Map.of())
                .forEach((name, attribute) -> attributes.computeIfAbsent(name, _ -> declared(name, attribute)));
        return new LabelClass(
                given.name(),
                given.parent(),
                given.colour(),
                List.copyOf(attributes.values()),
                given.keypoints(),
                given.skeleton(),
                given.shape());
    }

    private static Attribute declared(String name, Seen attribute) {
        boolean chosen = attribute.kind == AttributeKind.RADIO || attribute.kind == AttributeKind.CHECKLIST;
        List<Option> options =
                attribute.options.stream().map(key -> new Option(key, key)).toList();
        return Imported.attribute(name, attribute.kind, chosen ? options : List.of());
    }
}
