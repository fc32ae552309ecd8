package dev.plumbline.gateway.ramp;

import static dev.plumbline.gateway.ramp.RampWorkspace.CLASS;
import static dev.plumbline.gateway.ramp.RampWorkspace.EXAM;
import static dev.plumbline.gateway.ramp.RampWorkspace.EXAM_FRAMES;
import static dev.plumbline.gateway.ramp.RampWorkspace.MANAGER;
import static dev.plumbline.gateway.ramp.RampWorkspace.OUTLINE;
import static dev.plumbline.gateway.ramp.RampWorkspace.SPEC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.bias.Finding;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.ramp.Obstacle;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.spec.PublishSpec;
import dev.plumbline.domain.spec.SpecVersion;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RampPathTest {
    private static final PersonId OKAFOR = new PersonId("okafor");
    private static final ProjectId LIVE = new ProjectId("live");
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

    @Test
    void R5_R9_from_live_work_to_a_certificate_that_a_new_version_of_the_spec_makes_due() {
        try (var ramp = new RampWorkspace(directory)) {
            ramp.project(LIVE, Purpose.LIVE, 8);
            ramp.enrol(OKAFOR);
            ramp.done(MANAGER, new AssignAnnotator(LIVE, OKAFOR, MANAGER));
            assertThat(ramp.refused(OKAFOR, LIVE, 0)).isEqualTo("not-qualified");
            ramp.passTest(OKAFOR, "a1", "1.1", "1.2");
            ramp.labelBatch(OKAFOR, EXAM, 0);

            for (int frame = 0; frame < 4; frame++) {
                ramp.doAndReview(OKAFOR, LIVE, frame);
            }
            ramp.days(6);
            assertThat(ramp.standing(OKAFOR, CLASS).stage()).isEqualTo(Stage.SHADOW);
            ramp.days(2);
            var standing = ramp.standing(OKAFOR, OUTLINE);
            assertThat(standing.stage()).isEqualTo(Stage.PRODUCTION);
            var first = Objects.requireNonNull(standing.certificate());
            assertThat(first.version()).isEqualTo(new SpecVersion(1, 0, 0));
            assertThat(standing.evidence()).hasSize(2 + 4);

            ramp.done(
                    MANAGER,
                    new PublishSpec(RampWorkspace.spec("1.0.1", "At the tips."), MANAGER, ramp.clock.instant()));
            ramp.settle();
            assertThat(Objects.requireNonNull(ramp.standing(OKAFOR, CLASS).certificate())
                            .due())
                    .isNull();
            var due = Objects.requireNonNull(
                    Objects.requireNonNull(ramp.standing(OKAFOR, OUTLINE).certificate())
                            .due());
            assertThat(due.clauses()).containsExactly("1.1");
            assertThat(due.until()).isEqualTo(ramp.today().plusDays(14));
            ramp.work(OKAFOR, LIVE, 4);

            ramp.days(15);
            assertThat(ramp.refused(OKAFOR, LIVE, 5)).isEqualTo("not-qualified");
            assertThat(ramp.passTest(OKAFOR, "a2", "1.1").skills()).containsExactly(OUTLINE);
            ramp.labelBatch(OKAFOR, EXAM, 0);
            var renewed = Objects.requireNonNull(ramp.standing(OKAFOR, OUTLINE).certificate());
            assertThat(renewed.version()).isEqualTo(new SpecVersion(1, 0, 1));
            assertThat(renewed.id()).isNotEqualTo(first.id());
            ramp.work(OKAFOR, LIVE, 5);
        }
    }
}
