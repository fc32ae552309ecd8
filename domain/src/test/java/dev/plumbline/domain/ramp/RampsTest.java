package dev.plumbline.domain.ramp;

import static dev.plumbline.domain.ramp.OutlineRamp.ADMITTED;
import static dev.plumbline.domain.ramp.OutlineRamp.BACK;
import static dev.plumbline.domain.ramp.OutlineRamp.DAY;
import static dev.plumbline.domain.ramp.OutlineRamp.ENROLLED;
import static dev.plumbline.domain.ramp.OutlineRamp.FIRST;
import static dev.plumbline.domain.ramp.OutlineRamp.MANAGER;
import static dev.plumbline.domain.ramp.OutlineRamp.ONE;
import static dev.plumbline.domain.ramp.OutlineRamp.OUTLINE;
import static dev.plumbline.domain.ramp.OutlineRamp.PERSON;
import static dev.plumbline.domain.ramp.OutlineRamp.PROMOTION;
import static dev.plumbline.domain.ramp.OutlineRamp.RATE_BACK;
import static dev.plumbline.domain.ramp.OutlineRamp.SENT_BACK;
import static dev.plumbline.domain.ramp.OutlineRamp.SPEC;
import static dev.plumbline.domain.ramp.OutlineRamp.SPECIES;
import static dev.plumbline.domain.ramp.OutlineRamp.SUSPENDED;
import static dev.plumbline.domain.ramp.OutlineRamp.TESTED;
import static dev.plumbline.domain.ramp.OutlineRamp.after;
import static dev.plumbline.domain.ramp.OutlineRamp.days;
import static dev.plumbline.domain.ramp.OutlineRamp.inProduction;
import static dev.plumbline.domain.ramp.OutlineRamp.judge;
import static dev.plumbline.domain.ramp.OutlineRamp.passTest;
import static dev.plumbline.domain.ramp.OutlineRamp.reinstated;
import static dev.plumbline.domain.ramp.OutlineRamp.result;
import static dev.plumbline.domain.ramp.OutlineRamp.sendBack;
import static dev.plumbline.domain.ramp.OutlineRamp.sentBack;
import static dev.plumbline.domain.ramp.OutlineRamp.shadow;
import static dev.plumbline.domain.ramp.OutlineRamp.suspended;

import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.ramp.RampCommand.Enrol;
import dev.plumbline.domain.ramp.RampEvent.Enrolled;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RampsTest {
    @Test
    void R3_who_is_enrolled_begins_with_all_skills_once() {
        after(ADMITTED)
                .whenTwice(new Enrol(PERSON, SPEC, Set.of(OUTLINE, SPECIES), DAY, MANAGER))
                .happensOnce(ENROLLED);
        after().when(new Enrol(PERSON, SPEC, Set.of(OUTLINE), DAY, MANAGER))
                .isRefused(new RampRejection.PersonUnknown(PERSON));
    }

    @Test
    void R1_a_skill_that_a_later_version_adds_is_begun_and_the_others_stay() {
        var added = new SkillId("colour");
        after(ADMITTED, ENROLLED, TESTED)
                .when(new Enrol(PERSON, SPEC, Set.of(OUTLINE, SPECIES, added), DAY, MANAGER))
                .happens(new Enrolled(PERSON, SPEC, Set.of(added), DAY, MANAGER));
    }

    @Test
    void R2_the_spec_test_leads_to_the_graded_set() {
        after(ADMITTED, ENROLLED).whenTwice(passTest(ONE)).happensOnce(TESTED);
        after(ADMITTED).when(passTest(ONE)).isRefused(new RampRejection.NotEnrolled(PERSON, OUTLINE));
    }

    @Test
    void R3_no_stage_is_skipped() {
        after(ADMITTED, ENROLLED)
                .when(judge(result(0.99)))
                .isRefused(new RampRejection.StageSkipped(PERSON, OUTLINE, Stage.SPEC, Stage.SHADOW));
        after(ADMITTED, ENROLLED, TESTED)
                .when(shadow(PROMOTION, days(160, 8)))
                .isRefused(new RampRejection.StageSkipped(PERSON, OUTLINE, Stage.GRADED, Stage.PRODUCTION));
        after(ADMITTED, ENROLLED, TESTED).when(sendBack(DAY.plusDays(60))).nothingMoreHappens();
    }

    @Test
    void R7_who_rises_goes_back_to_shadow_for_that_skill_and_the_certificate_rests() {
        inProduction().whenTwice(sendBack(DAY.plusDays(60))).happensOnce(SENT_BACK, SUSPENDED);
    }

    @Test
    void R7_reshadow_ends_where_it_began_and_the_certificate_holds_again() {
        inProduction().and(SENT_BACK, SUSPENDED).whenTwice(RATE_BACK).happensOnce(BACK, reinstated(FIRST));
        inProduction().when(RATE_BACK).nothingMoreHappens();
    }

    @Test
    void R9_a_clock_that_steps_back_takes_nobody_to_an_earlier_day() {
        inProduction().when(sendBack(DAY)).happens(sentBack(PROMOTION), suspended(FIRST, PROMOTION));
    }
}
