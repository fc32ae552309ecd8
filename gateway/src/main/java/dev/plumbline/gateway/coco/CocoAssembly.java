package dev.plumbline.gateway.coco;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.ontology.Skeleton;
import dev.plumbline.gateway.coco.Faults.Element;
import dev.plumbline.gateway.problem.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins images, categories and annotations by their ids, and gathers every fault on the way. */
final class CocoAssembly {

    private record Image(String name, @Nullable FrameSize size, List<CocoObject> objects) {}

    private final Faults faults = new Faults();
    private final CocoShapes shapes = new CocoShapes(faults);
    private final CocoKeypoints keypoints = new CocoKeypoints(faults);
    private final CocoAttributes attributes = new CocoAttributes(faults);

    /** By id. Faulty ones stay in as null, so that one fault is told once. */
    private final Map<JsonNode, @Nullable Image> images = new LinkedHashMap<>();

    private final Map<JsonNode, @Nullable String> categories = new LinkedHashMap<>();

    /** By the category's name. */
    private final Map<String, Skeleton> skeletons = new HashMap<>();

    private final Map<String, Element> imageByName = new HashMap<>();
    private final Set<JsonNode> annotations = new HashSet<>();

    CocoDataset dataset(String file) throws Refused {
        faults.throwIfAny(file);
        List<CocoFrame> frames = new ArrayList<>();
        for (Image image : images.values()) {
            if (image != null) {
                frames.add(new CocoFrame(image.name(), image.size(), image.objects()));
            }
        }
        return new CocoDataset(
                frames,
                categories.values().stream()
                        .filter(name -> name != null)
                        .distinct()
                        .toList(),
                skeletons);
    }

    void addCategory(Element category) {
        JsonNode id = id(category, categories.keySet());
        if (id != null) {
            JsonNode name = category.node().path("name");
            if (!name.isTextual()) {
                faults.add(category, "/name", "it has no name.");
            }
            categories.put(id, name.textValue());
            Skeleton skeleton = keypoints.skeleton(category);
            if (name.isTextual() && skeleton != null) {
                skeletons.put(name.textValue(), skeleton);
            }
        }
    }

    void addImage(Element image) {
        JsonNode id = id(image, images.keySet());
        if (id != null) {
            images.put(id, image(image));
        }
    }

    private @Nullable Image image(Element image) {
        JsonNode name = image.node().path("file_name");
        if (!name.isTextual()) {
            faults.add(image, "/file_name", "it has no file_name, by which frames are found in the other file.");
            return null;
        }
        Element other = imageByName.putIfAbsent(name.textValue(), image);
        if (other != null) {
            faults.add(
                    image, "/file_name", "%s is also the file_name of %s.".formatted(name.textValue(), other.name()));
            return null;
        }
        JsonNode width = image.node().path("width");
        JsonNode height = image.node().path("height");
        if (width.isMissingNode() && height.isMissingNode()) {
            return new Image(name.textValue(), null, new ArrayList<>());
        }
        if (!width.canConvertToInt() || !height.canConvertToInt() || width.intValue() < 1 || height.intValue() < 1) {
            faults.add(image, "", "width and height are %s and %s; they must be whole px.".formatted(width, height));
            return null;
        }
        FrameSize size = new FrameSize(width.intValue(), height.intValue());
        return new Image(name.textValue(), size, new ArrayList<>());
    }

    /** Images and categories come first. */
    void addAnnotation(Element annotation) {
        JsonNode id = id(annotation, annotations);
        if (id == null) {
            return;
        }
        annotations.add(id);
        JsonNode imageId = annotation.node().path("image_id");
        JsonNode categoryId = annotation.node().path("category_id");
        if (!images.containsKey(imageId)) {
            faults.add(annotation, "/image_id", "there is no image with the id %s.".formatted(text(imageId)));
        }
        if (!categories.containsKey(categoryId)) {
            faults.add(annotation, "/category_id", "there is no category with the id %s.".formatted(text(categoryId)));
        }
        Image image = images.get(imageId);
        String category = categories.get(categoryId);
        Shape shape = shape(annotation, category == null ? null : skeletons.get(category), image);
        if (image != null && category != null && shape != null) {
            LabelId labelId = new LabelId("annotation-" + annotation.index());
            Label label = new Label(labelId, category, shape, attributes.values(annotation));
            image.objects()
                    .add(new CocoObject(
                            id,
                            label,
                            annotation.node().path("iscrowd").asInt(0) == 1,
                            annotator(annotation.node()),
                            area(annotation)));
        }
    }

    private static @Nullable String annotator(JsonNode annotation) {
        JsonNode name = annotation.path("annotator");
        JsonNode given = name.isMissingNode() ? annotation.path("attributes").path("annotator") : name;
        return given.isTextual() || given.isIntegralNumber() ? given.asText() : null;
    }

    /** Keypoints, where the category has them and the annotation places one. */
    private @Nullable Shape shape(Element annotation, @Nullable Skeleton skeleton, @Nullable Image image) {
        FrameSize size = image == null ? null : image.size();
        if (skeleton == null || !CocoKeypoints.arePlaced(annotation.node())) {
            return shapes.shape(annotation, size);
        }
        Shape placed = keypoints.keypoints(annotation, skeleton);
        return placed == null ? null : shapes.onFrame(annotation, placed, size);
    }

    private static @Nullable Double area(Element annotation) {
        JsonNode area = annotation.node().path("area");
        return area.isNumber() && area.asDouble() > 0 && Double.isFinite(area.asDouble()) ? area.asDouble() : null;
    }

    /** Null when it has none or another's, which is then added to the faults. */
    private @Nullable JsonNode id(Element element, Set<JsonNode> taken) {
        if (!element.node().isObject()) {
            faults.add(element, "", "here must be an object.");
            return null;
        }
        JsonNode id = element.node().path("id");
        if (!id.isIntegralNumber() && !id.isTextual()) {
            faults.add(element, "/id", "it has no id, a whole number or a text.");
            return null;
        }
        if (taken.contains(id)) {
            faults.add(element, "/id", "the id %s stands here twice.".formatted(text(id)));
            return null;
        }
        return id;
    }

    private static String text(JsonNode id) {
        return id.isMissingNode() ? "(none given)" : id.toString();
    }
}
