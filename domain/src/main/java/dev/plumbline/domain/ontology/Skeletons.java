package dev.plumbline.domain.ontology;

import dev.plumbline.domain.ontology.Skeleton.Edge;
import dev.plumbline.domain.ontology.Skeleton.Joint;
import java.util.List;
import java.util.stream.IntStream;

/** Skeletons that are known everywhere. */
public final class Skeletons {

    /** COCO's person: 17 points with the sigmas of COCO keypoint evaluation, 19 edges. */
    public static final Skeleton COCO_PERSON = new Skeleton(
            List.of(
                    new Joint("nose", 0.026),
                    new Joint("left_eye", 0.025),
                    new Joint("right_eye", 0.025),
                    new Joint("left_ear", 0.035),
                    new Joint("right_ear", 0.035),
                    new Joint("left_shoulder", 0.079),
                    new Joint("right_shoulder", 0.079),
                    new Joint("left_elbow", 0.072),
                    new Joint("right_elbow", 0.072),
                    new Joint("left_wrist", 0.062),
                    new Joint("right_wrist", 0.062),
                    new Joint("left_hip", 0.107),
                    new Joint("right_hip", 0.107),
                    new Joint("left_knee", 0.087),
                    new Joint("right_knee", 0.087),
                    new Joint("left_ankle", 0.089),
                    new Joint("right_ankle", 0.089)),
            edges(
                    15, 13, 13, 11, 16, 14, 14, 12, 11, 12, 5, 11, 6, 12, 5, 6, 5, 7, 6, 8, 7, 9, 8, 10, 1, 2, 0, 1, 0,
                    2, 1, 3, 2, 4, 3, 5, 4, 6));

    private Skeletons() {}

    private static List<Edge> edges(int... ends) {
        return IntStream.range(0, ends.length / 2)
                .mapToObj(i -> new Edge(ends[2 * i], ends[2 * i + 1]))
                .toList();
    }
}
