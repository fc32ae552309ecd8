package dev.plumbline.gateway.format.labelstudio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.JsonRecords;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A frame for each task, of its first annotation that was not cancelled. The file declares no classes, so they are gathered by going
 * through it once before.
 */
final class StudioReader implements FrameReader {

    private final Faults faults;
    private final Set<String> classes;
    private final StudioSkeletons skeletons;
    private final JsonRecords tasks;

    private StudioReader(Faults faults, Set<String> classes, StudioSkeletons skeletons, JsonRecords tasks) {
        this.faults = faults;
        this.classes = classes;
        this.skeletons = skeletons;
        this.tasks = tasks;
    }

    static StudioReader open(Path path, Faults faults) throws IOException, Refused {
        Set<String> classes = new LinkedHashSet<>();
        StudioSkeletons skeletons = new StudioSkeletons();
        try (JsonRecords tasks = JsonRecords.ofList("label-studio", path)) {
            for (JsonNode task = tasks.next(); task != null; task = tasks.next()) {
                JsonNode results = results(task);
                skeletons.see(task.path("data"), results);
                Map<String, JsonNode> rectangles = StudioSkeletons.rectangles(results);
                for (JsonNode result : results) {
                    boolean shape = StudioRegion.isShape(result) && !StudioSkeletons.isJoint(result, rectangles);
                    String name = shape ? StudioRegion.className(result) : null;
                    if (name != null) {
                        classes.add(name);
                    }
                }
            }
        }
        return new StudioReader(faults, classes, skeletons, JsonRecords.ofList("label-studio", path));
    }

    private static JsonNode results(JsonNode task) {
        JsonNode annotations = task.has("annotations") ? task.path("annotations") : task.path("completions");
        for (JsonNode annotation : annotations) {
            if (!annotation.path("was_cancelled").asBoolean(false)) {
                return annotation.path("result");
            }
        }
        return annotations.path(-1);
    }

    private static long finished(JsonNode task) {
        JsonNode annotations = task.has("annotations") ? task.path("annotations") : task.path("completions");
        return StreamSupport.stream(annotations.spliterator(), false)
                .filter(each -> !each.path("was_cancelled").asBoolean(false))
                .count();
    }

    @Override
    public Head head() {
        List<LabelClass> known = classes.stream()
                .map(name -> new LabelClass(name, null, null, List.of(), skeletons.of(name), List.of()))
                .toList();
        return new Head(known, List.of());
    }

    @Override
    public @Nullable Frame next() throws IOException, Refused {
        JsonNode task = tasks.next();
        return task == null ? null : frame(task);
    }

    private Frame frame(JsonNode task) {
        JsonNode data = task.path("data");
        String name = name(task, data);
        for (long i = finished(task); i > 1; i--) {
            faults.unread("Label Studio's further annotations of a task", "dropped, the first is read");
        }
        Map<String, Map<String, Value>> said = new HashMap<>();
        Map<String, Value> scene = new TreeMap<>();
        Map<String, JsonNode> regions = new HashMap<>();
        List<JsonNode> shapes = new ArrayList<>();
        FrameSize size = size(data);
        Map<String, List<JsonNode>> joints = new HashMap<>();
        Map<String, JsonNode> rectangles = StudioSkeletons.rectangles(results(task));
        for (JsonNode result : results(task)) {
            if (StudioSkeletons.isJoint(result, rectangles)) {
                joints.computeIfAbsent(StudioSkeletons.parent(result), _ -> new ArrayList<>())
                        .add(result);
            } else if (StudioRegion.isShape(result)) {
                // A region without a class gets it from a result of its own, of type labels, with the same id.
                shapes.add(result);
                size = size == null && result.path("original_width").asInt() > 0 ? StudioRegion.size(result) : size;
            } else if (result.path("type").asText().equals("labels")) {
                regions.put(result.path("id").asText(), result);
            }
        }
        Set<String> ids = new HashSet<>();
        shapes.forEach(shape -> ids.add(shape.path("id").asText()));
        for (JsonNode result : results(task)) {
            Value value = value(result, task, name);
            String type = result.path("type").asText();
            if (value == null
                    && !StudioRegion.isShape(result)
                    && !StudioRegion.isValue(type)
                    && !type.equals("labels")) {
                faults.unread("Label Studio's results of type %s".formatted(type), "dropped");
            }
            if (value != null) {
                String id = result.path("id").asText();
                Map<String, Value> of = ids.contains(id) ? said.computeIfAbsent(id, _ -> new TreeMap<>()) : scene;
                of.put(result.path("from_name").asText("value"), value);
            }
        }
        List<Annotation> annotations = new ArrayList<>();
        for (JsonNode shape : shapes) {
            List<JsonNode> points = joints.getOrDefault(shape.path("id").asText(), List.of());
            add(shape, points, regions, said, size, task, name, annotations);
        }
        String subset = data.path("subset").asText("");
        return new Frame(name, size, subset.isEmpty() ? null : subset, null, annotations, scene);
    }

