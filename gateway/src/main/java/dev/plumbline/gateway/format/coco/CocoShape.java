package dev.plumbline.gateway.format.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where an annotation is: its keypoints, and its region, which is its segmentation (polygons, or a run-length encoded mask), else its bbox,
 * turned by {@code attributes.rotation} about its centre where that is given (as CVAT exports it: degrees, clockwise).
 */
final class CocoShape {

    private final JsonNode node;
    private final @Nullable FrameSize frame;

    /** @param node the annotation */
    CocoShape(JsonNode node, @Nullable FrameSize frame) {
        this.node = node;
        this.frame = frame;
    }

    /** Null when it has none. */
    @Nullable Shape region() throws Fault {
        JsonNode segmentation = node.path("segmentation");
        if (segmentation.isObject()) {
            return mask(segmentation);
        }
        if (segmentation.isArray() && !segmentation.isEmpty()) {
            return polygons(segmentation);
        }
        return node.path("bbox").isArray() ? box() : null;
    }

    /** Null when none is placed: then the annotation is told of by its segmentation. */
    @Nullable Keypoints keypoints(int named) throws Fault {
        JsonNode numbers = node.path("keypoints");
        boolean placed = false;
        for (int i = 2; i < numbers.size(); i += 3) {
            placed |= numbers.get(i).asInt() > 0;
        }
        if (!placed) {
            return null;
        }
        if (named > 0 && numbers.size() != 3 * named || numbers.size() % 3 != 0) {
            throw new Fault(
                    "/keypoints",
                    named > 0
                            ? "its category has %d keypoints, so here are %d numbers (x, y, v, …) and not %d."
                                    .formatted(named, 3 * named, numbers.size())
                            : "keypoints are x, y, v, x, …, and there are %d numbers.".formatted(numbers.size()));
        }
        List<Keypoint> points = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += 3) {
            points.add(keypoint(i, numbers.get(i), numbers.get(i + 1), numbers.get(i + 2)));
        }
        return new Keypoints(points);
    }

    private static Keypoint keypoint(int place, JsonNode x, JsonNode y, JsonNode visibility) throws Fault {
        if (!x.isNumber() || !y.isNumber() || !Double.isFinite(x.asDouble()) || !Double.isFinite(y.asDouble())) {
            throw new Fault("/keypoints/" + place, "(%s, %s) is no place.".formatted(x, y));
        }
        int visible = visibility.isIntegralNumber() ? visibility.asInt() : -1;
        if (visible < 0 || visible > 2) {
            throw new Fault(
                    "/keypoints/" + (place + 2),
                    "v is 0 (not labelled), 1 (hidden) or 2 (visible), not %s.".formatted(visibility));
        }
        return new Keypoint(x.asDouble(), y.asDouble(), Visibility.values()[visible]);
    }

    private Polygon polygons(JsonNode segmentation) throws Fault {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < segmentation.size(); i++) {
            String place = "/segmentation/" + i;
            double[] xy = numbers(place, segmentation.get(i));
            if (xy.length % 2 != 0) {
                throw new Fault(place, "a polygon is x, y, x, y, …, and there are %d numbers.".formatted(xy.length));
            }
            if (xy.length < 6) {
                throw new Fault(
                        place,
                        "a polygon needs at least 3 points, and there %s %d."
                                .formatted(xy.length == 2 ? "is" : "are", xy.length / 2));
            }
            parts.add(Part.of(Ring.of(xy)));
        }
        return new Polygon(parts);
    }

    private Shape box() throws Fault {
        double[] box = numbers("/bbox", node.path("bbox"));
        if (box.length != 4) {
            throw new Fault("/bbox", "a bbox is x, y, width, height, and there are %d numbers.".formatted(box.length));
        }
        if (box[2] < 0 || box[3] < 0) {
            throw new Fault(
                    "/bbox",
                    "its width and height are %s and %s; a bbox is x, y, width, height.".formatted(box[2], box[3]));
        }
        double rotation = node.path("attributes").path("rotation").asDouble(0);
        return rotation == 0
                ? new Box(box[0], box[1], box[2], box[3])
                : new RotatedBox(box[0] + box[2] / 2, box[1] + box[3] / 2, box[2], box[3], rotation);
    }

    private Mask mask(JsonNode mask) throws Fault {
        double[] size = numbers("/segmentation/size", mask.path("size"));
        if (size.length != 2 || !isPixels(size[0]) || !isPixels(size[1])) {
            throw new Fault("/segmentation/size", "the size of a mask is height, width in whole px.");
        }
        int height = (int) size[0];
        int width = (int) size[1];
        if (frame != null && (frame.height() != height || frame.width() != width)) {
            throw new Fault(
                    "/segmentation/size",
                    "the mask is %d × %d px and its image %d × %d px."
                            .formatted(width, height, frame.width(), frame.height()));
        }
        try {
            return Mask.of(new FrameSize(width, height), runs(mask.path("counts")));
        } catch (IllegalArgumentException e) {
            throw new Fault("/segmentation/counts", "the mask cannot be read: %s.".formatted(e.getMessage()));
        }
    }

    private static int[] runs(JsonNode counts) {
        if (counts.isTextual()) {
            return RunLengths.unpack(counts.textValue());
        }
        if (!counts.isArray()
                || !StreamSupport.stream(counts.spliterator(), false).allMatch(JsonNode::canConvertToInt)) {
            throw new IllegalArgumentException("Its counts are neither whole numbers nor a text");
        }
        return StreamSupport.stream(counts.spliterator(), false)
                .mapToInt(JsonNode::intValue)
                .toArray();
    }

    private static boolean isPixels(double number) {
        return number >= 1 && number <= 1_000_000 && number == Math.rint(number);
    }

    private static double[] numbers(String at, JsonNode list) throws Fault {
        if (!list.isArray()) {
            throw new Fault(at, "here must be a list of numbers.");
        }
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode number = list.get(i);
            if (!number.isNumber() || !Double.isFinite(number.doubleValue())) {
                throw new Fault(at + "/" + i, "%s is not a finite number.".formatted(number));
            }
            numbers[i] = number.doubleValue();
        }
        return numbers;
    }
}
