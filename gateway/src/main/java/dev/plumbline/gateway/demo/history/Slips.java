package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.Ontology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * How often someone sees what is not so. Each is the probability for one object, or for one frame's scene, 0 to 1.
 *
 * @param missed an object is not seen
 * @param answer an answer without answers nested in it, such as the occlusion, is another one
 * @param scene  the scene is another one
 */
record Slips(double missed, double answer, double scene) {

    /** What someone who slips so often takes a frame to show. */
    Labels seen(Labels truth, Ontology ontology, RandomGenerator random) {
        var objects = new ArrayList<Label>();
        for (var label : truth.objects()) {
            boolean overlooked = random.nextDouble() < missed;
            var attributes =
                    ontology.objectClass(label.classKey()).orElseThrow().attributes();
            var answered = label.withAttributes(answers(attributes, label.attributes(), answer, random));
            if (!overlooked) {
                objects.add(answered);
            }
        }
        return new Labels(objects, answers(ontology.scene(), truth.scene(), scene, random));
    }

    private static Map<String, Value> answers(
            List<Attribute> attributes, Map<String, Value> truth, double probability, RandomGenerator random) {
        var answers = new HashMap<>(truth);
        for (var attribute : attributes) {
            boolean slip = random.nextDouble() < probability;
            int other = random.nextInt(Integer.MAX_VALUE);
            if (slip && truth.get(attribute.key()) instanceof Value.Choice right && isPlain(attribute)) {
                var wrong = attribute.options().stream()
                        .map(option -> option.key())
                        .filter(key -> !key.equals(right.option()))
                        .toList();
                answers.put(attribute.key(), new Value.Choice(wrong.get(other % wrong.size())));
            }
        }
        return answers;
    }

    private static boolean isPlain(Attribute attribute) {
        return attribute.options().size() > 1
                && attribute.options().stream()
                        .allMatch(option -> option.attributes().isEmpty());
    }
}
