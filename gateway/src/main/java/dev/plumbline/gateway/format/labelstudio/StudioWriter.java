package dev.plumbline.gateway.format.labelstudio;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.JsonFile;
import dev.plumbline.gateway.format.JsonNumbers;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.Unwritable;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A task for each frame, ready to be imported; sizes and subsets stand among the task's data. */
final class StudioWriter implements FrameWriter {

    /** How large Label Studio draws a point, in percent of the image's width. */
    private static final double POINT_PERCENT = 0.5;

    private final LabelStudio format;
    private final Head head;
    private final JsonGenerator json;
    private int task;
    private int region;

    StudioWriter(LabelStudio format, Path to, Head head) throws IOException {
        this.format = format;
        this.head = head;
        this.json = JsonFile.write(to);
        json.writeStartArray();
    }

    @Override
    public void write(Frame frame) throws IOException, Refused {
        json.writeStartObject();
        json.writeNumberField("id", ++task);
        json.writeObjectFieldStart("data");
        json.writeStringField("image", frame.name());
        if (frame.size() != null) {
            json.writeNumberField("width", frame.size().width());
            json.writeNumberField("height", frame.size().height());
        }
        if (frame.subset() != null) {
            json.writeStringField("subset", frame.subset());
        }
        joints(frame);
        json.writeEndObject();
        json.writeArrayFieldStart("annotations");
        json.writeStartObject();
        json.writeArrayFieldStart("result");
        if (!frame.annotations().isEmpty() || !frame.scene().isEmpty()) {
            FrameSize size = Unwritable.size(format, frame);
            for (Annotation annotation : frame.annotations()) {
                region(annotation, size);
            }
            for (Map.Entry<String, Value> each : frame.scene().entrySet()) {
                value("scene-%d-%d".formatted(task, ++region), each, null, size);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Regions name a joint where it is placed, so the order and the others stand here. */
    private void joints(Frame frame) throws IOException {
        Map<String, List<String>> byClass = new TreeMap<>();
        for (LabelClass each : task == 1 ? head.classes() : List.<LabelClass>of()) {
            if (!each.keypoints().isEmpty()) {
                byClass.put(each.name(), each.keypoints());
            }
        }
        for (Annotation annotation : frame.annotations()) {
            if (annotation.shape() instanceof Keypoints keypoints && !isPoint(annotation, keypoints)) {
                byClass.merge(
                        annotation.className(), names(annotation, keypoints), (a, b) -> a.size() < b.size() ? b : a);
            }
        }
        if (!byClass.isEmpty()) {
            json.writeObjectFieldStart(StudioSkeletons.JOINTS);
            for (Map.Entry<String, List<String>> each : byClass.entrySet()) {
                texts(each.getKey(), each.getValue().toArray(String[]::new));
            }
            json.writeEndObject();
        }
    }

    private List<String> names(Annotation annotation, Keypoints keypoints) {
        List<String> names = new ArrayList<>(head.labelClass(annotation.className())
                .map(LabelClass::keypoints)
                .orElse(List.of()));
        while (names.size() < keypoints.points().size()) {
            names.add(String.valueOf(names.size() + 1));
        }
        return names;
    }

    /** A place that has its class for a name, and no joint of anything. */
    private boolean isPoint(Annotation annotation, Keypoints keypoints) {
        return keypoints.points().size() == 1
                && annotation.region() == null
                && head.labelClass(annotation.className())
                        .map(LabelClass::keypoints)
                        .orElse(List.of())
                        .isEmpty();
    }

    private void region(Annotation annotation, FrameSize size) throws IOException {
        String id = annotation.id() == null ? "region-" + ++region : annotation.id();
        if (annotation.shape() instanceof Keypoints keypoints) {
            if (isPoint(annotation, keypoints)) {
                point(keypoints.points().getFirst(), annotation.className(), id, null, annotation.confidence(), size);
                for (Map.Entry<String, Value> each : annotation.attributes().entrySet()) {
                    value(id, each, null, size);
                }
            } else {
                skeleton(annotation, keypoints, id, size);
            }
            return;
        }
        region(annotation, id, size);
    }

    private void skeleton(Annotation annotation, Keypoints keypoints, String id, FrameSize size) throws IOException {
        Bounds bounds = keypoints.bounds();
        Shape around = annotation.region() == null
                ? new Box(bounds.minX(), bounds.minY(), bounds.width(), bounds.height())
                : annotation.region();
        region(annotation.withShape(around), id, size);
        List<String> names = names(annotation, keypoints);
        for (int i = 0; i < names.size() && i < keypoints.points().size(); i++) {
            Keypoint point = keypoints.points().get(i);
            if (point.hasPlace()) {
                point(point, names.get(i), "%s-joint-%d".formatted(id, i + 1), id, null, size);
            }
        }
    }

    private void point(
            Keypoint point,
            String name,
            String id,
            @Nullable String parent,
            @Nullable Double confidence,
            FrameSize size)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("type", "keypointlabels");
        json.writeStringField("from_name", "keypointlabels");
        about(size);
        if (parent != null) {
            json.writeStringField("parentID", parent);
        }
        if (confidence != null) {
            json.writeNumberField("score", confidence);
        }
        json.writeObjectFieldStart("value");
        json.writeNumberField("x", 100 * point.x() / size.width());
        json.writeNumberField("y", 100 * point.y() / size.height());
        json.writeNumberField("width", POINT_PERCENT);
        texts("keypointlabels", name);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void region(Annotation annotation, String id, FrameSize size) throws IOException {
        String kind = kind(annotation);
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("type", kind);
        json.writeStringField("from_name", kind);
        about(size);
        if (annotation.confidence() != null) {
            json.writeNumberField("score", annotation.confidence());
        }
        json.writeObjectFieldStart("value");
        shape(annotation, size);
        json.writeArrayFieldStart(kind);
        json.writeString(annotation.className());
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        for (Map.Entry<String, Value> each : annotation.attributes().entrySet()) {
            value(id, each, annotation, size);
        }
    }

    private void about(FrameSize size) throws IOException {
        json.writeStringField("to_name", "image");
        json.writeNumberField("original_width", size.width());
        json.writeNumberField("original_height", size.height());
        json.writeNumberField("image_rotation", 0);
    }

    private static String kind(Annotation annotation) {
        return switch (annotation.shape()) {
            case Box _, RotatedBox _ -> "rectanglelabels";
            case Polygon _ -> "polygonlabels";
            case Mask _ -> "brushlabels";
            case Keypoints _, Polyline _ -> throw new IllegalArgumentException("Label Studio has no such region");
        };
    }

    private void shape(Annotation annotation, FrameSize size) throws IOException {
        switch (annotation.shape()) {
            case Box box -> box(box.x(), box.y(), box.width(), box.height(), 0, size);
            case RotatedBox box -> {
                Ring corners = box.outline().rings().getFirst();
                box(corners.x(0), corners.y(0), box.width(), box.height(), box.angleDegrees(), size);
            }
            case Polygon polygon -> {
                Ring ring = polygon.rings().getFirst();
                json.writeArrayFieldStart("points");
                for (int i = 0; i < ring.size(); i++) {
                    JsonNumbers.write(json, 100 * ring.x(i) / size.width(), 100 * ring.y(i) / size.height());
                }
                json.writeEndArray();
                json.writeBooleanField("closed", true);
            }
            case Mask mask -> {
                json.writeStringField("format", "rle");
                int[] bytes = Brush.encode(mask);
                json.writeFieldName("rle");
                json.writeArray(bytes, 0, bytes.length);
            }
            case Keypoints _, Polyline _ -> {
                // Not carried, so none comes.
            }
        }
    }

    private void box(double x, double y, double width, double height, double rotation, FrameSize size)
            throws IOException {
        json.writeNumberField("x", 100 * x / size.width());
        json.writeNumberField("y", 100 * y / size.height());
        json.writeNumberField("width", 100 * width / size.width());
        json.writeNumberField("height", 100 * height / size.height());
        json.writeNumberField("rotation", rotation);
    }

    /** What is said about a region repeats where it is, as Label Studio itself does it. */
    private void value(String id, Map.Entry<String, Value> each, @Nullable Annotation of, FrameSize size)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("from_name", each.getKey());
        json.writeStringField(
                "type",
                switch (each.getValue()) {
                    case Value.Choice _, Value.Choices _ -> "choices";
                    case Value.Text _ -> "textarea";
                    case Value.Number _ -> "number";
                });
        about(size);
        json.writeObjectFieldStart("value");
        if (of != null) {
            shape(of, size);
        }
        switch (each.getValue()) {
            case Value.Choice choice -> texts("choices", choice.option());
            case Value.Choices choices -> texts("choices", choices.options().toArray(String[]::new));
            case Value.Text text -> texts("text", text.text());
            case Value.Number number -> json.writeNumberField("number", number.number());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void texts(String name, String... texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    @Override
    public void finish() throws IOException {
        json.writeEndArray();
        json.close();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
