package dev.plumbline.gateway.format.labelstudio;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.JsonNumbers;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results one by one: regions, and what is said about them or about the whole. */
final class StudioResults {

    /** How large Label Studio draws a point, in percent of the image's width. */
    private static final double POINT_PERCENT = 0.5;

    private final JsonGenerator json;

    StudioResults(JsonGenerator json) {
        this.json = json;
    }

    void point(
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

    void region(Annotation annotation, String id, FrameSize size) throws IOException {
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
    void value(String id, Map.Entry<String, Value> each, @Nullable Annotation of, FrameSize size) throws IOException {
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

    void texts(String name, String... texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
