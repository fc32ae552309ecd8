package dev.plumbline.domain.scoring;

import dev.plumbline.domain.LabelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one object, or one spurious label, earned.
 *
 * @param truth null when spurious
 * @param label null when missed
 * @param iou   of the matched shapes, 0 to 1; null unless matched
 */
public record ObjectScore(
        @Nullable LabelId truth,
        @Nullable LabelId label,
        Outcome outcome,
        @Nullable Double iou,
        ClassMatch classMatch,
        List<Component> components,
        double points,
        double available) {

    public ObjectScore {
        components = List.copyOf(components);
    }

    static ObjectScore of(
            @Nullable LabelId truth,
            @Nullable LabelId label,
            Outcome outcome,
            @Nullable Double iou,
            ClassMatch classMatch,
            List<Component> components) {
        Points sum = Points.sum(components);
        return new ObjectScore(truth, label, outcome, iou, classMatch, components, sum.points(), sum.available());
    }
}
