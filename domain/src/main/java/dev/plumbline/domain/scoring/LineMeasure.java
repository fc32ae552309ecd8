package dev.plumbline.domain.scoring;

/** How alike two lines are, 0 to 1. */
public sealed interface LineMeasure {

    /** IoU of what lies within the tolerance, in px, of each line; {@link dev.plumbline.domain.similarity.Corridor}. */
    record Corridor(double tolerancePx) implements LineMeasure {}

    /** 1 where the discrete Fréchet distance is 0, falling to 0 at the limit, in px; {@link dev.plumbline.domain.similarity.LineDistance}. */
    record Frechet(double limitPx) implements LineMeasure {}

    /** 1 where the Hausdorff distance over vertices is 0, falling to 0 at the limit, in px; {@link dev.plumbline.domain.similarity.LineDistance}. */
    record Hausdorff(double limitPx) implements LineMeasure {}

    /** CVAT's, the better of both directions; {@link dev.plumbline.domain.similarity.CvatLine}. */
    record Cvat(double thickness) implements LineMeasure {}
}
