package dev.plumbline.gateway.format.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Shape;
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
 * One annotation. Its shape is its keypoints where any is placed, else its region; {@link CocoShape} has both.
 */
final class CocoLabel {

    /** What CVAT and Datumaro keep among the attributes that has a place of its own here, or says nothing about the object. */
    static final Set<String> BOOKKEEPING =
            Set.of("track_id", "keyframe", "z_order", "group", "rotation", "outside", "score", "annotator");

    private final JsonNode node;
    private final @Nullable FrameSize frame;
    private final CocoCategories categories;
    private final Faults faults;
    private String at = "";
    private String fact = "";

    CocoLabel(JsonNode node, @Nullable FrameSize frame, CocoCategories categories, Faults faults) {
        this.node = node;
        this.frame = frame;
        this.categories = categories;
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
            at = e.at();
            fact = String.valueOf(e.getMessage());
            return null;
        }
    }

    private @Nullable Annotation read() throws Fault {
        JsonNode category = node.path("category_id");
        Object categoryId = CocoRecord.id(category);
        if (!categories.has(categoryId)) {
            throw new Fault(
                    "/category_id",
                    "there is no category with the id %s."
                            .formatted(category.isMissingNode() ? "(none given)" : category));
        }
        LabelClass labelClass = categories.get(categoryId);
        CocoShape drawn = new CocoShape(node, frame);
        Shape region = drawn.region();
        Keypoints keypoints =
                drawn.keypoints(labelClass == null ? 0 : labelClass.keypoints().size());
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
