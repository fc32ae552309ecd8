package dev.plumbline.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.boundary.BoundaryOffset;
import dev.plumbline.domain.canvas.Canvas;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.LabelsCheck;
import dev.plumbline.domain.ontology.Ontology;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HandTest {
    private final DemoWorkspace demo = DemoWorkspace.load();

    @Test
    void whoever_draws_leaves_a_canvas_that_can_be_submitted() {
        for (var person : demo.simulated()) {
            for (var frame : framesOf(person)) {
                assertThat(LabelsCheck.faults(
                                draw(person, frame), ontology(frame), new FrameSize(frame.width(), frame.height())))
                        .as("%s on %s", person.person(), frame.file())
                        .isEmpty();
            }
        }
    }

    @Test
    void the_same_person_draws_the_same_frame_alike_so_that_they_can_go_on_after_an_interruption() {
        var person = demo.simulated().getFirst();
        var frame = framesOf(person).getFirst();
        assertThat(draw(person, frame)).isEqualTo(draw(person, frame));
    }

    @Test
    void who_is_too_tight_is_about_three_pixels_inside_the_truth() {
        var tight = demo.simulated().stream()
                .filter(p -> Habit.of(p.error()).offsetPx() > 0)
                .findFirst()
                .orElseThrow();
        var frame = frame("flower_dahlia.jpg");
        var drawn = draw(tight, frame).objects().getFirst().shape();
        var truth = frame.truth().objects().getFirst().shape();
        assertThat(BoundaryOffset.between(truth, drawn).orElseThrow().meanPx()).isBetween(-4.5, -2.5);
    }

    @Test
    void who_confuses_two_classes_draws_the_one_as_the_other() {
        var confused = demo.simulated().stream()
                .filter(p -> !Habit.of(p.error()).takes().isEmpty())
                .findFirst()
                .orElseThrow();
        var frame = frame("flower_dandelion.jpg");
        assertThat(frame.truth().objects()).anyMatch(l -> l.classKey().equals("bud"));
        assertThat(draw(confused, frame).objects()).noneMatch(l -> l.classKey().equals("bud"));
    }

    @Test
    void who_forgets_the_scene_leaves_it_out_more_often_than_not() {
        var forgetful = demo.simulated().stream()
                .filter(p -> Habit.of(p.error()).forgetsScene())
                .findFirst()
                .orElseThrow();
        var frames = framesOf(forgetful);
        long without = frames.stream()
                .filter(f -> draw(forgetful, f).scene().isEmpty())
                .count();
        assertThat(without).isGreaterThan(frames.size() / 2);
    }

    private Labels draw(DemoWorkspace.Simulated person, DemoWorkspace.Frame frame) {
        var hand = new Hand(
                Habit.of(person.error()),
                new Random((person.person() + "/" + frame.file()).hashCode()),
                ontology(frame),
                new FrameSize(frame.width(), frame.height()));
        var canvas = Canvas.EMPTY;
        for (var change : hand.strokes(frame.truth())) {
            canvas = canvas.apply(change);
        }
        return canvas.labels();
    }

    private List<DemoWorkspace.Frame> framesOf(DemoWorkspace.Simulated person) {
        var frames = new ArrayList<DemoWorkspace.Frame>();
        for (var project : demo.projects()) {
            if (project.annotators().contains(person.person())) {
                demo.frames().stream()
                        .filter(f -> f.project().equals(project.id()))
                        .forEach(frames::add);
            }
        }
        return frames;
    }

    private DemoWorkspace.Frame frame(String file) {
        return demo.frames().stream()
                .filter(f -> f.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private Ontology ontology(DemoWorkspace.Frame frame) {
        return demo.projects().stream()
                .filter(p -> p.id().equals(frame.project()))
                .findFirst()
                .map(demo::ontology)
                .orElseThrow();
    }
}
