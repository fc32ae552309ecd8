package dev.plumbline.gateway.format.coco;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Overlap;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.geometry.RotatedBox;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.ClassNumbers;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.JsonFile;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.Loss;
import dev.plumbline.gateway.format.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Images and annotations are two lists of the file, so the second grows in a file of its own until the first is whole. */
final class CocoWriter implements FrameWriter {

    private final Path path;
    private final Path rest;
    private final JsonGenerator images;
    private final JsonGenerator annotations;
    private final ClassNumbers categories;
    private final SeenIds ids = new SeenIds();
    private long nextId = 1;
    private long renumbered;
    private long alike;
    private int imageId;

    CocoWriter(Path path, Head head) throws IOException {
        this.path = path;
        this.rest = path.resolveSibling(path.getFileName() + ".annotations");
        this.images = JsonFile.write(path);
        images.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        this.annotations = JsonFile.write(rest);
        this.categories = new ClassNumbers(head);
        head(head);
    }

    private void head(Head head) throws IOException {
        images.writeStartObject();
        images.writeArrayFieldStart("categories");
        for (LabelClass each : head.classes()) {
            images.writeStartObject();
            images.writeNumberField("id", categories.of(each.name()) + 1);
            images.writeStringField("name", each.name());
            images.writeStringField("supercategory", each.parent() == null ? "" : each.parent());
            if (!each.keypoints().isEmpty()) {
                images.writeArrayFieldStart("keypoints");
                for (String name : each.keypoints()) {
                    images.writeString(name);
                }
                images.writeEndArray();
                images.writeArrayFieldStart("skeleton");
                for (LabelClass.Bone bone : each.skeleton()) {
                    images.writeArray(new int[] {bone.from() + 1, bone.to() + 1}, 0, 2);
                }
                images.writeEndArray();
            }
            images.writeEndObject();
        }
        images.writeEndArray();
        images.writeArrayFieldStart("images");
        annotations.writeStartArray();
    }

    @Override
    public void write(Frame frame) throws IOException {
        imageId++;
        images.writeStartObject();
        images.writeNumberField("id", imageId);
        images.writeStringField("file_name", frame.name());
        if (frame.size() != null) {
            images.writeNumberField("width", frame.size().width());
            images.writeNumberField("height", frame.size().height());
        }
        images.writeEndObject();
        for (Annotation annotation : frame.annotations()) {
            write(annotation);
        }
    }

    private void write(Annotation annotation) throws IOException {
        annotations.writeStartObject();
        annotations.writeNumberField("id", id(annotation));
        annotations.writeNumberField("image_id", imageId);
        annotations.writeNumberField("category_id", categories.of(annotation.className()) + 1);
        annotations.writeNumberField("iscrowd", annotation.is(Mark.CROWD) ? 1 : 0);
        Shape shape = annotation.shape();
        if (shape instanceof Keypoints keypoints) {
            keypoints(keypoints);
            shape = annotation.region() == null ? shape : annotation.region();
        }
        region(shape);
        double covered = shape instanceof Region region ? Overlap.area(region) : 0;
        annotations.writeNumberField("area", annotation.area() == null ? covered : annotation.area());
        if (annotation.annotator() != null) {
            annotations.writeStringField("annotator", annotation.annotator());
        }
        if (annotation.confidence() != null) {
            annotations.writeNumberField("score", annotation.confidence());
        }
        attributes(annotation, shape instanceof RotatedBox box ? box.angleDegrees() : 0);
        annotations.writeEndObject();
    }

    @Override
    public List<Loss> losses() {
        List<Loss> losses = new ArrayList<>(Loss.ofAlike("COCO", alike));
        if (renumbered > 0) {
            losses.add(Loss.of("COCO", "label ids that stand twice", renumbered, "numbered anew"));
        }
        return losses;
    }

    /** Its own, where that is a whole number that no label before it has. */
    private long id(Annotation annotation) {
        if (annotation.id() != null) {
            Long own = Long.valueOf(annotation.id());
            if (ids.add(own)) {
                return own;
            }
            renumbered++;
        }
        while (!ids.add(nextId)) {
            nextId++;
        }
        return nextId;
    }

