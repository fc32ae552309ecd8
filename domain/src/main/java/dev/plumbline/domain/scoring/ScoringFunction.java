package dev.plumbline.domain.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What can be earned, and how. Everything is in points, of any size; a component with no points available is not scored and
 * not listed. {@link ScoringCheck} says whether a function may be used.
 *
 * @param id              its name and version
 * @param matching        which labels count for which objects
 * @param geometry        points for the outline of each object of the truth
 * @param classPoints     points for the class of each object of the truth
 * @param attributes      points for each attribute value of each object of the truth
 * @param scene           points for each scene value of the truth
 * @param spurious        what a label costs that no object of the truth is meant by
 * @param numberTolerance how far a number may be from the truth and still be right, in the number's own unit
 * @param measures        what is measured how; null where all is {@linkplain Measures#USUAL as usual}
 */
public record ScoringFunction(
        ScoringVersion id,
        MatchingRule matching,
        GeometryPoints geometry,
        double classPoints,
        PointsByKey attributes,
        PointsByKey scene,
        Spurious spurious,
        double numberTolerance,
        @Nullable Measures measures) {

    public ScoringFunction {
        measures = Measures.USUAL.equals(measures) ? null : measures;
    }

    /** One that measures as usual. */
    public ScoringFunction(
            ScoringVersion id,
            MatchingRule matching,
            GeometryPoints geometry,
            double classPoints,
            PointsByKey attributes,
            PointsByKey scene,
            Spurious spurious,
            double numberTolerance) {
        this(id, matching, geometry, classPoints, attributes, scene, spurious, numberTolerance, null);
    }

    /** What is measured how, the usual included. */
    public Measures measured() {
        return measures == null ? Measures.USUAL : measures;
    }

    /** The same with other measures. */
    public ScoringFunction measuring(Measures others) {
        return new ScoringFunction(
                id, matching, geometry, classPoints, attributes, scene, spurious, numberTolerance, others);
    }

    /** The same under another name or version. */
    public ScoringFunction as(ScoringVersion other) {
        return new ScoringFunction(
                other, matching, geometry, classPoints, attributes, scene, spurious, numberTolerance, measures);
    }
}
