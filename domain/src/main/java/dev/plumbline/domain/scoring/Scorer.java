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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores a submission against ground truth. The same input always gives the same score.
 *
 * <p>What the truth says is what can be earned: the outline, the class and each attribute value of each of its objects, and each of its
 * scene values. A missed object leaves all of that unearned; a spurious label costs what {@link Spurious} says. An attribute is
 * compared with the submitted value at the same path, whether or not the class is right. A value that the truth does not have
 * neither earns nor costs anything. What is {@linkplain FrameToScore#crowds in a crowd} or {@linkplain Measures#ignoredBelowPx2 too
 * small} is not asked for, and is no part of the score.
 */
public final class Scorer {

    private final FrameToScore work;
    private final Ontology ontology;
    private final ScoringFunction scoring;
    private final ValueComparison comparison;

    private Scorer(FrameToScore work, Ontology ontology, ScoringFunction scoring) {
        this.work = work;
        this.ontology = ontology;
        this.scoring = scoring;
        this.comparison = new ValueComparison(scoring.measured().values(), scoring.numberTolerance());
    }

    /**
     * @param ontology the one that truth and submission were made with
     * @throws IllegalArgumentException when a label has a class or an attribute that the ontology does not have: see {@link
     *                                  dev.plumbline.domain.label.LabelsCheck}
     */
    public static FrameScore score(FrameToScore work, Ontology ontology, ScoringFunction scoring) {
        return new Scorer(work, ontology, scoring).score();
    }

    /** On a frame of a size that nobody knows; see {@link FrameToScore#size}. */
    public static FrameScore score(Labels truth, Labels submitted, Ontology ontology, ScoringFunction scoring) {
        return score(new FrameToScore(truth, submitted, null), ontology, scoring);
    }

    private FrameScore score() {
        List<Component> scene = values(
                Kind.SCENE,
                scoring.scene(),
                ontology.scene(),
                work.truth().scene(),
                work.labels().scene());
        return FrameScore.of(scoring.id(), objects(), scene);
    }

    /** What is asked for is paired first; what is left over may then be for what is not asked for. */
    private List<ObjectScore> objects() {
        Similarity similarity = new Similarity(scoring.measured(), ontology, work);
        Unasked unasked = new Unasked(work, scoring.measured().ignoredBelowPx2(), similarity.regions());
        List<Label> truths = new ArrayList<>();
        List<Label> tooSmall = new ArrayList<>();
        work.truth().objects().forEach(truth -> (unasked.isTooSmall(truth) ? tooSmall : truths).add(truth));
        List<Label> labels = work.labels().objects();

        @Nullable Pair[] pairOfTruth = new @Nullable Pair[truths.size()];
        Set<Label> leftOver = Collections.newSetFromMap(new IdentityHashMap<>());
        leftOver.addAll(labels);
        for (Pair pair : Pairing.pairs(truths, labels, scoring.matching(), similarity)) {
            pairOfTruth[pair.truth()] = pair;
            leftOver.remove(labels.get(pair.label()));
        }
        List<Label> rest = labels.stream().filter(leftOver::contains).toList();
        Pairing.pairs(tooSmall, rest, scoring.matching(), similarity)
                .forEach(pair -> leftOver.remove(rest.get(pair.label())));

        List<ObjectScore> objects = new ArrayList<>();
        for (int t = 0; t < truths.size(); t++) {
            Pair pair = pairOfTruth[t];
            objects.add(
                    pair == null
                            ? missed(truths.get(t))
                            : matched(truths.get(t), labels.get(pair.label()), pair.iou()));
        }
        for (Label label : rest) {
            if (leftOver.contains(label) && !unasked.isTooSmall(label) && !unasked.isInCrowd(label)) {
                objects.add(spurious(label));
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
            double share = comparison.share(path, value, given.get(path));
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
