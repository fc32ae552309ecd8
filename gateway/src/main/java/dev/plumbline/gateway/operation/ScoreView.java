package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.ObjectScore;
import dev.plumbline.domain.scoring.Outcome;
import dev.plumbline.domain.scoring.ScoringVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A score as the interface says it: what is missing is said to be null, where the stored form leaves it out. */
public record ScoreView(
        ScoringVersion scoring, List<ObjectView> objects, List<Component> scene, double points, double available) {

    /**
     * @param truth null when spurious
     * @param label null when missed
     * @param iou   null unless matched
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ObjectView(
            @Nullable LabelId truth,
            @Nullable LabelId label,
            Outcome outcome,
            @Nullable Double iou,
            @JsonProperty("class") ClassView objectClass,
            List<Component> components,
            double points,
            double available) {

        static ObjectView of(ObjectScore object) {
            var match = object.classMatch();
            return new ObjectView(
                    object.truth(),
                    object.label(),
                    object.outcome(),
                    object.iou(),
                    new ClassView(match.truth(), match.label(), match.correct()),
                    object.components(),
                    object.points(),
                    object.available());
        }
    }

    /** Class keys on both sides; null where there is no object. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ClassView(
            @Nullable String truth, @Nullable String label, boolean correct) {}

    static ScoreView of(FrameScore score) {
        return new ScoreView(
                score.scoring(),
                score.objects().stream().map(ObjectView::of).toList(),
                score.scene(),
                score.points(),
                score.available());
    }
}
