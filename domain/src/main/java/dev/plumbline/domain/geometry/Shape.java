package dev.plumbline.domain.geometry;

/** What an annotator draws around or along an object, in image px. Immutable and compared by value. */
public sealed interface Shape permits Box, RotatedBox, Polygon {

    ShapeKind kind();

    /** The smallest upright rectangle around it. */
    Bounds bounds();

    /** The same shape moved by {@code dx} to the right and {@code dy} down, in px. */
    Shape translated(double dx, double dy);

    /** The region it covers, as a polygon: a box becomes its four corners, clockwise on screen from its top left. */
    Polygon outline();
}
