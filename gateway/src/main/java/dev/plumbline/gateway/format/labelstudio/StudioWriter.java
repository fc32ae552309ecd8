package dev.plumbline.gateway.format.labelstudio;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.JsonFile;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.Unwritable;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A task for each frame, ready to be imported; sizes and subsets stand among the task's data. */
final class StudioWriter implements FrameWriter {

    private final LabelStudio format;
    private final Head head;
    private final JsonGenerator json;
    private final StudioResults results;
    private int task;
    private int region;

    StudioWriter(LabelStudio format, Path to, Head head) throws IOException {
        this.format = format;
        this.head = head;
        this.json = JsonFile.write(to);
        this.results = new StudioResults(json);
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
                results.value("scene-%d-%d".formatted(task, ++region), each, null, size);
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
                results.texts(each.getKey(), each.getValue().toArray(String[]::new));
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
                results.point(
                        keypoints.points().getFirst(), annotation.className(), id, null, annotation.confidence(), size);
                for (Map.Entry<String, Value> each : annotation.attributes().entrySet()) {
                    results.value(id, each, null, size);
                }
            } else {
                skeleton(annotation, keypoints, id, size);
            }
            return;
        }
        results.region(annotation, id, size);
    }

    private void skeleton(Annotation annotation, Keypoints keypoints, String id, FrameSize size) throws IOException {
        Bounds bounds = keypoints.bounds();
        Shape around = annotation.region() == null
                ? new Box(bounds.minX(), bounds.minY(), bounds.width(), bounds.height())
                : annotation.region();
        results.region(annotation.withShape(around), id, size);
        List<String> names = names(annotation, keypoints);
        for (int i = 0; i < names.size() && i < keypoints.points().size(); i++) {
            Keypoint point = keypoints.points().get(i);
            if (point.hasPlace()) {
                results.point(point, names.get(i), "%s-joint-%d".formatted(id, i + 1), id, null, size);
            }
        }
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
