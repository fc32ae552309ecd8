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
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.Mark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One annotation. Its shape is its keypoints where any is placed; else its segmentation (polygons, or a run-length encoded mask);
 * else its bbox, turned by {@code attributes.rotation} about its centre where that is given (as CVAT exports it: degrees, clockwise).
 */
final class CocoLabel {

    /** What CVAT and Datumaro keep among the attributes that has a place of its own here, or says nothing about the object. */
    private static final Set<String> BOOKKEEPING =
            Set.of("track_id", "keyframe", "z_order", "group", "rotation", "outside", "score", "annotator");

    private final JsonNode node;
    private final @Nullable FrameSize frame;
    private final CocoIndex index;
    private final Faults faults;
    private String at = "";
    private String fact = "";

    CocoLabel(JsonNode node, @Nullable FrameSize frame, CocoIndex index, Faults faults) {
        this.node = node;
        this.frame = frame;
        this.index = index;
        this.faults = faults;
    }

    /** Where its fault is, below the annotation. */
    String at() {
        return at;
    }

    String fact() {
        return fact;
    }

    /** Null when it has a fault. */
    @Nullable Annotation annotation() {
        try {
            return read();
        } catch (Fault e) {
            at = e.at;
            fact = String.valueOf(e.getMessage());
            return null;
        }
    }

    private static final class Fault extends Exception {
        private final String at;

        Fault(String at, String fact) {
            super(fact, null, false, false);
            this.at = at;
        }
    }

    private @Nullable Annotation read() throws Fault {
        JsonNode category = node.path("category_id");
        Object categoryId = CocoIndex.id(category);
        if (!index.hasCategory(categoryId)) {
            throw new Fault(
                    "/category_id",
                    "there is no category with the id %s."
                            .formatted(category.isMissingNode() ? "(none given)" : category));
        }
        LabelClass labelClass = index.category(categoryId);
        Shape region = region();
        Keypoints keypoints =
                keypoints(labelClass == null ? 0 : labelClass.keypoints().size());
        Shape shape = keypoints == null ? region : keypoints;
        if (shape == null) {
            throw new Fault("", "it has neither a segmentation nor a bbox.");
        }
        checked(shape);
        if (keypoints != null && region != null) {
            checked(region);
        }
        JsonNode attributes = node.path("attributes");
        JsonNode track = attributes.has("track_id") ? attributes.path("track_id") : node.path("track_id");
        JsonNode score = node.has("score") ? node.path("score") : attributes.path("score");
        return new Annotation(
                node.path("id").asText(),
                labelClass == null ? "?" : labelClass.name(),
                shape,
                keypoints == null ? null : region,
                values(attributes),
                track.isValueNode() && !track.isNull() ? track.asText() : null,
                attributes.path("group").asInt(0),
                attributes.path("z_order").asInt(0),
                marks(attributes),
                score.isNumber() ? score.doubleValue() : null,
                annotator(attributes),
                area());
    }

    private @Nullable String annotator(JsonNode attributes) {
        JsonNode given = node.has("annotator") ? node.path("annotator") : attributes.path("annotator");
        return given.isTextual() || given.isIntegralNumber() ? given.asText() : null;
    }

    private @Nullable Double area() {
        JsonNode area = node.path("area");
        return area.isNumber() && area.asDouble() > 0 && Double.isFinite(area.asDouble()) ? area.asDouble() : null;
    }

    private void checked(Shape shape) throws Fault {
        String wrong = faults.of(shape, frame).orElse(null);
        if (wrong != null) {
            throw new Fault("", wrong);
        }
    }

    private Set<Mark> marks(JsonNode attributes) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (node.path("iscrowd").asInt(0) == 1) {
            marks.add(Mark.CROWD);
        }
        if (!faults.isForScoring() && attributes.path("occluded").asBoolean(false)) {
            marks.add(Mark.OCCLUDED);
        }
        return marks;
    }

    private @Nullable Shape region() throws Fault {
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
    private @Nullable Keypoints keypoints(int named) throws Fault {
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

    private Map<String, Value> values(JsonNode attributes) throws Fault {
        if (!attributes.isMissingNode() && !attributes.isNull() && !attributes.isObject()) {
            throw new Fault("/attributes", "attributes are an object of names and values.");
        }
        Map<String, Value> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
            String name = attribute.getKey();
            JsonNode value = attribute.getValue();
            boolean isMark = !faults.isForScoring() && name.equals("occluded") && value.isBoolean();
            if (!BOOKKEEPING.contains(name) && !isMark && !value.isNull()) {
                values.put(name, value(name, value));
            }
        }
        return values;
    }

    private static Value value(String name, JsonNode node) throws Fault {
        if (node.isNumber() && Double.isFinite(node.doubleValue())) {
            return new Value.Number(node.doubleValue());
        }
        if (node.isArray() && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isValueNode)) {
            List<String> options = new ArrayList<>();
            node.forEach(option -> options.add(option.asText()));
            return new Value.Choices(options);
        }
        if (node.isTextual() || node.isBoolean()) {
            return new Value.Text(node.asText());
        }
        throw new Fault(
                "/attributes/" + name.replace("~", "~0").replace("/", "~1"),
                "its value is %s; it can be a text, a finite number, true, false, or a list of these.".formatted(node));
    }
}
