package dev.plumbline.domain.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.bias.Answer;
import dev.plumbline.domain.bias.Finding;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.domain.statistics.Interval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradingTest {
    private static final SkillId OUTLINE = new SkillId("outline");
    private static final SkillId CLASS = new SkillId("class");
    private static final SkillId COLOUR = new SkillId("colour");
    private static final Ontology ONTOLOGY = new Ontology(
            new OntologyId("flowers"),
            "Flowers",
            1,
            List.of(new ObjectClass(
                    "rose",
                    "Rose",
                    ShapeKind.BOX,
                    1,
                    OUTLINE,
                    CLASS,
                    List.of(new Attribute("colour", "Colour", AttributeKind.TEXT, false, COLOUR, List.of())))),
            List.of());
    private static final Labels TRUTH = labels(box("a", 0, 0, 100, 100), box("b", 200, 200, 100, 100));

    @Test
    void R3_a_skill_with_outlines_is_measured_by_overlap_in_which_missed_and_spurious_objects_count_nothing() {
        assertThat(outline(TRUTH).value()).isEqualTo(1);
        assertThat(outline(labels(box("x", 0, 0, 100, 90), box("y", 200, 200, 100, 80)))
                        .value())
                .isCloseTo(0.85, within(1e-9));
        assertThat(outline(labels(box("x", 0, 0, 100, 90))).value()).isCloseTo(0.45, within(1e-9));
        var spurious = labels(box("x", 0, 0, 100, 100), box("y", 200, 200, 100, 100), box("z", 400, 0, 50, 50));
        assertThat(outline(spurious).value()).isCloseTo(2.0 / 3, within(1e-9));
        assertThat(outline(spurious).objects()).isEqualTo(3);
        assertThat(outline(spurious).measure()).isEqualTo(Measure.IOU);
    }

    @Test
    void R3_any_other_skill_is_measured_by_its_share_of_points() {
        assertThat(results(labels(box("x", 0, 0, 100, 90)), List.of()))
                .filteredOn(result -> result.skill().equals(CLASS))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.measure()).isEqualTo(Measure.POINTS);
                    assertThat(result.value()).isBetween(0.0, 0.75);
                });
    }

    @Test
    void R4_an_error_is_held_against_the_skills_it_shows_a_lack_of_and_only_when_it_is_systematic() {
        assertThat(skillsOf(finding(Finding.Kind.BOUNDARY, new Finding.Detail.None(), true)))
                .containsExactly(OUTLINE);
        assertThat(skillsOf(finding(Finding.Kind.CLASS, new Finding.Detail.TakenFor("tulip"), true)))
                .containsExactly(CLASS);
        assertThat(skillsOf(finding(
                        Finding.Kind.ATTRIBUTE, new Finding.Detail.OfAttribute("colour", Answer.OMITTED), true)))
                .isEmpty();
        assertThat(skillsOf(finding(Finding.Kind.DRIFT, new Finding.Detail.Of(Finding.Kind.CLASS, 0.5), true)))
                .containsExactly(CLASS);
        assertThat(skillsOf(finding(Finding.Kind.BOUNDARY, new Finding.Detail.None(), false)))
                .isEmpty();
    }

    private static SkillResult outline(Labels submission) {
        return results(submission, List.of()).stream()
                .filter(result -> result.skill().equals(OUTLINE))
                .findFirst()
                .orElseThrow();
    }

    private static List<SkillId> skillsOf(Finding finding) {
        return results(TRUTH, List.of(finding)).stream()
                .filter(result -> !result.errors().isEmpty())
                .map(SkillResult::skill)
                .toList();
    }

    private static List<SkillResult> results(Labels submission, List<Finding> findings) {
        var score = Scorer.score(TRUTH, submission, ONTOLOGY, ScoringPresets.PLUMBLINE);
        return Grading.results(List.of(SkillSum.of(score)), findings, ONTOLOGY);
    }

    private static Finding finding(Finding.Kind kind, Finding.Detail detail, boolean systematic) {
        return new Finding(
                kind,
                "rose",
                null,
                -3,
                Finding.Unit.PX,
                new Interval(-4, -2),
                100,
                systematic,
                "t",
                List.of("t"),
                detail);
    }

    private static Labels labels(Label... labels) {
        return new Labels(List.of(labels), Map.of());
    }

    private static Label box(String id, double x, double y, double width, double height) {
        return new Label(new LabelId(id), "rose", new Box(x, y, width, height), Map.of());
    }
}
