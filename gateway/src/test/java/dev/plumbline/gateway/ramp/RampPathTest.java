package dev.plumbline.gateway.ramp;

import static dev.plumbline.gateway.ramp.RampWorkspace.CLASS;
import static dev.plumbline.gateway.ramp.RampWorkspace.EXAM;
import static dev.plumbline.gateway.ramp.RampWorkspace.EXAM_FRAMES;
import static dev.plumbline.gateway.ramp.RampWorkspace.MANAGER;
import static dev.plumbline.gateway.ramp.RampWorkspace.OUTLINE;
import static dev.plumbline.gateway.ramp.RampWorkspace.SPEC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.batch.BatchCommand.DrawBatch;
import dev.plumbline.domain.bias.Finding;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.ProjectCommand.SetRampNumbers;
import dev.plumbline.domain.project.ProjectCommand.UnassignAnnotator;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.Obstacle;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.spec.PublishSpec;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.task.TaskState;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RampPathTest {
    private static final PersonId OKAFOR = new PersonId("okafor");
    private static final ProjectId LIVE = new ProjectId("live");
    private static final ProjectId PRACTICE = new ProjectId("practice");
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

    @Test
    void R3_an_annotator_who_is_removed_in_the_middle_of_a_set_goes_on_with_it_once_assigned_again() {
        try (var ramp = new RampWorkspace(directory)) {
            ramp.enrol(OKAFOR);
            ramp.passTest(OKAFOR, "a1", "1.1", "1.2");
            var tasks = tasks(ramp);
            assertThat(tasks).hasSize(EXAM_FRAMES);
            tasks.subList(0, 5).forEach(task -> ramp.label(OKAFOR, task, 0));
            ramp.draw(OKAFOR, tasks.get(5), 2);

            ramp.done(MANAGER, new UnassignAnnotator(EXAM, OKAFOR, MANAGER));
            ramp.settle();
            assertThat(states(ramp, tasks.subList(0, 5))).containsOnly(TaskState.SCORED);
            assertThat(states(ramp, tasks.subList(5, EXAM_FRAMES))).containsOnly(TaskState.WITHDRAWN);
            assertThat(new GradedSets(ramp.workspace.readSide(), MANAGER).due(OKAFOR, SPEC, "asked", ramp.today()))
                    .as("the set that they have is still theirs to finish")
                    .isInstanceOf(GradedSets.Due.Open.class);
            ramp.days(3);
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.GRADED);

            ramp.done(MANAGER, new AssignAnnotator(EXAM, OKAFOR, MANAGER));
            ramp.settle();
            assertThat(ramp.batches(OKAFOR, EXAM)).hasSize(1);
            assertThat(states(ramp, tasks.subList(6, EXAM_FRAMES))).containsOnly(TaskState.ASSIGNED);
            assertThat(states(ramp, tasks.subList(5, 6))).containsOnly(TaskState.DRAWING);
            ramp.finish(OKAFOR, tasks.get(5), 2);
            tasks.subList(6, EXAM_FRAMES).forEach(task -> ramp.label(OKAFOR, task, 0));
            ramp.settle();
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.SHADOW);
        }
    }

    @Test
    void R3_who_finds_too_few_unseen_frames_waits_until_there_are_more() {
        try (var ramp = new RampWorkspace(directory);
                var said = new Said("dev.plumbline.gateway.automation")) {
            needs(ramp, 3 * EXAM_FRAMES + 1);
            ramp.enrol(OKAFOR);
            ramp.passTest(OKAFOR, "a1", "1.1", "1.2");
            assertThat(ramp.standing(OKAFOR, OUTLINE).stage()).isEqualTo(Stage.GRADED);
            assertThat(ramp.batches(OKAFOR, EXAM)).isEmpty();
            assertThat(said.sentences())
                    .contains("okafor waits for a graded set: project exam has 36 frames that they have not seen, "
                            + "and 37 are needed");

            var sets = new GradedSets(ramp.workspace.readSide(), MANAGER);
            assertThat(sets.due(OKAFOR, SPEC, "asked", ramp.today()))
                    .isEqualTo(new GradedSets.Due.TooFewFrames(EXAM, 3 * EXAM_FRAMES, 3 * EXAM_FRAMES + 1));

            needs(ramp, EXAM_FRAMES);
            ramp.settle();
            assertThat(sets.due(OKAFOR, SPEC, "asked", ramp.today())).isInstanceOf(GradedSets.Due.Now.class);
        }
    }

    @Test
    void R3_an_image_that_was_seen_as_a_frame_of_another_dataset_is_not_drawn() {
        try (var ramp = new RampWorkspace(directory)) {
            ramp.project(PRACTICE, Purpose.TRAINING, 2, EXAM);
            needs(ramp, 3 * EXAM_FRAMES);
            ramp.enrol(OKAFOR);
            ramp.done(MANAGER, new AssignAnnotator(PRACTICE, OKAFOR, MANAGER));
            ramp.settle();
            ramp.passTest(OKAFOR, "a1", "1.1", "1.2");
            assertThat(ramp.batches(OKAFOR, EXAM)).isEmpty();
            needs(ramp, 3 * EXAM_FRAMES - 2);
            ramp.settle();
            assertThat(new GradedSets(ramp.workspace.readSide(), MANAGER).due(OKAFOR, SPEC, "asked", ramp.today()))
                    .isInstanceOfSatisfying(
                            GradedSets.Due.Now.class,
                            now -> assertThat(now.commands())
                                    .filteredOn(DrawBatch.class::isInstance)
                                    .singleElement()
                                    .satisfies(draw -> assertThat(((DrawBatch) draw).frames())
                                            .doesNotContain(new FrameId("exam-0"), new FrameId("exam-1"))));
        }
    }

    @Test
    void R3_of_several_graded_projects_of_a_spec_the_first_by_id_is_used() {
        try (var ramp = new RampWorkspace(directory)) {
            var first = new ProjectId("an-exam");
            ramp.project(new ProjectId("final-exam"), Purpose.GRADED, EXAM_FRAMES);
            ramp.project(first, Purpose.GRADED, EXAM_FRAMES);
            ramp.enrol(OKAFOR);
            ramp.passTest(OKAFOR, "a1", "1.1", "1.2");
            assertThat(ramp.batches(OKAFOR, first)).hasSize(1);
            assertThat(ramp.batches(OKAFOR, EXAM)).isEmpty();
        }
    }

    private static void needs(RampWorkspace ramp, int frames) {
        var now = ramp.numbers();
        var graded = new RampNumbers.Graded(frames, 0.90, 0.95);
        ramp.done(
                MANAGER,
                new SetRampNumbers(
                        EXAM,
                        new RampNumbers(graded, now.shadow(), now.production(), now.calibration(), now.certification()),
                        MANAGER));
    }

    private static List<TaskId> tasks(RampWorkspace ramp) {
        return ramp.batches(OKAFOR, EXAM).getFirst().tasks().keySet().stream()
                .sorted()
                .map(TaskId::new)
                .toList();
    }

    private static List<TaskState> states(RampWorkspace ramp, List<TaskId> tasks) {
        return tasks.stream()
                .map(task -> ramp.workspace
                        .readSide()
                        .get(Projections.TASKS, task.value())
                        .orElseThrow()
                        .state())
                .toList();
    }
}
