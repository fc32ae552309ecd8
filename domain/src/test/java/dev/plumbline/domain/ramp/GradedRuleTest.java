package dev.plumbline.domain.ramp;

import static dev.plumbline.domain.ramp.OutlineRamp.ADMITTED;
import static dev.plumbline.domain.ramp.OutlineRamp.DAY;
import static dev.plumbline.domain.ramp.OutlineRamp.ENROLLED;
import static dev.plumbline.domain.ramp.OutlineRamp.EXAM;
import static dev.plumbline.domain.ramp.OutlineRamp.ONE;
import static dev.plumbline.domain.ramp.OutlineRamp.OUTLINE;
import static dev.plumbline.domain.ramp.OutlineRamp.PERSON;
import static dev.plumbline.domain.ramp.OutlineRamp.SHADOWED;
import static dev.plumbline.domain.ramp.OutlineRamp.SPEC;
import static dev.plumbline.domain.ramp.OutlineRamp.TESTED;
import static dev.plumbline.domain.ramp.OutlineRamp.after;
import static dev.plumbline.domain.ramp.OutlineRamp.judge;
import static dev.plumbline.domain.ramp.OutlineRamp.result;

import dev.plumbline.domain.batch.Measure;
import dev.plumbline.domain.batch.SkillResult;
import dev.plumbline.domain.bias.Finding;
import dev.plumbline.domain.ramp.RampEvent.PromotionBlocked;
import dev.plumbline.domain.statistics.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradedRuleTest {
    private static final Finding TOO_TIGHT = new Finding(
            Finding.Kind.BOUNDARY,
            "flower",
            null,
            -3,
            Finding.Unit.PX,
            new Interval(-3.5, -2.5),
            400,
            true,
            "t-1",
            List.of("t-1"),
            new Finding.Detail.None());

    @Test
    void R3_the_graded_set_leads_to_shadow_from_the_threshold_of_the_skill_on() {
        var graded = after(ADMITTED, ENROLLED, TESTED);
        graded.whenTwice(judge(result(0.93))).happensOnce(SHADOWED);
        graded.when(judge(result(0.89))).happens(blocked(new Obstacle.BelowThreshold(Measure.IOU, 0.89, 0.9)));
        graded.when(judge(new SkillResult(OUTLINE, Measure.POINTS, 0.93, 400, List.of())))
                .happens(blocked(new Obstacle.BelowThreshold(Measure.POINTS, 0.93, 0.95)));
    }

    @Test
    void R4_a_systematic_error_blocks_promotion_even_over_the_threshold_until_it_is_gone() {
        var tight = new SkillResult(OUTLINE, Measure.IOU, 0.93, 400, List.of(TOO_TIGHT));
        var blocked = blocked(new Obstacle.SystematicError(TOO_TIGHT));
        var graded = after(ADMITTED, ENROLLED, TESTED);
        graded.when(judge(tight)).happens(blocked);
        graded.and(blocked).when(judge(result(0.93))).happens(SHADOWED);
    }

    private static PromotionBlocked blocked(Obstacle obstacle) {
        return new PromotionBlocked(
                PERSON, OUTLINE, SPEC, ONE, Stage.GRADED, EXAM, List.of(obstacle), List.of(20L), DAY.plusDays(3));
    }
}
