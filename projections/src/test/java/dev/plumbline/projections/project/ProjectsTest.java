package dev.plumbline.projections.project;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.BENCHMARK;
import static dev.plumbline.projections.Story.MANAGER;
import static dev.plumbline.projections.Story.ONTOLOGY;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.REVIEWER;
import static dev.plumbline.projections.Story.assigned;
import static dev.plumbline.projections.Story.created;
import static dev.plumbline.projections.Story.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.project.Clause;
import dev.plumbline.domain.project.Extent;
import dev.plumbline.domain.project.Instructions;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.project.ProjectEvent.InstructionsSet;
import dev.plumbline.domain.project.ProjectEvent.ScoringSet;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.projections.Projections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectsTest {
    @Test
    void P4_a_new_project_has_no_instructions_no_scoring_and_nobody() {
        assertThat(project(created(Release.AFTER_SCORING)))
                .isEqualTo(new ProjectDoc(
                        PROJECT,
                        "Blooms",
                        Purpose.TRAINING,
                        null,
                        BENCHMARK,
                        ONTOLOGY.id(),
                        1,
                        Release.AFTER_SCORING,
                        new Instructions("", List.of(), List.of()),
                        List.of(),
                        0.9,
                        RampNumbers.DEFAULT,
                        List.of(),
                        List.of()));
    }

    @Test
    void P7_until_a_scoring_is_set_the_preset_counts_and_then_the_latest() {
        assertThat(project(created(Release.AFTER_REVIEW)).currentScoring()).isEqualTo(ScoringPresets.PLUMBLINE);
        assertThat(project(
                                created(Release.AFTER_REVIEW),
                                new ScoringSet(PROJECT, ScoringPresets.COCO, MANAGER),
                                new ScoringSet(PROJECT, ScoringPresets.CVAT, MANAGER))
                        .currentScoring())
                .isEqualTo(ScoringPresets.CVAT);
    }

    @Test
    void P4_the_latest_instructions_count() {
        var first = new Instructions("Box it.", List.of(), List.of());
        var second = new Instructions("Box it tightly.", List.of(new Clause("1", "Tips.")), List.of("On the tips."));
        assertThat(project(
                                created(Release.AFTER_REVIEW),
                                new InstructionsSet(PROJECT, first, MANAGER),
                                new InstructionsSet(PROJECT, second, MANAGER))
                        .instructions())
                .isEqualTo(second);
    }

    @Test
    void P7_every_scoring_version_stays_oldest_first() {
        assertThat(project(
                                created(Release.AFTER_REVIEW),
                                new ScoringSet(PROJECT, ScoringPresets.PLUMBLINE, MANAGER),
                                new ScoringSet(PROJECT, ScoringPresets.CVAT, MANAGER))
                        .scoring())
                .containsExactly(ScoringPresets.PLUMBLINE, ScoringPresets.CVAT);
    }

    @Test
    void R12_who_is_given_only_what_is_drawn_is_told_apart_until_they_are_assigned_to_all() {
        var drawn = new AnnotatorAssigned(PROJECT, ANNOTATOR, MANAGER, Extent.DRAWN);
        var practising = project(created(Release.AFTER_REVIEW), drawn, assigned(REVIEWER));
        assertThat(practising.annotators()).containsExactly(ANNOTATOR, REVIEWER);
        assertThat(practising.givenAll()).containsExactly(REVIEWER);
        assertThat(project(created(Release.AFTER_REVIEW), drawn, assigned(ANNOTATOR))
                        .givenAll())
                .containsExactly(ANNOTATOR);
        assertThat(project(created(Release.AFTER_REVIEW), drawn, new AnnotatorUnassigned(PROJECT, ANNOTATOR, MANAGER))
                        .drawnOnly())
                .isEmpty();
    }

    @Test
    void P4_annotators_are_listed_while_they_are_assigned() {
        var left = new AnnotatorUnassigned(PROJECT, ANNOTATOR, MANAGER);
        assertThat(project(created(Release.AFTER_REVIEW), assigned(ANNOTATOR), assigned(REVIEWER), left)
                        .annotators())
                .containsExactly(REVIEWER);
        assertThat(project(
                                created(Release.AFTER_REVIEW),
                                assigned(ANNOTATOR),
                                assigned(REVIEWER),
                                left,
                                assigned(ANNOTATOR))
                        .annotators())
                .containsExactly(REVIEWER, ANNOTATOR);
    }

    private static ProjectDoc project(Event... events) {
        return document(Projections.PROJECTS, PROJECT.value(), events);
    }
}
