package dev.plumbline.domain.scoring;

import dev.plumbline.domain.geometry.Iou;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.geometry.Shape;

/** How alike two shapes are, 0 to 1. */
final class Similarity {

    private Similarity() {}

    static double of(Shape truth, Shape label) {
        return truth instanceof Region wanted && label instanceof Region drawn ? Iou.of(wanted, drawn) : 0;
    }
}
