package dev.plumbline.domain.ramp;

import static dev.plumbline.domain.ramp.OutlineRamp.DAY;
import static dev.plumbline.domain.ramp.OutlineRamp.ISSUED;
import static dev.plumbline.domain.ramp.OutlineRamp.LIVE;
import static dev.plumbline.domain.ramp.OutlineRamp.ONE;
import static dev.plumbline.domain.ramp.OutlineRamp.OUTLINE;
import static dev.plumbline.domain.ramp.OutlineRamp.PERSON;
import static dev.plumbline.domain.ramp.OutlineRamp.PROMOTED;
import static dev.plumbline.domain.ramp.OutlineRamp.PROMOTION;
import static dev.plumbline.domain.ramp.OutlineRamp.SHADOWED;
import static dev.plumbline.domain.ramp.OutlineRamp.SPEC;
import static dev.plumbline.domain.ramp.OutlineRamp.SPECIES;
import static dev.plumbline.domain.ramp.OutlineRamp.TESTED;
import static dev.plumbline.domain.ramp.OutlineRamp.days;
import static dev.plumbline.domain.ramp.OutlineRamp.inShadow;
import static dev.plumbline.domain.ramp.OutlineRamp.shadow;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.ramp.RampEvent.PromotionBlocked;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShadowRuleTest {
    @Test
    void R5_shadow_leads_to_production_and_the_certificate_names_all_its_evidence() {
        inShadow().whenTwice(shadow(PROMOTION, days(160, 8))).happensOnce(PROMOTED, ISSUED);
    }

    @Test
    void R5_shadow_lasts_its_days_and_its_objects() {
        inShadow().when(shadow(PROMOTION.minusDays(1), days(160, 8))).nothingMoreHappens();
        inShadow().when(shadow(PROMOTION, days(99, 4))).nothingMoreHappens();
        inShadow().when(shadow(DAY, days(160, 8))).nothingMoreHappens();
    }

    @Test
    void R5_who_is_disagreed_with_more_often_of_late_stays_in_shadow() {
        var rising = new ArrayList<ReviewedDay>();
        for (int day = 0; day < 8; day++) {
            rising.add(new ReviewedDay(DAY.plusDays(day), 20, day < 4 ? 1 : 5));
        }
        var outcome = inShadow().when(shadow(PROMOTION, rising));
        outcome.happensLike(
                PromotionBlocked.class,
                blocked -> blocked.obstacles().stream()
                        .anyMatch(o -> o instanceof Obstacle.DisagreementRises rises
                                && rises.earlier() == 0.05
                                && rises.later() == 0.25
                                && rises.p() < 0.05));
    }

    @Test
    void R5_too_much_disagreement_keeps_in_shadow_and_is_told_once() {
        var blocked = new PromotionBlocked(
                PERSON,
                OUTLINE,
                SPEC,
                ONE,
                Stage.SHADOW,
                LIVE,
                List.of(new Obstacle.DisagreementTooHigh(0.25, 0.2)),
                List.of(30L, 31L),
                PROMOTION);
        inShadow().whenTwice(shadow(PROMOTION, days(160, 40))).happensOnce(blocked);
    }

    @Test
    void R9_a_skill_is_certified_after_those_it_requires() {
        var required = shadow(PROMOTION, days(160, 8), SPECIES);
        inShadow()
                .when(required)
                .happensLike(
                        PromotionBlocked.class,
                        blocked ->
                                blocked.obstacles().equals(List.of(new Obstacle.SkillRequired(SPECIES, Stage.SPEC))));
        inShadow()
                .and(of(SPECIES, TESTED), of(SPECIES, SHADOWED), of(SPECIES, PROMOTED))
                .when(required)
                .happens(PROMOTED, ISSUED);
    }

    private static StageEntered of(SkillId skill, StageEntered like) {
        return new StageEntered(
                like.person(),
                skill,
                like.spec(),
                like.version(),
                like.stage(),
                like.cause(),
                like.project(),
                like.evidence(),
                like.because(),
                like.on());
    }
}
