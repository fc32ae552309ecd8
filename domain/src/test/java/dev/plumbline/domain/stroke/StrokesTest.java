package dev.plumbline.domain.stroke;

import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.DRAW_FLOWER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.OPENED;
import static dev.plumbline.domain.Sample.OTHER_ANNOTATOR;
import static dev.plumbline.domain.Sample.TASK;
import static dev.plumbline.domain.Sample.stroke;
import static dev.plumbline.domain.Sample.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Sample;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokesTest {
    private final Strokes strokes = new Strokes();

    @Test
    void L1_the_first_stroke_is_recorded() {
        Given.events(strokes, OPENED).when(record(1, DRAW_FLOWER)).happens(stroke(1, DRAW_FLOWER));
    }

    @Test
    void L1_a_retried_stroke_is_one_event() {
        Given.events(strokes, OPENED, stroke(1, DRAW_FLOWER))
                .when(record(1, DRAW_FLOWER))
                .nothingMoreHappens();
    }

    @Test
    void L1_a_stroke_retried_after_the_submit_is_still_acknowledged() {
        Given.events(strokes, OPENED, stroke(1, DRAW_FLOWER), submitted())
                .when(record(1, DRAW_FLOWER))
                .nothingMoreHappens();
    }

    @Test
    void another_stroke_under_the_same_number_is_refused() {
        Given.events(strokes, OPENED, stroke(1, DRAW_FLOWER))
                .when(new RecordStroke(TASK, ANNOTATOR, 1, "another-key", DRAW_FLOWER, ONTOLOGY))
                .isRefused(new StrokeRejection.StrokeNumberTaken(TASK, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3, 7})
    void a_stroke_out_of_order_is_refused(int number) {
        Given.events(strokes, OPENED, stroke(1, DRAW_FLOWER))
                .when(record(number, DRAW_FLOWER))
                .isRefused(new StrokeRejection.StrokeOutOfOrder(TASK, number));
    }

    @Test
    void L1_the_thousandth_stroke_reads_as_many_events_as_the_first() {
        var boundary = strokes.boundary(record(1000, DRAW_FLOWER));
        var events = new java.util.ArrayList<dev.plumbline.domain.Event>();
        events.add(OPENED);
        for (int i = 1; i < 1000; i++) {
            events.add(stroke(i, DRAW_FLOWER));
        }
        assertThat(events.stream()
                        .filter(e -> boundary.criteria().stream()
                                .anyMatch(c -> c.types().contains(e.getClass())
                                        && e.tags().containsAll(c.tags()))))
                .containsExactly(OPENED, stroke(999, DRAW_FLOWER));
    }

    @Test
    void a_submitted_task_takes_no_more_strokes() {
        Given.events(strokes, Sample.drawn())
                .and(submitted())
                .when(record(5, DRAW_FLOWER))
                .isRefused(new StrokeRejection.TaskAlreadySubmitted(TASK));
    }

    @Test
    void P4_whoever_was_taken_off_the_project_draws_no_more_until_they_are_assigned_again() {
        var withdrawn = Given.events(strokes, OPENED, stroke(1, DRAW_FLOWER), Sample.WITHDRAWN);
        withdrawn.when(record(2, DRAW_FLOWER)).isRefused(new StrokeRejection.AssignmentWithdrawn(TASK));
        withdrawn.when(record(1, DRAW_FLOWER)).nothingMoreHappens();
        withdrawn.and(Sample.RESTORED).when(record(2, DRAW_FLOWER)).happens(stroke(2, DRAW_FLOWER));
    }

    @Test
    void S1_nobody_draws_on_another_persons_task_nor_learns_that_it_exists() {
        var byOther = new RecordStroke(TASK, OTHER_ANNOTATOR, 1, "key-1", DRAW_FLOWER, ONTOLOGY);
        var whenItExists = Given.events(strokes, OPENED).when(byOther).decision();
        var whenItDoesNot = Given.events(strokes).when(byOther).decision();
        assertThat(whenItExists).isEqualTo(whenItDoesNot);
        assertThat(whenItExists)
                .isEqualTo(new Decision.Rejected(new StrokeRejection.NotYourTask(TASK, OTHER_ANNOTATOR)));
    }

    @Test
    void a_stroke_under_another_ontology_is_refused() {
        var newer = new Ontology(ONTOLOGY.id(), "Blooms", 2, ONTOLOGY.classes(), ONTOLOGY.scene());
        Given.events(strokes, OPENED)
                .when(new RecordStroke(TASK, ANNOTATOR, 1, "key-1", DRAW_FLOWER, newer))
                .isRefused(new StrokeRejection.AnotherOntology(TASK));
    }

    @Test
    void a_class_that_is_not_in_the_ontology_is_refused() {
        refused(new Change.Draw(new LabelId("a"), "tree", Sample.TRIANGLE), "has no class tree");
        refused(new Change.ChangeClass(new LabelId("a"), "tree"), "has no class tree");
    }

    @Test
    void a_shape_of_another_kind_than_the_class_asks_for_is_refused() {
        refused(new Change.Draw(new LabelId("a"), "flower", Sample.box()), "another kind of shape");
    }

    @Test
    void a_polygon_with_two_points_is_refused() {
        refused(draw(Ring.of(1, 1, 50, 50)), "2 different vertices");
    }

    @Test
    void a_coordinate_that_is_not_a_number_is_refused() {
        refused(draw(Ring.of(1, 1, Double.NaN, 5, 50, 50)), "not a finite number");
        refused(new Change.MoveVertex(new LabelId("a"), 0, 0, 0, Double.NaN, 5), "outside the frame");
    }

    @Test
    void coordinates_far_outside_the_frame_are_refused() {
        refused(draw(Ring.of(1, 1, 5000, 5, 50, 50)), "outside the frame");
        refused(new Change.InsertVertex(new LabelId("a"), 0, 0, 0, -500, 5), "outside the frame");
    }

    @Test
    void a_bow_tie_is_drawn_and_means_what_even_odd_says() {
        var bowTie = draw(Ring.of(10, 10, 110, 90, 110, 10, 10, 90));
        Given.events(strokes, OPENED).when(record(1, bowTie)).happens(stroke(1, bowTie));
    }

    @Test
    void an_answer_that_the_ontology_does_not_know_is_refused() {
        var label = new LabelId("a");
        refused(new Change.SetAttribute(label, "species", new Value.Choice("rose")), "no option rose");
        refused(new Change.SetAttribute(label, "species", new Value.Number(3)), "not an answer");
        refused(new Change.SetAttribute(label, "smell", new Value.Text("sweet")), "no attribute smell");
        refused(new Change.SetScene("scene", new Value.Choice("moon")), "no option moon");
    }

    private void refused(Change change, String fact) {
        var decision = Given.events(strokes, OPENED).when(record(1, change)).decision();
        assertThat(decision).isInstanceOfSatisfying(Decision.Rejected.class, rejected -> {
            assertThat(rejected.reason().code()).isEqualTo("stroke-invalid");
            assertThat(rejected.reason().facts().detail()).contains(fact);
        });
    }

    private static Change.Draw draw(Ring ring) {
        return new Change.Draw(new LabelId("a"), "flower", Polygon.of(ring));
    }

    private static RecordStroke record(int number, Change change) {
        PersonId by = ANNOTATOR;
        return new RecordStroke(TASK, by, number, "key-" + number, change, ONTOLOGY);
    }
}
