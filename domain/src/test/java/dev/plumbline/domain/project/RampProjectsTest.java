package dev.plumbline.domain.project;

import static dev.plumbline.domain.Sample.BENCHMARK;
import static dev.plumbline.domain.Sample.BENCHMARK_CREATED;
import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Fault;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.project.ProjectCommand.CreateProject;
import dev.plumbline.domain.project.ProjectCommand.SetRampNumbers;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.ProjectEvent.RampNumbersSet;
import dev.plumbline.domain.trend.TrendRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What projects are for, and the numbers of the ramp in them. */
class RampProjectsTest {
    private static final SpecId SPEC = new SpecId("flower-heads");
    private static final ProjectId OTHER = new ProjectId("orchids");
    private static final RampNumbers OURS = new RampNumbers(
            new RampNumbers.Graded(40, 0.8, 0.9),
            new RampNumbers.Shadow(0, 1, 1, 0, 1),
            new RampNumbers.Production(0, 1, TrendRule.BARE),
            new RampNumbers.Calibration(1_000, 1),
            new RampNumbers.Certification(1, 0, 0, 1));

    private final Projects projects = new Projects();

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"TRAINING"},
            mode = EnumSource.Mode.EXCLUDE)
    void R3_a_project_for_anything_but_practice_follows_a_spec(Purpose purpose) {
        Given.events(projects, BENCHMARK_CREATED)
                .when(create(purpose, null))
                .isRefused(new ProjectRejection.SpecMissing(PROJECT, purpose));
        Given.events(projects, BENCHMARK_CREATED)
                .whenTwice(create(purpose, SPEC))
                .happensOnce(created(PROJECT, purpose));
    }

    @Test
    void R3_what_a_project_is_for_stays() {
        Given.events(projects, BENCHMARK_CREATED, created(PROJECT, Purpose.LIVE))
                .when(create(Purpose.TRAINING, SPEC))
                .isRefused(new ProjectRejection.ProjectExists(PROJECT));
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"GRADED", "CALIBRATION"})
    void R3_the_benchmark_of_an_exam_is_for_nothing_else_whichever_came_first(Purpose exam) {
        Stream.of(Purpose.values()).filter(other -> other != exam).forEach(other -> {
            Given.events(projects, BENCHMARK_CREATED, created(OTHER, exam))
                    .when(create(other, SPEC))
                    .isRefused(new ProjectRejection.FramesNotApart(BENCHMARK, other, OTHER, exam));
            Given.events(projects, BENCHMARK_CREATED, created(OTHER, other))
                    .when(create(exam, SPEC))
                    .isRefused(new ProjectRejection.FramesNotApart(BENCHMARK, exam, OTHER, other));
        });
        Given.events(projects, BENCHMARK_CREATED, created(OTHER, exam))
                .when(create(exam, SPEC))
                .happens(created(PROJECT, exam));
        Given.events(projects, BENCHMARK_CREATED, created(OTHER, Purpose.TRAINING))
                .when(create(Purpose.LIVE, SPEC))
                .happens(created(PROJECT, Purpose.LIVE));
    }

    @Test
    void R3_the_numbers_are_those_of_the_product_until_a_project_has_its_own() {
        var defaults = RampNumbers.DEFAULT;
        assertThat(defaults.graded()).isEqualTo(new RampNumbers.Graded(100, 0.90, 0.95));
        assertThat(defaults.shadow()).isEqualTo(new RampNumbers.Shadow(7, 100, 0.20, 3, 40));
        assertThat(defaults.production()).isEqualTo(new RampNumbers.Production(0.25, 0.50, TrendRule.EVIDENCE));
        assertThat(defaults.calibration()).isEqualTo(new RampNumbers.Calibration(25, 30));
        assertThat(defaults.certification()).isEqualTo(new RampNumbers.Certification(365, 14, 30, 25));
        given().when(new SetRampNumbers(PROJECT, defaults, MANAGER)).nothingMoreHappens();
        given().whenTwice(new SetRampNumbers(PROJECT, OURS, MANAGER))
                .happensOnce(new RampNumbersSet(PROJECT, OURS, MANAGER));
        given(new RampNumbersSet(PROJECT, OURS, MANAGER))
                .when(new SetRampNumbers(PROJECT, defaults, MANAGER))
                .happens(new RampNumbersSet(PROJECT, defaults, MANAGER));
        Given.events(projects)
                .when(new SetRampNumbers(PROJECT, OURS, MANAGER))
                .isRefused(new ProjectRejection.ProjectUnknown(PROJECT));
    }

    @Test
    void R3_numbers_with_which_no_ramp_can_be_run_are_refused_each_by_its_place() {
        var wrong = new RampNumbers(
                new RampNumbers.Graded(0, 1.01, Double.NaN),
                new RampNumbers.Shadow(-1, 0, -0.1, -1, 0),
                new RampNumbers.Production(25, -1, TrendRule.EVIDENCE),
                new RampNumbers.Calibration(1_001, 0),
                new RampNumbers.Certification(0, -1, 3_661, 0));
        var decision = given().when(new SetRampNumbers(PROJECT, wrong, MANAGER)).decision();
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .isInstanceOfSatisfying(
                                        ProjectRejection.RampNumbersInvalid.class,
                                        invalid -> assertThat(invalid.faults())
                                                .extracting(Fault::at)
                                                .containsExactly(
                                                        "/graded/frames",
                                                        "/graded/geometry",
                                                        "/graded/values",
                                                        "/shadow/days",
                                                        "/shadow/objects",
                                                        "/shadow/highestRate",
                                                        "/shadow/backDays",
                                                        "/shadow/backObjects",
                                                        "/production/share",
                                                        "/production/suspicionShare",
                                                        "/calibration/frames",
                                                        "/calibration/everyDays",
                                                        "/certification/days",
                                                        "/certification/graceDays",
                                                        "/certification/noticeDays",
                                                        "/certification/retestFrames")));
    }

    private Given<ProjectCommand, Projects.State> given(Event... events) {
        return Given.events(projects, BENCHMARK_CREATED, project(Release.AFTER_REVIEW))
                .and(events);
    }

    private static CreateProject create(Purpose purpose, SpecId spec) {
        return new CreateProject(
                PROJECT, "Blooms", purpose, spec, BENCHMARK, ONTOLOGY.id(), 1, Release.AFTER_REVIEW, MANAGER);
    }

    private static ProjectCreated created(ProjectId id, Purpose purpose) {
        return new ProjectCreated(
                id, "Blooms", purpose, SPEC, BENCHMARK, ONTOLOGY.id(), 1, Release.AFTER_REVIEW, MANAGER);
    }
}
