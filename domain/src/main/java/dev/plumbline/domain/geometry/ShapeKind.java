package dev.plumbline.domain.geometry;

/**
 * The kinds of shape an ontology can ask for. {@link #POLYLINE}, {@link #MASK} and {@link #KEYPOINTS} are names that an
 * ontology may already use; no {@link Shape} of these kinds can be drawn yet.
 */
public enum ShapeKind {
    BOX,
    ROTATED_BOX,
    POLYGON,
    POLYLINE,
    MASK,
    KEYPOINTS
}
