package dev.plumbline.gateway.ramp;

import static dev.plumbline.gateway.ramp.RampWorkspace.CLASS;
import static dev.plumbline.gateway.ramp.RampWorkspace.EXAM;
import static dev.plumbline.gateway.ramp.RampWorkspace.EXAM_FRAMES;
import static dev.plumbline.gateway.ramp.RampWorkspace.MANAGER;
import static dev.plumbline.gateway.ramp.RampWorkspace.OUTLINE;
import static dev.plumbline.gateway.ramp.RampWorkspace.SPEC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.bias.Finding;
import dev.plumbline.domain.ramp.Obstacle;
import dev.plumbline.domain.ramp.Stage;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RampPathTest {
    private static final PersonId OKAFOR = new PersonId("okafor");
    private static final PersonId WIRTH = new PersonId("wirth");

    @TempDir
    Path directory;

    @Test
    void R2_R3_R4_from_enrolment_over_the_spec_test_to_shadow_or_not() {
        try (var ramp = new RampWorkspace(directory)) {
            ramp.enrol(OKAFOR);
            ramp.enrol(WIRTH);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.SPEC);
            assertThat(ramp.batches(OKAFOR, EXAM)).isEmpty();

            assertThat(ramp.passTest(OKAFOR, "a1", "1.1", "1.2").passed()).isTrue();
            ramp.passTest(WIRTH, "a2", "1.1", "1.2");
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.GRADED);
            assertThat(ramp.batches(OKAFOR, EXAM)).hasSize(1);

            ramp.labelBatch(OKAFOR, EXAM, 0.1);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.SHADOW);
            assertThat(ramp.standing(OKAFOR, CLASS).stage()).isEqualTo(Stage.SHADOW);

            ramp.labelBatch(WIRTH, EXAM, 3);
            var blocked = ramp.standing(WIRTH, OUTLINE);
            assertThat(blocked.stage()).isEqualTo(Stage.GRADED);
            assertThat(blocked.blockedBy())
                    .isNotEmpty()
                    .allSatisfy(obstacle -> assertThat(obstacle)
                            .isInstanceOfSatisfying(
                                    Obstacle.SystematicError.class,
                                    error -> assertThat(error.finding().kind())
                                            .isIn(Finding.Kind.BOUNDARY, Finding.Kind.SCALE)));
            assertThat(ramp.batches(WIRTH, EXAM).getFirst().results())
                    .filteredOn(result -> result.skill().equals(OUTLINE))
                    .singleElement()
                    .satisfies(result -> assertThat(result.value()).isBetween(0.90, 0.91));

            var sets = new GradedSets(ramp.workspace.readSide(), MANAGER);
            assertThat(sets.due(WIRTH, SPEC, "asked again", ramp.today()))
                    .isInstanceOfSatisfying(
                            GradedSets.Due.Now.class,
                            now -> now.commands().forEach(command -> ramp.done(MANAGER, command)));
            ramp.settle();
            var batches = ramp.batches(WIRTH, EXAM);
            assertThat(batches).hasSize(2);
            var fresh = new HashSet<>(batches.getLast().drawn().frames());
            assertThat(fresh)
                    .hasSize(EXAM_FRAMES)
                    .doesNotContainAnyElementsOf(batches.getFirst().drawn().frames());
            ramp.labelBatch(WIRTH, EXAM, 0);
            assertThat(ramp.standing(WIRTH, OUTLINE).stage()).isEqualTo(Stage.SHADOW);
        }
    }
}
