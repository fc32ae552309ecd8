package dev.plumbline.domain.batch;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.ObjectScore;
import dev.plumbline.domain.scoring.Outcome;
import java.util.HashMap;
import java.util.Map;

/**
 * What scores say of one skill. A skill whose objects have an overlap with the truth is measured by it: the mean over objects, in which
 * missed and spurious ones count 0. Any other by the share of the points available.
 *
 * @param overlap   sum of overlaps
 * @param objects   overlaps that the sum is of; 0 where there was none
 * @param points    earned
 * @param available that could be earned
 * @param answers   components
 */
public record SkillSum(double overlap, int objects, double points, double available, int answers) {
    static final SkillSum NONE = new SkillSum(0, 0, 0, 0, 0);

    /** By skill. */
    public static Map<SkillId, SkillSum> of(FrameScore score) {
        var sums = new HashMap<SkillId, SkillSum>();
        for (var object : score.objects()) {
            object.components()
                    .forEach(component -> sums.merge(component.skill(), of(component, object), SkillSum::plus));
        }
        score.scene().forEach(component -> sums.merge(component.skill(), points(component), SkillSum::plus));
        return sums;
    }

    private static SkillSum of(Component component, ObjectScore object) {
        var points = points(component);
        return switch (component.kind()) {
            case GEOMETRY -> {
                var iou = object.iou();
                boolean counts = iou != null || object.outcome() != Outcome.MATCHED;
                yield new SkillSum(iou == null ? 0 : iou, counts ? 1 : 0, points.points, points.available, 1);
            }
            case SPURIOUS -> new SkillSum(0, 1, points.points, points.available, 1);
            case CLASS, ATTRIBUTE, SCENE -> points;
        };
    }

    private static SkillSum points(Component component) {
        return new SkillSum(0, 0, component.points(), component.available(), 1);
    }

    public SkillSum plus(SkillSum other) {
        return new SkillSum(
                overlap + other.overlap,
                objects + other.objects,
                points + other.points,
                available + other.available,
                answers + other.answers);
    }

    Measure measure() {
        return overlap > 0 ? Measure.IOU : Measure.POINTS;
    }

    /** 0 to 1. */
    double value() {
        double value = measure() == Measure.IOU ? overlap / objects : available > 0 ? points / available : 0;
        return Math.clamp(value, 0, 1);
    }

    int count() {
        return measure() == Measure.IOU ? objects : answers;
    }
}
