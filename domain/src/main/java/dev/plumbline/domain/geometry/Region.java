package dev.plumbline.domain.geometry;

/** A shape that covers an area. */
public sealed interface Region extends Shape permits Box, RotatedBox, Polygon, Mask {

    /**
     * What it covers, as a polygon: a box becomes its four corners, clockwise on screen from its top left; a mask the edges of its
     * pixels, of which each is the square from its coordinates to the next.
     */
    Polygon outline();
}
