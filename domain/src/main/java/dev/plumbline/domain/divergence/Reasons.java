package dev.plumbline.domain.divergence;

import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributePath;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.ObjectScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why an object did not earn everything, in sentences, the weightiest first: the class, the outline, then attributes. */
public final class Reasons {

    private final Ontology ontology;

    /** @param ontology the one that truth and label were made with; it has the names to use */
    public Reasons(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * @param truth of the score's object; null when spurious
     * @param label of the score's object; null when missed
     * @return none when there is nothing to say
     */
    public List<String> of(ObjectScore score, @Nullable Label truth, @Nullable Label label) {
        if (truth == null) {
            return List.of("There is no object here.");
        }
        if (label == null) {
            return List.of("Missed: here is %s.".formatted(className(truth)));
        }
        List<String> sentences = new ArrayList<>();
        if (!truth.classKey().equals(label.classKey())) {
            sentences.add("It is %s, not %s.".formatted(className(truth), className(label)));
        }
        if (truth.shape() instanceof Region wanted && label.shape() instanceof Region drawn) {
            sentences.addAll(OutlineReasons.of(wanted, drawn));
        }
        for (Component component : score.components()) {
            if (component.kind() == Component.Kind.ATTRIBUTE && component.points() < component.available()) {
                sentences.add(attribute(component.path(), truth, label));
            }
        }
        return sentences;
    }

    private String attribute(String path, Label truth, Label label) {
        Optional<Attribute> attribute = ontology.objectClass(truth.classKey())
                .flatMap(objectClass -> AttributePath.find(objectClass.attributes(), path));
        String name = attribute.map(Attribute::name).orElse(AttributePath.key(path));
        Value wanted = truth.attributes().get(path);
        Value given = label.attributes().get(path);
        String right = wanted == null ? "something else" : inWords(attribute, wanted);
        return given == null
                ? "%s is left out; it is %s.".formatted(name, right)
                : "%s is %s, not %s.".formatted(name, right, inWords(attribute, given));
    }

    private static String inWords(Optional<Attribute> attribute, Value value) {
        return switch (value) {
            case Value.Choice choice -> optionName(attribute, choice.option());
            case Value.Choices choices ->
                choices.options().isEmpty()
                        ? "none"
                        : choices.options().stream()
                                .map(option -> optionName(attribute, option))
                                .collect(Collectors.joining(" and "));
            case Value.Text text -> "“%s”".formatted(text.text());
            case Value.Number number ->
                new BigDecimal(String.valueOf(number.number()))
                        .stripTrailingZeros()
                        .toPlainString();
        };
    }

    private static String optionName(Optional<Attribute> attribute, String key) {
        return attribute.stream()
                .flatMap(each -> each.options().stream())
                .filter(option -> option.key().equals(key))
                .map(Option::name)
                .findFirst()
                .orElse(key);
    }

    private String className(Label label) {
        return ontology.objectClass(label.classKey()).map(ObjectClass::name).orElse(label.classKey());
    }
}
