package dev.plumbline.domain.scoring;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributePath;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.Component.Kind;
import dev.plumbline.domain.scoring.Pairing.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Scores a submission against ground truth. The same input always gives the same score.
 *
 * <p>What the truth says is what can be earned: the outline, the class and each attribute value of each of its objects, and each of its
 * scene values. A missed object leaves all of that unearned; a spurious label costs what {@link Spurious} says. An attribute is
 * compared with the submitted value at the same path, whether or not the class is right. A value that the truth does not have
 * neither earns nor costs anything.
 */
public final class Scorer {

    private final Ontology ontology;
    private final ScoringFunction scoring;

    private Scorer(Ontology ontology, ScoringFunction scoring) {
        this.ontology = ontology;
        this.scoring = scoring;
    }

    /**
     * @param ontology the one that truth and submission were made with
     * @throws IllegalArgumentException when a label has a class or an attribute that the ontology does not have: see {@link
     *                                  dev.plumbline.domain.label.LabelsCheck}
     */
    public static FrameScore score(Labels truth, Labels submitted, Ontology ontology, ScoringFunction scoring) {
        return new Scorer(ontology, scoring).score(truth, submitted);
    }

    private FrameScore score(Labels truth, Labels submitted) {
        List<ObjectScore> objects = objects(truth.objects(), submitted.objects());
        List<Component> scene = values(Kind.SCENE, scoring.scene(), ontology.scene(), truth.scene(), submitted.scene());
        return FrameScore.of(scoring.id(), objects, scene);
    }

    private List<ObjectScore> objects(List<Label> truths, List<Label> labels) {
        @Nullable Pair[] pairOfTruth = new @Nullable Pair[truths.size()];
        boolean[] labelTaken = new boolean[labels.size()];
        for (Pair pair : Pairing.pairs(truths, labels, scoring.matching())) {
            pairOfTruth[pair.truth()] = pair;
            labelTaken[pair.label()] = true;
        }
        List<ObjectScore> objects = new ArrayList<>();
        for (int t = 0; t < truths.size(); t++) {
            Pair pair = pairOfTruth[t];
            objects.add(
                    pair == null
                            ? missed(truths.get(t))
                            : matched(truths.get(t), labels.get(pair.label()), pair.iou()));
        }
        for (int l = 0; l < labels.size(); l++) {
            if (!labelTaken[l]) {
                objects.add(spurious(labels.get(l)));
            }
        }
        return objects;
    }

    private ObjectScore matched(Label truth, Label label, double iou) {
        boolean correct = truth.classKey().equals(label.classKey());
        List<Component> components =
                outlineAndClass(truth, scoring.geometry().earned(iou), correct ? scoring.classPoints() : 0);
        components.addAll(attributes(truth, label.attributes()));
        ClassMatch classMatch = new ClassMatch(truth.classKey(), label.classKey(), correct);
        return ObjectScore.of(truth.id(), label.id(), Outcome.MATCHED, iou, classMatch, components);
    }

    private ObjectScore missed(Label truth) {
        List<Component> components = outlineAndClass(truth, 0, 0);
        components.addAll(attributes(truth, Map.of()));
        ClassMatch classMatch = new ClassMatch(truth.classKey(), null, false);
        return ObjectScore.of(truth.id(), null, Outcome.MISSED, null, classMatch, components);
    }

    private ObjectScore spurious(Label label) {
        List<Component> components = switch (scoring.spurious()) {
            case Spurious.AddsAvailable _ -> outlineAndClass(label, 0, 0);
            case Spurious.Costs costs ->
                List.of(new Component(
                        Kind.SPURIOUS,
                        "spurious",
                        "spurious",
                        objectClass(label).skill(),
                        -costs.points(),
                        0));
        };
        ClassMatch classMatch = new ClassMatch(null, label.classKey(), false);
        return ObjectScore.of(null, label.id(), Outcome.SPURIOUS, null, classMatch, components);
    }

    private List<Component> outlineAndClass(Label label, double geometryPoints, double classPoints) {
        ObjectClass objectClass = objectClass(label);
        List<Component> components = new ArrayList<>();
        add(
                components,
                Kind.GEOMETRY,
                "geometry",
                objectClass.skill(),
                geometryPoints,
                scoring.geometry().available());
        add(components, Kind.CLASS, "class", objectClass.classSkill(), classPoints, scoring.classPoints());
        return components;
    }

    private List<Component> attributes(Label truth, Map<String, Value> given) {
        return values(Kind.ATTRIBUTE, scoring.attributes(), objectClass(truth).attributes(), truth.attributes(), given);
    }

    private List<Component> values(
            Kind kind,
            PointsByKey points,
            List<Attribute> attributes,
            Map<String, Value> truth,
            Map<String, Value> given) {
        List<Component> components = new ArrayList<>();
        truth.forEach((path, value) -> {
            double available = points.of(path);
            double share = ValueComparison.share(value, given.get(path), scoring.numberTolerance());
            add(components, kind, path, skill(attributes, path), available * share, available);
        });
        return components;
    }

    private static void add(
            List<Component> components, Kind kind, String path, SkillId skill, double points, double available) {
        if (available > 0) {
            components.add(new Component(kind, AttributePath.key(path), path, skill, points, available));
        }
    }

    private ObjectClass objectClass(Label label) {
        return ontology.objectClass(label.classKey())
                .orElseThrow(
                        () -> new IllegalArgumentException("Label %s has the class %s, which the ontology does not have"
                                .formatted(label.id(), label.classKey())));
    }

    private static SkillId skill(List<Attribute> attributes, String path) {
        return AttributePath.find(attributes, path)
                .map(Attribute::skill)
                .orElseThrow(() -> new IllegalArgumentException("The ontology has no attribute " + path));
    }
}
