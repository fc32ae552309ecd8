package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.AttributePath;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.review.DisagreementKind;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.ObjectScore;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringPresets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What there is to say of a submission by someone who knows what is on the frame. */
final class Judgement {
    /** An outline that is worse than this is sent back by most. */
    private static final double GOOD_OUTLINE_IOU = 0.88;

    /**
     * One thing that is wrong.
     *
     * @param path of the answer; empty unless it is about one
     */
    record Fault(DisagreementKind kind, SkillId skill, String path) {}

    private final Ontology ontology;
    private final double goodIou;

    /** @param lenient how much worse an outline is let pass, in IoU */
    Judgement(Ontology ontology, double lenient) {
        this.ontology = ontology;
        this.goodIou = GOOD_OUTLINE_IOU - lenient;
    }

    /** The first thing that is wrong with each item where something is. */
    Map<ReviewItem, Fault> of(Labels truth, Labels submitted) {
        var score = Scorer.score(truth, submitted, ontology, ScoringPresets.PLUMBLINE);
        var faults = new LinkedHashMap<ReviewItem, Fault>();
        for (var object : score.objects()) {
            switch (object.outcome()) {
                case MATCHED -> {
                    var drawn = label(submitted, object);
                    fault(object, drawn).ifPresent(f -> faults.put(ReviewItem.label(drawn.id()), f));
                }
                case SPURIOUS -> {
                    var drawn = label(submitted, object);
                    faults.put(
                            ReviewItem.label(drawn.id()),
                            new Fault(DisagreementKind.SPURIOUS, type(drawn).classSkill(), ""));
                }
                case MISSED -> {
                    var missed = truth.objects().get(truth.indexOf(Objects.requireNonNull(object.truth())));
                    faults.put(
                            ReviewItem.missed(missed.id()),
                            new Fault(DisagreementKind.MISSED, type(missed).classSkill(), ""));
                }
            }
        }
        score.scene().stream()
                .filter(component -> component.points() < component.available())
                .forEach(component -> faults.put(
                        ReviewItem.scene(component.path()),
                        new Fault(DisagreementKind.ATTRIBUTE, component.skill(), component.path())));
        return faults;
    }

    private Optional<Fault> fault(ObjectScore object, Label drawn) {
        if (!object.classMatch().correct()) {
            return Optional.of(new Fault(DisagreementKind.CLASS, type(drawn).classSkill(), ""));
        }
        var answer = object.components().stream()
                .filter(c -> c.kind() == Component.Kind.ATTRIBUTE)
                .filter(c -> c.points() < c.available())
                .findFirst();
        if (answer.isPresent()) {
            var path = answer.get().path();
            return Optional.of(new Fault(
                    DisagreementKind.ATTRIBUTE,
                    AttributePath.find(type(drawn).attributes(), path)
                            .map(a -> a.skill())
                            .orElse(answer.get().skill()),
                    path));
        }
        return Objects.requireNonNullElse(object.iou(), 0.0) < goodIou
                ? Optional.of(new Fault(DisagreementKind.BOUNDARY, type(drawn).skill(), ""))
                : Optional.empty();
    }

    private ObjectClass type(Label label) {
        return ontology.objectClass(label.classKey()).orElseThrow();
    }

    private static Label label(Labels submitted, ObjectScore object) {
        return submitted.objects().get(submitted.indexOf(Objects.requireNonNull(object.label())));
    }
}
