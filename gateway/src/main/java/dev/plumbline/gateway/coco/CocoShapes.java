package dev.plumbline.gateway.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Invalid;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.ShapeCheck;
import dev.plumbline.gateway.coco.Faults.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an annotation: its segmentation where it has one (polygons, or a run-length encoded mask), else its box, turned by
 * {@code attributes.rotation} about its centre where that is given (as CVAT exports it: degrees, clockwise).
 */
final class CocoShapes {

    private final Faults faults;

    CocoShapes(Faults faults) {
        this.faults = faults;
    }

    /** Null when the shape has a fault, which is then added to the faults. */
    @Nullable Shape shape(Element annotation, @Nullable FrameSize frame) {
        JsonNode segmentation = annotation.node().path("segmentation");
        Shape shape;
        if (segmentation.isObject()) {
            shape = mask(annotation, segmentation, frame);
        } else if (segmentation.isArray() && !segmentation.isEmpty()) {
            shape = polygons(annotation, segmentation);
        } else if (annotation.node().path("bbox").isArray()) {
            shape = box(annotation);
        } else {
            faults.add(annotation, "", "it has neither a segmentation nor a bbox.");
            shape = null;
        }
        return shape == null ? null : onFrame(annotation, shape, frame);
    }

    /** A shape that covers nothing may stay: it earns nothing. One that lies elsewhere is a mistake in the file. */
    @Nullable Shape onFrame(Element annotation, Shape shape, @Nullable FrameSize frame) {
        Invalid fault = frame == null ? null : ShapeCheck.fault(shape, frame).orElse(null);
        if (fault instanceof Invalid.OutsideFrame) {
            faults.add(annotation, "", fault.fact());
            return null;
        }
        return shape;
    }

    private @Nullable Shape polygons(Element annotation, JsonNode segmentation) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < segmentation.size(); i++) {
            String at = "/segmentation/" + i;
            double[] xy = numbers(annotation, at, segmentation.get(i));
            if (xy == null) {
                return null;
            }
            if (xy.length % 2 != 0) {
                faults.add(
                        annotation, at, "a polygon is x, y, x, y, …, and there are %d numbers.".formatted(xy.length));
                return null;
            }
            if (xy.length < 6) {
                faults.add(
                        annotation,
                        at,
                        "a polygon needs at least 3 points, and there %s %d."
                                .formatted(xy.length == 2 ? "is" : "are", xy.length / 2));
                return null;
            }
            parts.add(Part.of(Ring.of(xy)));
        }
        return new Polygon(parts);
    }

    private @Nullable Shape box(Element annotation) {
        double[] box = numbers(annotation, "/bbox", annotation.node().path("bbox"));
        if (box == null) {
            return null;
        }
        if (box.length != 4) {
            faults.add(
                    annotation,
                    "/bbox",
                    "a bbox is x, y, width, height, and there are %d numbers.".formatted(box.length));
            return null;
        }
        if (box[2] < 0 || box[3] < 0) {
            faults.add(
                    annotation,
                    "/bbox",
                    "its width and height are %s and %s; a bbox is x, y, width, height.".formatted(box[2], box[3]));
            return null;
        }
        double rotation = annotation.node().path("attributes").path("rotation").asDouble(0);
        return rotation == 0
                ? new Box(box[0], box[1], box[2], box[3])
                : new RotatedBox(box[0] + box[2] / 2, box[1] + box[3] / 2, box[2], box[3], rotation);
    }

    private @Nullable Shape mask(Element annotation, JsonNode mask, @Nullable FrameSize frame) {
        double[] size = numbers(annotation, "/segmentation/size", mask.path("size"));
        if (size == null) {
            return null;
        }
        if (size.length != 2 || !isPixels(size[0]) || !isPixels(size[1])) {
            faults.add(annotation, "/segmentation/size", "the size of a mask is height, width in whole px.");
            return null;
        }
        int height = (int) size[0];
        int width = (int) size[1];
        if (frame != null && (frame.height() != height || frame.width() != width)) {
            faults.add(
                    annotation,
                    "/segmentation/size",
                    "the mask is %d × %d px and its image %d × %d px."
                            .formatted(width, height, frame.width(), frame.height()));
            return null;
        }
        try {
            return Mask.of(new FrameSize(width, height), runs(mask.path("counts")));
        } catch (IllegalArgumentException e) {
            faults.add(annotation, "/segmentation/counts", "the mask cannot be read. %s.".formatted(e.getMessage()));
            return null;
        }
    }

    private static int[] runs(JsonNode counts) {
        if (counts.isTextual()) {
            return RunLengths.unpack(counts.textValue());
        }
        if (!counts.isArray()
                || !StreamSupport.stream(counts.spliterator(), false)
                        .allMatch(run -> run.isIntegralNumber() && run.canConvertToInt())) {
            throw new IllegalArgumentException("Its counts are neither whole numbers nor a text");
        }
        return StreamSupport.stream(counts.spliterator(), false)
                .mapToInt(JsonNode::intValue)
                .toArray();
    }

    private static boolean isPixels(double number) {
        return number >= 1 && number <= 1_000_000 && number == Math.rint(number);
    }

    private double @Nullable [] numbers(Element annotation, String at, JsonNode list) {
        if (!list.isArray()) {
            faults.add(annotation, at, "here must be a list of numbers.");
            return null;
        }
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode number = list.get(i);
            if (!number.isNumber() || !Double.isFinite(number.doubleValue())) {
                faults.add(annotation, at + "/" + i, "%s is not a finite number.".formatted(number));
                return null;
            }
            numbers[i] = number.doubleValue();
        }
        return numbers;
    }
}