    private @Nullable Value value(JsonNode result, JsonNode task, String name) {
        try {
            return StudioRegion.value(result);
        } catch (IllegalArgumentException e) {
            fault(result, task, name, e);
            return null;
        }
    }

    private void add(
            JsonNode result,
            List<JsonNode> joints,
            Map<String, JsonNode> regions,
            Map<String, Map<String, Value>> said,
            @Nullable FrameSize size,
            JsonNode task,
            String name,
            List<Annotation> annotations) {
        try {
            String id = result.path("id").asText();
            String className = StudioRegion.className(result);
            if (className == null && regions.get(id) instanceof JsonNode named) {
                className = StudioRegion.className(named);
            }
            if (className == null) {
                throw new IllegalArgumentException("it has no label.");
            }
            Shape region = StudioRegion.shape(result);
            checked(region, size);
            Shape shape = joints.isEmpty() ? region : skeletons.keypoints(className, joints);
            checked(shape, size);
            unread(result);
            JsonNode score = result.path("score");
            annotations.add(new Annotation(
                    id.isEmpty() ? null : id,
                    className,
                    shape,
                    joints.isEmpty() ? null : region,
                    said.getOrDefault(id, Map.of()),
                    null,
                    0,
                    0,
                    Set.of(),
                    score.isNumber() ? score.doubleValue() : null));
            classes.add(className);
        } catch (IllegalArgumentException e) {
            fault(result, task, name, e);
        }
    }

    private void unread(JsonNode result) {
        if (result.path("type").asText().startsWith("ellipse")) {
            faults.unread("Label Studio's ellipses", "read as polygons around the same area");
        }
        for (int i = StudioRegion.classNames(result); i > 1; i--) {
            faults.unread("Label Studio's further labels of a region", "dropped, the first is its class");
        }
    }

    private void checked(Shape shape, @Nullable FrameSize size) {
        faults.of(shape, size).ifPresent(fact -> {
            throw new IllegalArgumentException(fact);
        });
    }

    private void fault(JsonNode result, JsonNode task, String name, IllegalArgumentException e) {
        faults.add(
                "/%d".formatted(tasks.index()),
                "Task %s, %s (line %d), region %s"
                        .formatted(
                                task.path("id").asText("number " + (tasks.index() + 1)),
                                name,
                                tasks.line(),
                                result.path("id").asText("?")),
                String.valueOf(e.getMessage()));
    }

    /** The image is under the name that the labelling configuration gives it, mostly {@code image}. */
    private static String name(JsonNode task, JsonNode data) {
        for (String usual : List.of("image", "img", "ocr", "url")) {
            if (data.path(usual).isTextual()) {
                return data.path(usual).asText();
            }
        }
        for (JsonNode each : data) {
            if (each.isTextual() && each.asText().matches("(?i).*\\.(jpe?g|png|webp|bmp|gif|tiff?)(\\?.*)?")) {
                return each.asText();
            }
        }
        return "task-" + task.path("id").asText("unknown");
    }

    private static @Nullable FrameSize size(JsonNode data) {
        int width = data.path("width").asInt();
        int height = data.path("height").asInt();
        return width > 0 && height > 0 ? new FrameSize(width, height) : null;
    }

    @Override
    public double share() {
        return tasks.share();
    }

    @Override
    public void close() throws IOException {
        tasks.close();
    }
}
