package dev.plumbline.gateway.format.coco;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.JsonFile;
import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a COCO file has, found by going through it once: its images and categories, and where each annotation stands. Annotations are
 * in no order and refer to what may stand after them; so they are read later, image by image, and only their places are held.
 */
final class CocoIndex {

    private static final int TOLD_EVERY = 1 << 12;
    private static final List<String> LISTS = List.of("images", "categories", "annotations");

    /** @param name null when the image is faulty */
    record Image(@Nullable String name, @Nullable FrameSize size) {}

    private final Path path;
    private final Faults faults;
    private final CocoCategories categories;

    /** Images get their slots when their id is first met, be it by an annotation. */
    private final Map<Object, Integer> slots = new HashMap<>();

    private final List<@Nullable Image> images = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();
    private final Set<String> imageNames = new HashSet<>();
    private final SeenIds annotationIds = new SeenIds();
    private final AnnotationPlaces places = new AnnotationPlaces();

    private final DoubleConsumer progress;
    private final long bytes;

    /** Most images of a file are of one size, which is then held once. */
    private FrameSize lastSize = new FrameSize(1, 1);

    private CocoIndex(Path path, Faults faults, DoubleConsumer progress) throws IOException {
        this.path = path;
        this.faults = faults;
        this.progress = progress;
        this.bytes = Math.max(1, Files.size(path));
        this.categories = new CocoCategories(faults);
    }

    /** @param progress told now and then which share of the file, 0 to 1, has been gone through */
    static CocoIndex of(Path path, Faults faults, DoubleConsumer progress) throws IOException, Refused {
        CocoIndex index = new CocoIndex(path, faults, progress);
        try (JsonParser parser = JsonFile.open("coco", path)) {
            index.read(parser);
        } catch (JsonProcessingException e) {
            throw JsonFile.notJson("coco", path, e);
        }
        index.dropOrphans();
        return index;
    }

    List<Integer> order() {
        return order;
    }

    Image image(int slot) {
        Image image = images.get(slot);
        if (image == null) {
            throw new IllegalStateException("Slot " + slot + " has no image");
        }
        return image;
    }

    AnnotationPlaces places() {
        return places;
    }

    CocoCategories categories() {
        return categories;
    }

    private void read(JsonParser parser) throws IOException, Refused {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw refused(
                    parser.currentToken() == JsonToken.START_ARRAY
                            ? "is a list (of results, perhaps) and no COCO dataset."
                            : "is no COCO dataset: it does not begin with an object.",
                    "Give a file with images, categories and annotations.");
        }
        Set<String> lists = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                lists.add(name);
                list(parser, name);
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw refused("goes on after its end.", "Give a file with one JSON object in it.");
        }
        for (String list : LISTS) {
            if (!lists.contains(list)) {
                throw refused("has no \"%s\".".formatted(list), "Give a file with images, categories and annotations.");
            }
        }
    }

    private void list(JsonParser parser, String name) throws IOException {
        switch (name) {
            case "images", "categories" -> {
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    CocoRecord entry = CocoRecord.at(name, i, parser);
                    if (name.equals("images")) {
                        addImage(entry);
                    } else {
                        categories.add(entry);
                    }
                }
            }
            case "annotations" -> {
                for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                    addAnnotation(parser, i);
                    if (i % TOLD_EVERY == 0) {
                        progress.accept((double) parser.currentLocation().getByteOffset() / bytes);
                    }
                }
            }
            default -> parser.skipChildren();
        }
    }

    private void addImage(CocoRecord entry) {
        Object id = entry.id(faults);
        if (id == null) {
            return;
        }
        int slot = slot(id);
        if (images.get(slot) != null) {
            entry.fault(
                    faults,
                    "/id",
                    "the id %s stands here twice.".formatted(entry.node().get("id")));
            return;
        }
        Image image = image(entry);
        images.set(slot, image);
        if (image.name() != null) {
            order.add(slot);
        }
    }

    private Image image(CocoRecord entry) {
        Image faulty = new Image(null, null);
        JsonNode name = entry.node().path("file_name");
        if (!name.isTextual()) {
            entry.fault(faults, "/file_name", "it has no file_name, by which frames are found in the other file.");
            return faulty;
        }
        if (!imageNames.add(name.textValue())) {
            entry.fault(
                    faults,
                    "/file_name",
                    "%s is also the file_name of Image %s.".formatted(name.textValue(), idOf(name.textValue())));
            return faulty;
        }
        JsonNode width = entry.node().path("width");
        JsonNode height = entry.node().path("height");
        if (width.isMissingNode() && height.isMissingNode()) {
            return new Image(name.textValue(), null);
        }
        if (!width.canConvertToInt() || !height.canConvertToInt() || width.intValue() < 1 || height.intValue() < 1) {
            entry.fault(faults, "", "width and height are %s and %s; they must be whole px.".formatted(width, height));
            return faulty;
        }
        if (lastSize.width() != width.intValue() || lastSize.height() != height.intValue()) {
            lastSize = new FrameSize(width.intValue(), height.intValue());
        }
        return new Image(name.textValue(), lastSize);
    }

    /** Looks at every image, so only for faults that are told. */
    private Object idOf(String imageName) {
        return !faults.isTold()
                ? ""
                : slots.entrySet().stream()
                        .filter(each -> {
                            Image image = images.get(each.getValue());
                            return image != null && imageName.equals(image.name());
                        })
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
    }

    private void addAnnotation(JsonParser parser, int number) throws IOException {
        long from = parser.currentTokenLocation().getByteOffset();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            CocoRecord.at("annotations", number, parser).fault(faults, "", "here must be an object.");
            places.leaveOut();
            return;
        }
        CocoRecord entry = CocoRecord.unread("annotations", number, parser.currentTokenLocation());
        Object id = null;
        Object image = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("id")) {
                id = id(parser, value);
            } else if (name.equals("image_id")) {
                image = id(parser, value);
            }
            parser.skipChildren();
        }
        if (id == null) {
            entry.fault(faults, "/id", "it has no id, a whole number or a text.");
            places.leaveOut();
        } else if (!annotationIds.add(id)) {
            entry.called(id).fault(faults, "/id", "the id %s stands here twice.".formatted(id));
            places.leaveOut();
        } else {
            long length = parser.currentLocation().getByteOffset() - from;
            places.add(from, Math.toIntExact(length), image == null ? -1 : slot(image));
        }
    }

    private int slot(Object imageId) {
        Integer known = slots.get(imageId);
        if (known == null) {
            known = images.size();
            slots.put(imageId, known);
            images.add(null);
        }
        return known;
    }

    /** Annotations of images that there are none. */
    private void dropOrphans() throws IOException {
        Map<Integer, Object> ids = null;
        for (int i = 0; i < places.size(); i++) {
            int slot = places.slot(i);
            if (slot < 0 || images.get(slot) == null) {
                places.orphan(i);
                if (ids == null) {
                    ids = new HashMap<>();
                    for (Map.Entry<Object, Integer> each : slots.entrySet()) {
                        ids.put(each.getValue(), each.getKey());
                    }
                }
                String which = slot < 0 ? "(none given)" : String.valueOf(ids.get(slot));
                CocoRecord.found(path, faults, places, i)
                        .fault(faults, "/image_id", "there is no image with the id %s.".formatted(which));
            }
        }
        places.group(images.size());
    }

    private static @Nullable Object id(JsonParser parser, JsonToken value) throws IOException {
        return switch (value) {
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_STRING -> parser.getText();
            default -> null;
        };
    }

    private Refused refused(String fact, String remedy) {
        return Unreadable.file("coco", path, fact, remedy);
    }
}
