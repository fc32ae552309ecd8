/**
 * Where things are on a frame: shapes in image pixels (x to the right, y down, the frame's top left corner is 0, 0), what
 * makes a shape unusable, and how much two shapes agree.
 *
 * <p>Shapes may be built from any numbers, because they arrive from files and sockets; {@link
 * dev.plumbline.domain.geometry.ShapeCheck} says whether one may be used and, if not, why.
 */
@NullMarked
package dev.plumbline.domain.geometry;

import org.jspecify.annotations.NullMarked;
