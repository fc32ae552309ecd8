package dev.plumbline.domain.ramp;

import dev.plumbline.domain.batch.Measure;
import dev.plumbline.domain.batch.SkillResult;
import dev.plumbline.domain.project.RampNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** When graded work is good enough: the threshold of what the skill is measured by, and no error made again and again. */
final class GradedRule {
    private GradedRule() {}

    static List<Obstacle> obstacles(SkillResult result, RampNumbers.Graded numbers) {
        var obstacles = new ArrayList<Obstacle>();
        double needed = needed(result.measure(), numbers);
        if (result.value() < needed) {
            obstacles.add(new Obstacle.BelowThreshold(result.measure(), result.value(), needed));
        }
        result.errors().forEach(error -> obstacles.add(new Obstacle.SystematicError(error)));
        return obstacles;
    }

    private static double needed(Measure measure, RampNumbers.Graded numbers) {
        return switch (measure) {
            case IOU -> numbers.geometry();
            case POINTS -> numbers.values();
        };
    }

    static String reached(SkillResult result, RampNumbers.Graded numbers) {
        return String.format(
                Locale.ROOT,
                "%s %.3f on %d; %.2f is needed.",
                result.measure() == Measure.IOU ? "Mean overlap" : "Share of points",
                result.value(),
                result.objects(),
                needed(result.measure(), numbers));
    }
}
