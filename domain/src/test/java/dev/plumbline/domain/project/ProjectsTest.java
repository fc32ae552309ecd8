package dev.plumbline.domain.project;

import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.ASSIGNED;
import static dev.plumbline.domain.Sample.BENCHMARK;
import static dev.plumbline.domain.Sample.BENCHMARK_CREATED;
import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.OTHER_ANNOTATOR;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.REVIEWER;
import static dev.plumbline.domain.Sample.admitted;
import static dev.plumbline.domain.Sample.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.ProjectCommand.CreateProject;
import dev.plumbline.domain.project.ProjectCommand.SetInstructions;
import dev.plumbline.domain.project.ProjectCommand.SetPassMark;
import dev.plumbline.domain.project.ProjectCommand.SetScoring;
import dev.plumbline.domain.project.ProjectCommand.UnassignAnnotator;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.project.ProjectEvent.InstructionsSet;
import dev.plumbline.domain.project.ProjectEvent.PassMarkSet;
import dev.plumbline.domain.project.ProjectEvent.ScoringSet;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.domain.scoring.ScoringVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectsTest {
    private static final Instructions INSTRUCTIONS =
            new Instructions("Outline every bloom.", List.of(new Clause("4.2.1", "Tips included.")), List.of());
    private static final AnnotatorUnassigned UNASSIGNED = new AnnotatorUnassigned(PROJECT, ANNOTATOR, MANAGER);

    private final Projects projects = new Projects();

    @Test
    void P4_a_project_is_created_once() {
        Given.events(projects, BENCHMARK_CREATED)
                .whenTwice(create("Blooms", ONTOLOGY.id(), 1))
                .happensOnce(project(Release.AFTER_REVIEW));
    }

    @Test
    void P4_a_project_keeps_what_it_was_created_with() {
        Given.events(projects, BENCHMARK_CREATED, project(Release.AFTER_SCORING))
                .when(create("Blooms", ONTOLOGY.id(), 1))
                .isRefused(new ProjectRejection.ProjectExists(PROJECT));
    }

    @Test
    void P4_a_project_needs_a_name_and_a_benchmark() {
        Given.events(projects, BENCHMARK_CREATED)
                .when(create(" ", ONTOLOGY.id(), 1))
                .isRefused(new ProjectRejection.NameMissing(PROJECT));
        Given.events(projects)
                .when(create("Blooms", ONTOLOGY.id(), 1))
                .isRefused(new ProjectRejection.BenchmarkUnknown(BENCHMARK));
    }

    @Test
    void P4_assigning_with_another_ontology_is_refused() {
        Given.events(projects, BENCHMARK_CREATED)
                .when(create("Blooms", new OntologyId("weeds"), 1))
                .isRefused(new ProjectRejection.OntologyDiffers(BENCHMARK, "weeds version 1", "blooms version 1"));
        Given.events(projects, BENCHMARK_CREATED)
                .when(create("Blooms", ONTOLOGY.id(), 2))
                .isRefused(new ProjectRejection.OntologyDiffers(BENCHMARK, "blooms version 2", "blooms version 1"));
    }

    @Test
    void P4_a_project_that_does_not_exist_is_not_changed() {
        for (var command : List.of(
                new SetInstructions(PROJECT, INSTRUCTIONS, MANAGER),
                new SetScoring(PROJECT, ScoringPresets.PLUMBLINE, MANAGER),
                new AssignAnnotator(PROJECT, ANNOTATOR, MANAGER),
                new UnassignAnnotator(PROJECT, ANNOTATOR, MANAGER))) {
            Given.events(projects, BENCHMARK_CREATED, admitted(ANNOTATOR), ASSIGNED)
                    .when(command)
                    .isRefused(new ProjectRejection.ProjectUnknown(PROJECT));
        }
    }

    @Test
    void P4_the_same_instructions_are_set_once() {
        given().whenTwice(new SetInstructions(PROJECT, INSTRUCTIONS, MANAGER))
                .happensOnce(new InstructionsSet(PROJECT, INSTRUCTIONS, MANAGER));
    }

    @Test
    void P4_instructions_can_be_put_back_to_what_they_were() {
        var other = new Instructions("Outline every bud.", List.of(), List.of());
        given(new InstructionsSet(PROJECT, INSTRUCTIONS, MANAGER), new InstructionsSet(PROJECT, other, MANAGER))
                .when(new SetInstructions(PROJECT, INSTRUCTIONS, REVIEWER))
                .happens(new InstructionsSet(PROJECT, INSTRUCTIONS, REVIEWER));
    }

    @Test
    void P7_the_same_scoring_is_set_once() {
        given().whenTwice(new SetScoring(PROJECT, scoring(1), MANAGER))
                .happensOnce(new ScoringSet(PROJECT, scoring(1), MANAGER));
    }

    @Test
    void P7_scoring_versions_follow_one_another() {
        given(new ScoringSet(PROJECT, scoring(1), MANAGER))
                .whenTwice(new SetScoring(PROJECT, scoring(2), MANAGER))
                .happensOnce(new ScoringSet(PROJECT, scoring(2), MANAGER));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 4})
    void P7_a_scoring_version_never_changes_and_none_is_left_out(int version) {
        var changed = with(new ScoringVersion("plumbline", version), ScoringPresets.CVAT);
        given(new ScoringSet(PROJECT, scoring(1), MANAGER), new ScoringSet(PROJECT, scoring(2), MANAGER))
                .when(new SetScoring(PROJECT, changed, MANAGER))
                .isRefused(new ProjectRejection.NotTheNextScoring(PROJECT, version, 2));
    }

    @Test
    void P7_a_scoring_called_as_the_one_a_project_begins_with_is_its_second_version() {
        var changed = ScoringPresets.CVAT.as(new ScoringVersion("plumbline", 1));
        given().when(new SetScoring(PROJECT, changed, MANAGER))
                .isRefused(new ProjectRejection.NotTheNextScoring(PROJECT, 1, 1));
        var second = ScoringPresets.CVAT.as(new ScoringVersion("plumbline", 2));
        given().whenTwice(new SetScoring(PROJECT, second, MANAGER))
                .happensOnce(new ScoringSet(PROJECT, second, MANAGER));
        var called = ScoringPresets.CVAT.as(new ScoringVersion("garden", 2));
        given().whenTwice(new SetScoring(PROJECT, called, MANAGER))
                .happensOnce(new ScoringSet(PROJECT, called, MANAGER));
    }

    @Test
    void P7_a_pass_mark_is_set_once_and_scores_nothing_anew() {
        given().whenTwice(new SetPassMark(PROJECT, 0.8, MANAGER)).happensOnce(new PassMarkSet(PROJECT, 0.8, MANAGER));
        given().when(new SetPassMark(PROJECT, PassMarkSet.DEFAULT_SHARE, MANAGER))
                .nothingMoreHappens();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.01, 90, Double.NaN})
    void P7_a_pass_mark_is_a_share_of_what_can_be_earned(double share) {
        given().when(new SetPassMark(PROJECT, share, MANAGER))
                .isRefused(new ProjectRejection.PassMarkOutOfRange(PROJECT, share));
    }

    @Test
    void P7_a_scoring_that_cannot_be_used_is_refused() {
        var nameless = with(new ScoringVersion("", 1), ScoringPresets.PLUMBLINE);
        var decision = given().when(new SetScoring(PROJECT, nameless, MANAGER)).decision();
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Rejected.class,
                        rejected -> assertThat(rejected.reason())
                                .isInstanceOfSatisfying(ProjectRejection.ScoringInvalid.class, invalid -> {
                                    assertThat(invalid.project()).isEqualTo(PROJECT);
                                    assertThat(invalid.faults()).isNotEmpty();
                                }));
    }

    @Test
    void P4_an_annotator_is_assigned_once() {
        given(admitted(ANNOTATOR))
                .whenTwice(new AssignAnnotator(PROJECT, ANNOTATOR, MANAGER))
                .happensOnce(ASSIGNED);
    }

    @Test
    void R12_a_place_for_what_is_drawn_becomes_one_for_all_and_never_the_other_way_round() {
        var drawn = new AnnotatorAssigned(PROJECT, ANNOTATOR, MANAGER, Extent.DRAWN);
        var toDrawn = new AssignAnnotator(PROJECT, ANNOTATOR, MANAGER, Extent.DRAWN);
        given(admitted(ANNOTATOR)).whenTwice(toDrawn).happensOnce(drawn);
        given(admitted(ANNOTATOR), drawn)
                .whenTwice(new AssignAnnotator(PROJECT, ANNOTATOR, MANAGER))
                .happensOnce(ASSIGNED);
        given(admitted(ANNOTATOR), ASSIGNED).when(toDrawn).nothingMoreHappens();
        given(admitted(ANNOTATOR), drawn)
                .when(new UnassignAnnotator(PROJECT, ANNOTATOR, MANAGER))
                .happens(UNASSIGNED);
    }

    @Test
    void P4_an_annotator_is_unassigned_once_and_can_come_back() {
        given(admitted(ANNOTATOR), ASSIGNED)
                .whenTwice(new UnassignAnnotator(PROJECT, ANNOTATOR, MANAGER))
                .happensOnce(UNASSIGNED);
        given(admitted(ANNOTATOR), ASSIGNED, UNASSIGNED)
                .when(new AssignAnnotator(PROJECT, ANNOTATOR, MANAGER))
                .happens(ASSIGNED);
    }

    @Test
    void P4_people_without_an_account_are_not_assigned() {
        given(admitted(OTHER_ANNOTATOR))
                .when(new AssignAnnotator(PROJECT, ANNOTATOR, MANAGER))
                .isRefused(new ProjectRejection.PersonUnknown(ANNOTATOR));
    }

    @Test
    void P4_a_place_in_another_project_is_none_in_this() {
        given(admitted(ANNOTATOR), new AnnotatorAssigned(new ProjectId("orchids"), ANNOTATOR, MANAGER))
                .when(new AssignAnnotator(PROJECT, ANNOTATOR, MANAGER))
                .happens(ASSIGNED);
    }

    private Given<ProjectCommand, Projects.State> given(Event... events) {
        return Given.events(projects, BENCHMARK_CREATED, project(Release.AFTER_REVIEW))
                .and(events);
    }

    private static CreateProject create(String name, OntologyId ontology, int version) {
        return CreateProject.training(PROJECT, name, BENCHMARK, ontology, version, Release.AFTER_REVIEW, MANAGER);
    }

    private static ScoringFunction scoring(int version) {
        return with(new ScoringVersion("plumbline", version), ScoringPresets.PLUMBLINE);
    }

    private static ScoringFunction with(ScoringVersion id, ScoringFunction f) {
        return f.as(id);
    }
}
