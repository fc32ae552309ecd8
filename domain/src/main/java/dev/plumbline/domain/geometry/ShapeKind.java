package dev.plumbline.domain.geometry;

/** The kinds of shape an ontology can ask for. */
public enum ShapeKind {
    BOX,
    ROTATED_BOX,
    POLYGON,
    POLYLINE,
    MASK,
    KEYPOINTS
}
