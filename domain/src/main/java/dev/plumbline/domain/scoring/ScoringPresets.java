package dev.plumbline.domain.scoring;

import dev.plumbline.domain.ontology.Skeleton;
import dev.plumbline.domain.scoring.MatchingRule.ClassRule;
import dev.plumbline.domain.similarity.CvatLine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Scoring functions ready to use. How each differs from the tool it is named after is in docs/scoring.md. */
public final class ScoringPresets {

    /** Class, outline, attributes and scene all count; the one to begin with. */
    public static final ScoringFunction PLUMBLINE = new ScoringFunction(
            new ScoringVersion("plumbline", 1),
            new MatchingRule(0.5, ClassRule.SAME_CLASS_FIRST, true, 0),
            new GeometryPoints(200, new Curve.Proportional()),
            100,
            new PointsByKey(Map.of(), 10),
            new PointsByKey(Map.of(), 50),
            new Spurious.AddsAvailable(),
            0);

    /**
     * CVAT's accuracy: an object is right when it was found (similarity ≥ 0.4) and its class is right. Overlaps are counted in pixels,
     * lines and keypoints compared as CVAT does.
     */
    public static final ScoringFunction CVAT = new ScoringFunction(
            new ScoringVersion("cvat", 2),
            new MatchingRule(0.4, ClassRule.ANY_CLASS, false, 0.8),
            new GeometryPoints(0, new Curve.Proportional()),
            1,
            PointsByKey.NONE,
            PointsByKey.NONE,
            new Spurious.AddsAvailable(),
            0,
            new Measures(
                    RegionMeasure.PIXELS,
                    new LineMeasure.Cvat(CvatLine.DEFAULT_THICKNESS),
                    new KeypointMeasure.Cvat(Skeleton.DEFAULT_SIGMA),
                    Map.of(),
                    0));

    /**
     * COCO's ten thresholds: an outline earns a tenth of its points for each of IoU 0.50, 0.55, … 0.95 that it reaches, keypoints for
     * each object keypoint similarity. Overlaps are counted in pixels.
     */
    public static final ScoringFunction COCO = new ScoringFunction(
            new ScoringVersion("coco", 2),
            new MatchingRule(0.5, ClassRule.SAME_CLASS_ONLY, true, 0),
            new GeometryPoints(100, new Curve.Steps(cocoThresholds())),
            0,
            PointsByKey.NONE,
            PointsByKey.NONE,
            new Spurious.AddsAvailable(),
            0,
            new Measures(RegionMeasure.PIXELS, Measures.USUAL.lines(), new KeypointMeasure.Coco(), Map.of(), 0));

    /** Encord's points available: 100 for each component, those of an outline in proportion to its IoU. */
    public static final ScoringFunction ENCORD = new ScoringFunction(
            new ScoringVersion("encord", 1),
            new MatchingRule(0, ClassRule.SAME_CLASS_ONLY, false, 0),
            new GeometryPoints(100, new Curve.Proportional()),
            0,
            new PointsByKey(Map.of(), 100),
            new PointsByKey(Map.of(), 100),
            new Spurious.AddsAvailable(),
            0);

    private ScoringPresets() {}

    /** All presets by the name to ask for them. */
    public static Map<String, ScoringFunction> byName() {
        Map<String, ScoringFunction> presets = new LinkedHashMap<>();
        List.of(PLUMBLINE, CVAT, COCO, ENCORD)
                .forEach(preset -> presets.put(preset.id().name(), preset));
        return Collections.unmodifiableMap(presets);
    }

    /** In hundredths first: 0.50 + 3 × 0.05 is not 0.65 in doubles. */
    private static List<Double> cocoThresholds() {
        return IntStream.rangeClosed(10, 19)
                .mapToObj(twentieths -> twentieths * 5 / 100.0)
                .toList();
    }
}
