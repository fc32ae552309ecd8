package dev.plumbline.domain.ontology;

import static dev.plumbline.domain.Sample.BOUNDARY_SKILL;
import static dev.plumbline.domain.Sample.CLASS_SKILL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Fault;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.canvas.ChangeCheck;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.ontology.Skeleton.Edge;
import dev.plumbline.domain.ontology.Skeleton.Joint;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SkeletonTest {
    private static final Skeleton HAND =
            new Skeleton(List.of(new Joint("wrist"), new Joint("thumb", 0.03)), List.of(new Edge(0, 1)));

    @Test
    void P2_a_class_of_keypoints_names_its_skeleton_and_no_other_class_does() {
        assertThat(OntologyCheck.faults(ontology(ShapeKind.KEYPOINTS, HAND))).isEmpty();
        assertThat(OntologyCheck.faults(ontology(ShapeKind.KEYPOINTS, Skeletons.COCO_PERSON)))
                .isEmpty();
        assertThat(OntologyCheck.faults(ontology(ShapeKind.KEYPOINTS, null)))
                .containsExactly(new Fault(
                        "/classes/0/skeleton",
                        "\"Hand\" is a class of keypoints, so it names the points of its skeleton."));
        assertThat(OntologyCheck.faults(ontology(ShapeKind.BOX, HAND)))
                .containsExactly(
                        new Fault("/classes/0/skeleton", "\"Hand\" is no class of keypoints, so it has no skeleton."));
    }

    @Test
    void P2_points_have_names_of_their_own_and_a_spread_and_edges_join_them() {
        Skeleton faulty = new Skeleton(
                List.of(new Joint("wrist"), new Joint("wrist"), new Joint(" ", Double.NaN), new Joint("tip", 0)),
                List.of(new Edge(0, 3), new Edge(0, 4), new Edge(2, 2)));
        assertThat(OntologyCheck.faults(ontology(ShapeKind.KEYPOINTS, faulty)))
                .extracting(Fault::at)
                .containsExactly(
                        "/classes/0/skeleton/points/1/name",
                        "/classes/0/skeleton/points/2/name",
                        "/classes/0/skeleton/points/2/sigma",
                        "/classes/0/skeleton/points/3/sigma",
                        "/classes/0/skeleton/edges/1",
                        "/classes/0/skeleton/edges/2");
        assertThat(OntologyCheck.faults(ontology(ShapeKind.KEYPOINTS, new Skeleton(List.of(), List.of()))))
                .extracting(Fault::at)
                .containsExactly("/classes/0/skeleton/points");
    }

    @Test
    void P2_keypoints_are_as_many_as_the_skeleton_has() {
        ObjectClass hand = ontology(ShapeKind.KEYPOINTS, HAND).classes().getFirst();
        assertThat(hand.misfit(points(2), "Hand 1")).isEmpty();
        assertThat(hand.misfit(points(3), "Hand 1")).contains("Hand 1 has 3 keypoints and its skeleton 2.");
        assertThat(hand.misfit(new Box(0, 0, 1, 1), "Hand 1"))
                .hasValueSatisfying(fact -> assertThat(fact).contains("another kind of shape"));
        ObjectClass old = ontology(ShapeKind.KEYPOINTS, null).classes().getFirst();
        assertThat(old.misfit(points(2), "Hand 1"))
                .hasValueSatisfying(fact -> assertThat(fact).contains("without a skeleton"));
    }

    @Test
    void P2_a_stroke_with_keypoints_of_another_skeleton_is_refused() {
        Ontology ontology = ontology(ShapeKind.KEYPOINTS, HAND);
        FrameSize frame = new FrameSize(100, 100);
        LabelId label = new LabelId("a");
        assertThat(ChangeCheck.fault(new Change.Draw(label, "hand", points(2)), ontology, frame))
                .isEmpty();
        assertThat(ChangeCheck.fault(new Change.Draw(label, "hand", points(3)), ontology, frame))
                .hasValueSatisfying(fault -> assertThat(fault.fact()).contains("3 keypoints"));
        assertThat(ChangeCheck.fault(new Change.Reshape(label, points(2)), ontology, frame))
                .isEmpty();
        assertThat(ChangeCheck.fault(new Change.Reshape(label, points(3)), ontology, frame))
                .contains(new Fault("/shape", "The ontology \"Hands\" has no skeleton of 3 points."));
    }

    private static Keypoints points(int count) {
        return new Keypoints(Collections.nCopies(count, Keypoint.visible(5, 5)));
    }

    private static Ontology ontology(ShapeKind kind, @Nullable Skeleton skeleton) {
        ObjectClass hand = new ObjectClass("hand", "Hand", kind, 1, BOUNDARY_SKILL, CLASS_SKILL, List.of(), skeleton);
        return new Ontology(new OntologyId("hands"), "Hands", 1, List.of(hand), List.of());
    }
}
