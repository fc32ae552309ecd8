package dev.plumbline.domain.scoring;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is measured where there is more than one way: how alike shapes of each kind are, when a value is right, which objects are too
 * small to be asked for.
 *
 * @param regions          for boxes, polygons and masks
 * @param lines            for polylines
 * @param keypoints        for keypoints
 * @param values           for attributes and scene values that are not compared as usual, by path ({@code species/dahlia/colour}) or
 *                         by key, the path's last segment ({@code colour}); the path goes before the key
 * @param ignoredBelowPx2  regions of the truth with less area are not asked for: neither they nor a label for them, nor a label left
 *                         over that is as small, earn or cost anything. 0 asks for all
 */
public record Measures(
        RegionMeasure regions,
        LineMeasure lines,
        KeypointMeasure keypoints,
        Map<String, ValueMeasure> values,
        double ignoredBelowPx2) {

    /** Exact outlines, a corridor of 5 px, COCO's keypoint similarity, values as usual, nothing too small. */
    public static final Measures USUAL =
            new Measures(RegionMeasure.EXACT, new LineMeasure.Corridor(5), new KeypointMeasure.Coco(), Map.of(), 0);

    public Measures {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
