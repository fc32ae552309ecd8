package dev.plumbline.gateway.imports;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Raster;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.ShapeKind;
import org.jspecify.annotations.Nullable;

/** A shape as a class draws its objects. */
final class FittedShape {
    private FittedShape() {}

    /**
     * The shape itself where it is of the kind wanted, else the region beside it, else what can be made of it; as it is where
     * nothing can, for the check of the truth to say so.
     *
     * @param region the one a file gives beside keypoints
     */
    static Shape of(Shape shape, @Nullable Shape region, ShapeKind wanted, FrameSize frame) {
        if (shape.kind() == wanted) {
            return shape;
        }
        return region == null ? as(shape, wanted, frame) : of(region, null, wanted, frame);
    }

    private static Shape as(Shape shape, ShapeKind wanted, FrameSize frame) {
        var around = shape.bounds();
        return switch (wanted) {
            case POLYGON -> shape instanceof Region region ? region.outline() : shape;
            case BOX -> new Box(around.minX(), around.minY(), around.width(), around.height());
            case ROTATED_BOX ->
                new RotatedBox(
                        (around.minX() + around.maxX()) / 2,
                        (around.minY() + around.maxY()) / 2,
                        around.width(),
                        around.height(),
                        0);
            case MASK -> shape instanceof Region region ? Raster.of(region, frame) : shape;
            case POLYLINE, KEYPOINTS -> shape;
        };
    }

    static String noun(ShapeKind kind) {
        return switch (kind) {
            case BOX -> "box";
            case ROTATED_BOX -> "turned box";
            case POLYGON -> "polygon";
            case POLYLINE -> "line";
            case MASK -> "mask";
            case KEYPOINTS -> "keypoints";
        };
    }
}
