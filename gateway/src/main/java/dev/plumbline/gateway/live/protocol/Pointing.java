package dev.plumbline.gateway.live.protocol;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A gesture in progress: where the pointer is and what the label will be. Image px.
 *
 * @param pointer  one vertex: x, y
 * @param label    the label that is being edited, if it exists already
 * @param classKey the class that is being drawn
 * @param shape    the shape as it would be if the gesture ended now
 * @param open     vertices set so far of an outline that is not closed yet, or the way of a brush
 * @param brush    what goes along {@code open}
 */
public record Pointing(
        Ring pointer,
        @Nullable LabelId label,
        @Nullable String classKey,
        @Nullable Shape shape,
        @Nullable Ring open,
        @Nullable Brush brush) {
    /** More than any hand sets in one gesture; a relayed message stays small. */
    public static final int MAX_VERTICES = 2_000;

    public Pointing {
        Check.present(pointer, "pointer");
        Check.that(pointer.size() == 1, "\"pointer\" is one x and one y, not " + pointer.size() + " vertices");
        Check.that(classKey == null || classKey.length() <= 80, "\"classKey\" has more than 80 characters");
        finite(pointer.bounds());
        if (open != null) {
            small(open.size());
            finite(open.bounds());
        }
        if (shape != null) {
            small(vertices(shape));
            finite(shape.bounds());
        }
    }

    /** What paints a mask, or takes away from it. */
    public record Brush(double diameter, boolean erases) {

        public Brush {
            Check.that(
                    diameter > 0 && diameter <= MAX_DIAMETER_PX,
                    "A brush is above 0 and at most %d px wide, not %s".formatted(MAX_DIAMETER_PX, diameter));
        }
    }

    private static final int MAX_DIAMETER_PX = 10_000;

    private static int vertices(Shape shape) {
        return switch (shape) {
            case Box _, RotatedBox _ -> 4;
            case Polygon polygon -> polygon.vertices();
            case Mask mask -> mask.runs().size();
            case Polyline polyline -> polyline.points().size();
            case Keypoints keypoints -> keypoints.points().size();
        };
    }

    private static void small(int vertices) {
        Check.that(vertices <= MAX_VERTICES, "A gesture has at most 2000 vertices; this one has " + vertices);
    }

    private static void finite(Bounds bounds) {
        Check.that(
                bounds.isEmpty()
                        || (Double.isFinite(bounds.minX())
                                && Double.isFinite(bounds.minY())
                                && Double.isFinite(bounds.maxX())
                                && Double.isFinite(bounds.maxY())),
                "Coordinates are finite numbers");
    }
}