    private void keypoints(Keypoints keypoints) throws IOException {
        annotations.writeArrayFieldStart("keypoints");
        for (Keypoint point : keypoints.points()) {
            number(point.x());
            number(point.y());
            annotations.writeNumber(
                    switch (point.visibility()) {
                        case ABSENT -> 0;
                        case HIDDEN -> 1;
                        case VISIBLE -> 2;
                    });
        }
        annotations.writeEndArray();
        annotations.writeNumberField("num_keypoints", keypoints.placed());
    }

    /** The bbox of keypoints without a region is what is around them: readers want one. */
    private void region(Shape shape) throws IOException {
        switch (shape) {
            case Box box -> {
                noSegmentation();
                box(box.x(), box.y(), box.width(), box.height());
            }
            case RotatedBox box -> {
                noSegmentation();
                box(box.cx() - box.width() / 2, box.cy() - box.height() / 2, box.width(), box.height());
            }
            case Polygon polygon -> {
                annotations.writeArrayFieldStart("segmentation");
                for (var ring : polygon.rings()) {
                    annotations.writeStartArray();
                    for (double number : ring.xy()) {
                        number(number);
                    }
                    annotations.writeEndArray();
                }
                annotations.writeEndArray();
                bounds(polygon.bounds());
            }
            case Mask mask -> {
                annotations.writeObjectFieldStart("segmentation");
                annotations.writeFieldName("size");
                annotations.writeArray(new int[] {mask.height(), mask.width()}, 0, 2);
                annotations.writeStringField(
                        "counts", RunLengths.pack(mask.runs().lengths()));
                annotations.writeEndObject();
                bounds(mask.bounds());
            }
            case Keypoints keypoints -> bounds(keypoints.bounds());
            case Polyline polyline -> bounds(polyline.bounds());
        }
    }

    /** Readers look for one, even where there is only a box. */
    private void noSegmentation() throws IOException {
        annotations.writeArrayFieldStart("segmentation");
        annotations.writeEndArray();
    }

    private void bounds(Bounds bounds) throws IOException {
        box(bounds.minX(), bounds.minY(), bounds.width(), bounds.height());
    }

    private void box(double x, double y, double width, double height) throws IOException {
        annotations.writeArrayFieldStart("bbox");
        number(x);
        number(y);
        number(width);
        number(height);
        annotations.writeEndArray();
    }

    private void number(double number) throws IOException {
        if ((int) number == number) {
            annotations.writeNumber((int) number);
        } else {
            annotations.writeNumber(number);
        }
    }

    private void attributes(Annotation annotation, double rotation) throws IOException {
        boolean occluded = annotation.is(Mark.OCCLUDED);
        if (annotation.attributes().isEmpty() && !occluded && annotation.track() == null && rotation == 0) {
            return;
        }
        annotations.writeObjectFieldStart("attributes");
        for (Map.Entry<String, Value> each : annotation.attributes().entrySet()) {
            if (CocoLabel.BOOKKEEPING.contains(each.getKey())
                    || occluded && each.getKey().equals("occluded")) {
                alike++;
                continue;
            }
            annotations.writeFieldName(each.getKey());
            value(each.getValue());
        }
        if (occluded) {
            annotations.writeBooleanField("occluded", true);
        }
        if (rotation != 0) {
            annotations.writeNumberField("rotation", rotation);
        }
        if (annotation.track() != null) {
            annotations.writeStringField("track_id", annotation.track());
        }
        annotations.writeEndObject();
    }

    private void value(Value value) throws IOException {
        switch (value) {
            case Value.Text text -> annotations.writeString(text.text());
            case Value.Choice choice -> annotations.writeString(choice.option());
            case Value.Number number -> number(number.number());
            case Value.Choices choices -> {
                annotations.writeStartArray();
                for (String option : choices.options()) {
                    annotations.writeString(option);
                }
                annotations.writeEndArray();
            }
        }
    }

    @Override
    public void finish() throws IOException {
        images.writeEndArray();
        images.close();
        annotations.writeEndArray();
        annotations.close();
        try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.APPEND);
                InputStream in = Files.newInputStream(rest)) {
            out.write(",\"annotations\":".getBytes(StandardCharsets.UTF_8));
            in.transferTo(out);
            out.write("}\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        images.close();
        annotations.close();
        Files.deleteIfExists(rest);
    }
}
