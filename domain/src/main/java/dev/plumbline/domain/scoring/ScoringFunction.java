package dev.plumbline.domain.scoring;

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
 */
public record ScoringFunction(
        ScoringVersion id,
        MatchingRule matching,
        GeometryPoints geometry,
        double classPoints,
        PointsByKey attributes,
        PointsByKey scene,
        Spurious spurious,
        double numberTolerance) {

    /** The same under another name or version. */
    public ScoringFunction as(ScoringVersion other) {
        return new ScoringFunction(
                other, matching, geometry, classPoints, attributes, scene, spurious, numberTolerance);
    }
}
