package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.canvas.Change;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What there is to say of a submission by someone who knows what is on the frame. */
final class Judgement {
    /** An outline that is worse than this is sent back by most. */
    private static final double GOOD_OUTLINE_IOU = 0.92;

    /**
     * One thing that is wrong.
     *
     * @param path       of the answer; empty unless it is about one
     * @param correction what the reviewer draws to show what is right
     */
    record Fault(ReviewItem item, DisagreementKind kind, SkillId skill, String path, List<Change> correction) {}

    private final Ontology ontology;
    private final double goodIou;

    /** @param lenient how much worse an outline is let pass, in IoU */
    Judgement(Ontology ontology, double lenient) {
        this.ontology = ontology;
        this.goodIou = GOOD_OUTLINE_IOU - lenient;
    }

    /** One fault at most of each item. */
    List<Fault> of(Labels truth, Labels submitted) {
        var score = Scorer.score(truth, submitted, ontology, ScoringPresets.PLUMBLINE);
        var faults = new ArrayList<Fault>();
        for (var object : score.objects()) {
            switch (object.outcome()) {
                case MATCHED ->
                    matched(object, label(submitted, object.label()), label(truth, object.truth()))
                            .ifPresent(faults::add);
                case SPURIOUS -> faults.add(spurious(label(submitted, object.label())));
                case MISSED -> faults.add(missed(label(truth, object.truth())));
            }
        }
        score.scene().stream().filter(Judgement::isWrong).forEach(c -> faults.add(scene(c, truth)));
        return faults;
    }

    private Optional<Fault> matched(ObjectScore object, Label drawn, Label truth) {
        var item = ReviewItem.label(drawn.id());
        if (!object.classMatch().correct()) {
            return Optional.of(
                    new Fault(item, DisagreementKind.CLASS, type(drawn).classSkill(), "", List.of()));
        }
        var answer = object.components().stream()
                .filter(c -> c.kind() == Component.Kind.ATTRIBUTE && isWrong(c))
                .findFirst();
        if (answer.isPresent()) {
            return Optional.of(answer(item, drawn, truth, answer.get()));
        }
        return Objects.requireNonNullElse(object.iou(), 0.0) < goodIou
                ? Optional.of(new Fault(
                        item,
                        DisagreementKind.BOUNDARY,
                        type(drawn).skill(),
                        "",
                        List.of(new Change.Reshape(drawn.id(), truth.shape()))))
                : Optional.empty();
    }

    private Fault answer(ReviewItem item, Label drawn, Label truth, Component answer) {
        var skill = AttributePath.find(type(drawn).attributes(), answer.path())
                .map(attribute -> attribute.skill())
                .orElse(answer.skill());
        var correction = new Change.SetAttribute(
                drawn.id(), answer.path(), truth.attributes().get(answer.path()));
        return new Fault(item, DisagreementKind.ATTRIBUTE, skill, answer.path(), List.of(correction));
    }

    private Fault spurious(Label drawn) {
        return new Fault(
                ReviewItem.label(drawn.id()),
                DisagreementKind.SPURIOUS,
                type(drawn).classSkill(),
                "",
                List.of(new Change.Delete(drawn.id())));
    }

    private Fault missed(Label truth) {
        var id = new LabelId("r-" + truth.id());
        var correction = new ArrayList<Change>();
        correction.add(new Change.Draw(id, truth.classKey(), truth.shape()));
        truth.attributes().forEach((path, value) -> correction.add(new Change.SetAttribute(id, path, value)));
        return new Fault(
                ReviewItem.drawn(id), DisagreementKind.MISSED, type(truth).classSkill(), "", correction);
    }

    private static Fault scene(Component wrong, Labels truth) {
        return new Fault(
                ReviewItem.scene(wrong.path()),
                DisagreementKind.ATTRIBUTE,
                wrong.skill(),
                wrong.path(),
                List.of(new Change.SetScene(wrong.path(), truth.scene().get(wrong.path()))));
    }

    private static boolean isWrong(Component component) {
        return component.points() < component.available();
    }

    private ObjectClass type(Label label) {
        return ontology.objectClass(label.classKey()).orElseThrow();
    }

    private static Label label(Labels labels, @Nullable LabelId id) {
        return labels.objects().get(labels.indexOf(Objects.requireNonNull(id)));
    }
}
