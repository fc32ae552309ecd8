package dev.plumbline.gateway.format.datumaro;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Line;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.JsonNumbers;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.Mark;
import dev.plumbline.gateway.format.coco.RunLengths;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One annotation of an item. Messages of exceptions are sentences. */
final class DatumaroLabel {

    /** Marks live among the attributes, under these names. */
    static final Map<Mark, String> MARKS = new EnumMap<>(Map.of(
            Mark.OCCLUDED, "occluded",
            Mark.TRUNCATED, "truncated",
            Mark.DIFFICULT, "difficult",
            Mark.CROWD, "is_crowd"));

    /** What lives there too and is no attribute of the object. */
    static final Set<String> OWN = Set.of("track_id", "rotation", "score", "keyframe", "outside");

    private final List<LabelClass> classes;
    private final Faults faults;

    DatumaroLabel(List<LabelClass> classes, Faults faults) {
        this.classes = classes;
        this.faults = faults;
    }

    static boolean isShape(JsonNode node) {
        return switch (node.path("type").asText()) {
            case "label",
                    "caption",
                    "cuboid_3d",
                    "depth",
                    "hash_key",
                    "feature_vector",
                    "tabular",
                    "super_resolution" -> false;
            default -> true;
        };
    }

    Annotation of(JsonNode node, @Nullable FrameSize size) {
        Shape shape = shape(node, size);
        faults.of(shape, size).ifPresent(fact -> {
            throw new IllegalArgumentException(fact);
        });
        if (node.path("type").asText().equals("ellipse")) {
            faults.unread("Datumaro's ellipses", "read as polygons around the same area");
        }
        JsonNode attributes = node.path("attributes");
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        // An attribute may be called truncated and say more than yes or no.
        Set<String> own = new HashSet<>(OWN);
        MARKS.forEach((mark, name) -> {
            if (attributes.path(name).isBoolean() || attributes.path(name).isNumber()) {
                own.add(name);
                if (attributes.path(name).asBoolean(false)) {
                    marks.add(mark);
                }
            }
        });
        JsonNode track = attributes.path("track_id");
        JsonNode score = attributes.path("score");
        String id = node.path("id").asText("0");
        return new Annotation(
                id.equals("0") ? null : id,
                className(node),
                shape,
                null,
                JsonNumbers.values(attributes, own),
                track.isValueNode() && !track.isNull() ? track.asText() : null,
                node.path("group").asInt(0),
                node.path("z_order").asInt(0),
                marks,
                score.isNumber() ? score.doubleValue() : null);
    }

    String className(JsonNode node) {
        JsonNode id = node.path("label_id");
        if (!id.canConvertToInt() || id.asInt() < 0 || id.asInt() >= classes.size()) {
            throw new IllegalArgumentException(
                    id.isMissingNode() || id.isNull()
                            ? "it has no label_id."
                            : "there is no label %s; there are %d, from 0.".formatted(id, classes.size()));
        }
        return classes.get(id.asInt()).name();
    }

    private static Shape shape(JsonNode node, @Nullable FrameSize size) {
        String type = node.path("type").asText();
        return switch (type) {
            case "bbox" -> box(node);
            case "polygon" -> Polygon.of(Ring.of(pairs(node, 3)));
            case "polyline" -> new Polyline(Line.of(pairs(node, 2)));
            case "points" -> points(node);
            case "mask" -> mask(node.path("rle"), size);
            case "rotated_bbox" -> {
                double[] box = JsonNumbers.numbers(node, "points");
                if (box.length != 5) {
                    throw new IllegalArgumentException("a rotated_bbox is cx, cy, width, height, angle.");
                }
                yield new RotatedBox(box[0], box[1], box[2], box[3], box[4]);
            }
            case "ellipse" -> {
                double[] box = pairs(node, 2);
                yield ellipse(box[0], box[1], box[2], box[3]);
            }
            default -> throw new IllegalArgumentException("\"%s\" is no shape that is read here.".formatted(type));
        };
    }

    /** From corner to corner of the box around it. */
    private static Polygon ellipse(double left, double top, double right, double bottom) {
        double[] xy = new double[144];
        for (int i = 0; i < xy.length; i += 2) {
            double angle = 2 * Math.PI * i / xy.length;
            xy[i] = Decimals.px((left + right) / 2 + (right - left) / 2 * Math.cos(angle));
            xy[i + 1] = Decimals.px((top + bottom) / 2 + (bottom - top) / 2 * Math.sin(angle));
        }
        return Polygon.of(Ring.of(xy));
    }

    private static Shape box(JsonNode node) {
        double[] box = JsonNumbers.numbers(node, "bbox");
        if (box.length != 4) {
            throw new IllegalArgumentException(
                    "a bbox is x, y, width, height, and there are %d numbers.".formatted(box.length));
        }
        double rotation = node.path("attributes").path("rotation").asDouble(0);
        return rotation == 0
                ? new Box(box[0], box[1], box[2], box[3])
                : new RotatedBox(box[0] + box[2] / 2, box[1] + box[3] / 2, box[2], box[3], rotation);
    }

    private static double[] pairs(JsonNode node, int least) {
        double[] xy = JsonNumbers.numbers(node, "points");
        if (xy.length % 2 != 0 || xy.length < 2 * least) {
            throw new IllegalArgumentException("its points are x, y, x, y, … of at least %d, and there are %d numbers."
                    .formatted(least, xy.length));
        }
        return xy;
    }

    private static Keypoints points(JsonNode node) {
        double[] xy = pairs(node, 1);
        JsonNode visibility = node.path("visibility");
        List<Keypoint> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(
                    switch (visibility.path(i / 2).asInt(2)) {
                        case 0 -> Keypoint.ABSENT;
                        case 1 -> Keypoint.hidden(xy[i], xy[i + 1]);
                        default -> Keypoint.visible(xy[i], xy[i + 1]);
                    });
        }
        return new Keypoints(points);
    }

    private static Mask mask(JsonNode rle, @Nullable FrameSize frame) {
        int height = rle.path("size").path(0).asInt();
        int width = rle.path("size").path(1).asInt();
        if (height < 1 || width < 1 || !rle.path("counts").isTextual()) {
            throw new IllegalArgumentException("its rle has no size or no counts.");
        }
        if (frame != null && !frame.equals(new FrameSize(width, height))) {
            throw new IllegalArgumentException("the mask is %d × %d px and its image %d × %d px."
                    .formatted(width, height, frame.width(), frame.height()));
        }
        try {
            return Mask.of(
                    new FrameSize(width, height),
                    RunLengths.unpack(rle.path("counts").textValue()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the mask cannot be read: %s.".formatted(e.getMessage()), e);
        }
    }
}
