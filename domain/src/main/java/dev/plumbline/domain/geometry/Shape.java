package dev.plumbline.domain.geometry;

/**
 * What an annotator draws around, along or on an object, in image px. Immutable and compared by value. Only a {@link Region}
 * covers an area; a {@link Polyline} runs along something, {@link Keypoints} lie on it.
 */
public sealed interface Shape permits Region, Polyline, Keypoints {

    ShapeKind kind();

    /** The smallest upright rectangle around it; {@link Bounds#EMPTY} around nothing. */
    Bounds bounds();
}
