package dev.plumbline.gateway.format.datumaro;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.ClassNumbers;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameFiles;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.JsonFile;
import dev.plumbline.gateway.format.JsonNumbers;
import dev.plumbline.gateway.format.Loss;
import dev.plumbline.gateway.format.coco.RunLengths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file for each subset, all open while frames come. */
final class DatumaroWriter implements FrameWriter {

    private final Path folder;
    private final Head head;
    private final ClassNumbers numbers;
    private long alike;
    private final Map<String, JsonGenerator> subsets = new HashMap<>();

    DatumaroWriter(Path folder, Head head) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("annotations"));
        this.head = head;
        this.numbers = new ClassNumbers(head);
    }

    private JsonGenerator subset(String name) throws IOException {
        JsonGenerator json = subsets.get(name);
        if (json == null) {
            json = JsonFile.write(folder.resolve(FrameFiles.inside(name).replace('/', '_') + ".json"));
            subsets.put(name, json);
            json.writeStartObject();
            json.writeStringField("dm_format_version", "1.0");
            json.writeNumberField("media_type", 2);
            json.writeObjectFieldStart("infos");
            json.writeEndObject();
            DatumaroCategories.write(json, head);
            json.writeArrayFieldStart("items");
        }
        return json;
    }

    @Override
    public void write(Frame frame) throws IOException {
        JsonGenerator json = subset(frame.subset() == null ? "default" : frame.subset());
        json.writeStartObject();
        json.writeStringField("id", Frame.stem(frame.name()));
        if (frame.number() != null) {
            json.writeObjectFieldStart("attr");
            json.writeNumberField("frame", frame.number());
            json.writeEndObject();
        }
        json.writeObjectFieldStart("image");
        json.writeStringField("path", frame.name());
        if (frame.size() != null) {
            json.writeFieldName("size");
            JsonNumbers.write(json, frame.size().height(), (double) frame.size().width());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("annotations");
        if (frame.scene().get("tags") instanceof Value.Choices tags) {
            for (String tag : tags.options()) {
                if (head.labelClass(tag).isPresent()) {
                    json.writeStartObject();
                    json.writeStringField("type", "label");
                    json.writeNumberField("label_id", numbers.of(tag));
                    json.writeEndObject();
                }
            }
        }
        for (Annotation annotation : frame.annotations()) {
            write(json, annotation);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Annotation annotation) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", annotation.id() == null ? 0 : Long.parseLong(annotation.id()));
        shape(json, annotation.shape());
        json.writeNumberField("group", annotation.group());
        json.writeNumberField("label_id", numbers.of(annotation.className()));
        json.writeNumberField("z_order", annotation.zOrder());
        json.writeObjectFieldStart("attributes");
        JsonNumbers.write(json, attributes(annotation));
        for (var mark : annotation.marks()) {
            json.writeBooleanField(String.valueOf(DatumaroLabel.MARKS.get(mark)), true);
        }
        if (annotation.shape() instanceof RotatedBox box) {
            json.writeNumberField("rotation", box.angleDegrees());
        }
        if (annotation.track() != null) {
            json.writeStringField("track_id", annotation.track());
        }
        if (annotation.confidence() != null) {
            json.writeNumberField("score", annotation.confidence());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private Map<String, Value> attributes(Annotation annotation) {
        Map<String, Value> left = new TreeMap<>(annotation.attributes());
        left.keySet().removeAll(DatumaroLabel.OWN);
        annotation.marks().forEach(mark -> left.remove(String.valueOf(DatumaroLabel.MARKS.get(mark))));
        alike += annotation.attributes().size() - left.size();
        return left;
    }

    @Override
    public List<Loss> losses() {
        return Loss.ofAlike("Datumaro", alike);
    }

    private static void shape(JsonGenerator json, Shape shape) throws IOException {
        switch (shape) {
            case Box box -> box(json, box.x(), box.y(), box.width(), box.height());
            case RotatedBox box ->
                box(json, box.cx() - box.width() / 2, box.cy() - box.height() / 2, box.width(), box.height());
            case Polygon polygon ->
                points(json, "polygon", polygon.rings().getFirst().xy());
            case Polyline polyline -> points(json, "polyline", polyline.points().xy());
            case Keypoints keypoints -> {
                double[] xy = new double[2 * keypoints.points().size()];
                double[] visible = new double[keypoints.points().size()];
                for (int i = 0; i < visible.length; i++) {
                    Keypoint point = keypoints.points().get(i);
                    xy[2 * i] = point.x();
                    xy[2 * i + 1] = point.y();
                    visible[i] = point.visibility().ordinal();
                }
                points(json, "points", xy);
                json.writeFieldName("visibility");
                JsonNumbers.write(json, visible);
            }
            case Mask mask -> {
                json.writeStringField("type", "mask");
                json.writeObjectFieldStart("rle");
                json.writeStringField("counts", RunLengths.pack(mask.runs().lengths()));
                json.writeFieldName("size");
                JsonNumbers.write(json, mask.height(), (double) mask.width());
                json.writeEndObject();
            }
        }
    }

    private static void box(JsonGenerator json, double... box) throws IOException {
        json.writeStringField("type", "bbox");
        json.writeFieldName("bbox");
        JsonNumbers.write(json, box);
    }

    private static void points(JsonGenerator json, String type, double[] xy) throws IOException {
        json.writeStringField("type", type);
        json.writeFieldName("points");
        JsonNumbers.write(json, xy);
    }

    @Override
    public void finish() throws IOException {
        if (subsets.isEmpty()) {
            subset("default");
        }
        for (JsonGenerator json : subsets.values()) {
            json.writeEndArray();
            json.writeEndObject();
            json.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (JsonGenerator json : subsets.values()) {
            json.close();
        }
    }
}
