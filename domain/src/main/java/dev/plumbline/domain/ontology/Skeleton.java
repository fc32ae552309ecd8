package dev.plumbline.domain.ontology;

import java.util.List;

/**
 * What keypoints of a class are: their order, and which belong together.
 *
 * @param points in the order of every label's keypoints
 * @param edges  which points are joined, to be drawn and read more easily; they are not scored
 */
public record Skeleton(List<Joint> points, List<Edge> edges) {

    /** CVAT's {@code oks_sigma}: what a point gets of whose spread nothing is known. */
    public static final double DEFAULT_SIGMA = 0.09;

    public Skeleton {
        points = List.copyOf(points);
        edges = List.copyOf(edges);
    }

    /**
     * One point.
     *
     * @param sigma how far apart careful annotators place it: standard deviation as a share of the object's size, the square root
     *              of its area (COCO keypoint evaluation)
     */
    public record Joint(String name, double sigma) {

        public Joint(String name) {
            this(name, DEFAULT_SIGMA);
        }
    }

    /** Two points by their places in the skeleton, from 0. */
    public record Edge(int from, int to) {}

    /** Where the point of this name stands; -1 if there is none. */
    public int indexOf(String name) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
