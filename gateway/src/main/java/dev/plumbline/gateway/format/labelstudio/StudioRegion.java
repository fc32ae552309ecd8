package dev.plumbline.gateway.format.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Decimals;
import dev.plumbline.gateway.format.JsonNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One result: a region with its class, or something said about a region or the whole. Messages of exceptions are sentences. */
final class StudioRegion {

    private static final List<String> CLASS_LISTS = List.of(
            "rectanglelabels",
            "polygonlabels",
            "brushlabels",
            "keypointlabels",
            "ellipselabels",
            "labels",
            "hypertextlabels");

    private static final int ELLIPSE_VERTICES = 72;

    private StudioRegion() {}

    static boolean isShape(JsonNode result) {
        return switch (result.path("type").asText()) {
            case "rectanglelabels", "polygonlabels", "brushlabels", "keypointlabels", "ellipselabels" -> true;
            case "rectangle", "polygon", "brush", "keypoint", "ellipse" -> true;
            default -> false;
        };
    }

    /** The first class; null when it has none. */
    static @Nullable String className(JsonNode result) {
        for (String list : CLASS_LISTS) {
            JsonNode names = result.path("value").path(list);
            if (names.isArray() && !names.isEmpty()) {
                return names.get(0).asText();
            }
        }
        return null;
    }

    /** How many classes it has been given. */
    static int classNames(JsonNode result) {
        return CLASS_LISTS.stream()
                .mapToInt(list -> result.path("value").path(list).size())
                .max()
                .orElse(0);
    }

    static FrameSize size(JsonNode result) {
        int width = result.path("original_width").asInt();
        int height = result.path("original_height").asInt();
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "it has no original_width and original_height, so its percent cannot become px.");
        }
        return new FrameSize(width, height);
    }

    static Shape shape(JsonNode result) {
        JsonNode value = result.path("value");
        FrameSize size = size(result);
        return switch (result.path("type").asText()) {
            case "rectanglelabels", "rectangle" -> box(value, size);
            case "polygonlabels", "polygon" -> polygon(value, size);
            case "brushlabels", "brush" -> Brush.decode(bytes(value), size);
            case "keypointlabels", "keypoint" ->
                Keypoints.of(Keypoint.visible(x(value, "x", size), y(value, "y", size)));
            default -> ellipse(value, size);
        };
    }

    private static double x(JsonNode value, String name, FrameSize size) {
        return JsonNumbers.number(value, name) / 100 * size.width();
    }

    private static double y(JsonNode value, String name, FrameSize size) {
        return JsonNumbers.number(value, name) / 100 * size.height();
    }

    /** Turned about the top left corner, so the centre is half its diagonal away in the direction of the turn. */
    private static Shape box(JsonNode value, FrameSize size) {
        double left = x(value, "x", size);
        double top = y(value, "y", size);
        double width = x(value, "width", size);
        double height = y(value, "height", size);
        double rotation = value.path("rotation").asDouble(0);
        if (rotation == 0) {
            return new Box(Decimals.px(left), Decimals.px(top), Decimals.px(width), Decimals.px(height));
        }
        double turn = Math.toRadians(rotation);
        double cx = left + width / 2 * Math.cos(turn) - height / 2 * Math.sin(turn);
        double cy = top + width / 2 * Math.sin(turn) + height / 2 * Math.cos(turn);
        return new RotatedBox(Decimals.px(cx), Decimals.px(cy), Decimals.px(width), Decimals.px(height), rotation);
    }

    private static Polygon polygon(JsonNode value, FrameSize size) {
        JsonNode points = value.path("points");
        if (!points.isArray() || points.size() < 3) {
            throw new IllegalArgumentException(
                    "a polygon needs at least 3 points, and there are %d.".formatted(points.size()));
        }
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            JsonNode point = points.get(i);
            if (point.size() != 2 || !point.get(0).isNumber() || !point.get(1).isNumber()) {
                throw new IllegalArgumentException("point %d is %s and must be x, y.".formatted(i, point));
            }
            xy[2 * i] = Decimals.px(point.get(0).doubleValue() / 100 * size.width());
            xy[2 * i + 1] = Decimals.px(point.get(1).doubleValue() / 100 * size.height());
        }
        return Polygon.of(Ring.of(xy));
    }

    private static Polygon ellipse(JsonNode value, FrameSize size) {
        double rx = x(value, "radiusX", size);
        double ry = y(value, "radiusY", size);
        double turn = Math.toRadians(value.path("rotation").asDouble(0));
        double[] xy = new double[2 * ELLIPSE_VERTICES];
        for (int i = 0; i < ELLIPSE_VERTICES; i++) {
            double angle = 2 * Math.PI * i / ELLIPSE_VERTICES;
            double dx = rx * Math.cos(angle);
            double dy = ry * Math.sin(angle);
            xy[2 * i] = Decimals.px(x(value, "x", size) + dx * Math.cos(turn) - dy * Math.sin(turn));
            xy[2 * i + 1] = Decimals.px(y(value, "y", size) + dx * Math.sin(turn) + dy * Math.cos(turn));
        }
        return Polygon.of(Ring.of(xy));
    }

    private static int[] bytes(JsonNode value) {
        JsonNode rle = value.path("rle");
        if (!rle.isArray()
                || !StreamSupport.stream(rle.spliterator(), false)
                        .allMatch(each -> each.isInt() && each.intValue() >= 0 && each.intValue() < 256)) {
            throw new IllegalArgumentException("its rle is no list of bytes.");
        }
        return StreamSupport.stream(rle.spliterator(), false)
                .mapToInt(JsonNode::intValue)
                .toArray();
    }

    static boolean isValue(String type) {
        return switch (type) {
            case "choices", "textarea", "number", "rating" -> true;
            default -> false;
        };
    }

    /** What is said about a region or the whole; null when it is of a kind that is not read here. */
    static @Nullable Value value(JsonNode result) {
        JsonNode value = result.path("value");
        return switch (result.path("type").asText()) {
            case "choices" -> {
                List<String> options = new ArrayList<>();
                value.path("choices").forEach(each -> options.add(each.asText()));
                yield options.size() == 1 ? new Value.Choice(options.getFirst()) : new Value.Choices(options);
            }
            case "textarea" -> {
                JsonNode text = value.path("text");
                List<String> lines = new ArrayList<>();
                text.forEach(each -> lines.add(each.asText()));
                yield new Value.Text(text.isTextual() ? text.asText() : String.join("\n", lines));
            }
            case "number" -> new Value.Number(JsonNumbers.number(value, "number"));
            case "rating" -> new Value.Number(JsonNumbers.number(value, "rating"));
            default -> null;
        };
    }
}
