package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Raster;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.ShapeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Shapes as other kinds of shape, for formats that have no word for the kind they are. */
final class Reshaping {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Reshaping() {}

    /**
     * @param size of the frame, for masks; null when it is not known, and then nothing becomes a mask
     * @return nothing when nothing of it would be left
     */
    static Optional<Shape> to(Shape shape, ShapeKind kind, @Nullable FrameSize size) {
        if (shape.kind() == kind) {
            return Optional.of(shape);
        }
        if (shape.bounds().isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case BOX -> Optional.of(box(shape.bounds()));
            case ROTATED_BOX -> shape instanceof Region region ? Optional.of(rotatedBox(region)) : Optional.empty();
            case POLYGON -> shape instanceof Region region ? Optional.of(region.outline()) : Optional.empty();
            case MASK ->
                shape instanceof Region region && size != null
                        ? Optional.<Shape>of(Raster.of(region, size)).filter(mask -> ((Mask) mask).area() > 0)
                        : Optional.empty();
            case POLYLINE, KEYPOINTS -> Optional.empty();
        };
    }

    static Box box(Bounds bounds) {
        return new Box(bounds.minX(), bounds.minY(), bounds.width(), bounds.height());
    }

    private static RotatedBox rotatedBox(Region region) {
        if (region instanceof Box box) {
            return new RotatedBox(box.x() + box.width() / 2, box.y() + box.height() / 2, box.width(), box.height(), 0);
        }
        List<Coordinate> corners = new ArrayList<>();
        for (Ring ring : region.outline().rings()) {
            for (int i = 0; i < ring.size(); i++) {
                corners.add(new Coordinate(ring.x(i), ring.y(i)));
            }
        }
        Coordinate[] rectangle = MinimumAreaRectangle.getMinimumRectangle(
                        GEOMETRY.createMultiPointFromCoords(corners.toArray(Coordinate[]::new)))
                .getCoordinates();
        if (rectangle.length < 4) {
            return rotatedBox(box(region.bounds()));
        }
        return ofCorners(
                rectangle[0].x, rectangle[0].y, rectangle[1].x, rectangle[1].y, rectangle[2].x, rectangle[2].y);
    }

    /** The rectangle that has these three corners one after the other; its width runs from the first to the second. */
    private static RotatedBox ofCorners(double ax, double ay, double bx, double by, double cx, double cy) {
        return new RotatedBox(
                Decimals.px((ax + cx) / 2),
                Decimals.px((ay + cy) / 2),
                Decimals.px(Math.hypot(bx - ax, by - ay)),
                Decimals.px(Math.hypot(cx - bx, cy - by)),
                Decimals.px(Math.toDegrees(Math.atan2(by - ay, bx - ax))));
    }

    static boolean hasHoles(Shape shape) {
        return shape instanceof Polygon polygon
                && polygon.parts().stream().anyMatch(part -> !part.holes().isEmpty());
    }

    static List<Shape> parts(Shape shape) {
        return shape instanceof Polygon polygon
                ? polygon.parts().stream().<Shape>map(Polygon::of).toList()
                : List.of(shape);
    }

    /**
     * Each hole joined to the outline by a cut of no width, there and back, so that one ring encloses the same region by the even-odd
     * rule.
     */
    static Polygon cutOpen(Shape shape) {
        return new Polygon(((Polygon) shape)
                .parts().stream().map(part -> Part.of(cutOpen(part))).toList());
    }

    private static Ring cutOpen(Part part) {
        Ring ring = part.exterior();
        for (Ring hole : part.holes()) {
            ring = joined(ring, hole);
        }
        return ring;
    }

    private static Ring joined(Ring ring, Ring hole) {
        int from = 0;
        int to = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ring.size(); i++) {
            for (int j = 0; j < hole.size(); j++) {
                double distance = ring.vertex(i).distanceTo(hole.vertex(j));
                if (distance < nearest) {
                    nearest = distance;
                    from = i;
                    to = j;
                }
            }
        }
        double[] xy = new double[2 * (ring.size() + hole.size() + 2)];
        int size = 0;
        for (int i = 0; i <= from; i++) {
            xy[size++] = ring.x(i);
            xy[size++] = ring.y(i);
        }
        for (int j = 0; j <= hole.size(); j++) {
            xy[size++] = hole.x((to + j) % hole.size());
            xy[size++] = hole.y((to + j) % hole.size());
        }
        for (int i = from; i < ring.size(); i++) {
            xy[size++] = ring.x(i);
            xy[size++] = ring.y(i);
        }
        return Ring.of(xy);
    }

    /** What a kind of shape is called when there are many. */
    static String noun(ShapeKind kind) {
        return switch (kind) {
            case BOX -> "boxes";
            case ROTATED_BOX -> "rotated boxes";
            case POLYGON -> "polygons";
            case POLYLINE -> "polylines";
            case MASK -> "masks";
            case KEYPOINTS -> "keypoints";
        };
    }

    static String becomes(ShapeKind as) {
        return switch (as) {
            case BOX -> "written as the upright boxes around them";
            case ROTATED_BOX -> "written as the smallest rectangles around them";
            case POLYGON -> "written as polygons of the same region";
            case MASK -> "written as masks of the pixels they cover";
            case POLYLINE, KEYPOINTS -> "written as " + noun(as);
        };
    }
}
