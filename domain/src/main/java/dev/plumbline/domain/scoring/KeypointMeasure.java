package dev.plumbline.domain.scoring;

/** How alike two sets of keypoints of one skeleton are, 0 to 1; {@link dev.plumbline.domain.similarity.Oks}. */
public sealed interface KeypointMeasure {

    /**
     * COCO's, with the skeleton's sigmas. The object's size is the area that its file gives, else that of the bounds of the truth's
     * keypoints; where these have none, as a single point, the frame's.
     */
    record Coco() implements KeypointMeasure {}

    /** CVAT's, with one sigma for all points. The size of a single point is the frame's. */
    record Cvat(double sigma) implements KeypointMeasure {}
}
