package dev.plumbline.gateway.format.coco;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.gateway.format.Capabilities;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.FrameWriter;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.HeadReader;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.JsonFile;
import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.format.Unwritable;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Only read: COCO's categories without images and annotations, as {@code {"categories":[…]}} or as the list alone. */
public final class CocoCategoryList implements Format {
    private static final Traits TRAITS =
            new Traits("coco-categories", "COCO categories", "categories.json", Capabilities.none());

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean recognises(Input input) throws IOException {
        if (input.isFolder()) {
            return false;
        }
        String text = input.beginning().strip();
        if (text.startsWith("[")) {
            return text.contains("\"name\"")
                    && !text.contains("\"data\"")
                    && (text.contains("\"supercategory\"") || text.contains("\"keypoints\""));
        }
        return text.startsWith("{") && text.contains("\"categories\"") && hasNothingElse(input.path());
    }

    /** What is no COCO file at all is somebody else's to refuse. */
    private static boolean hasNothingElse(Path path) throws IOException {
        boolean categories = false;
        try (JsonParser parser = JsonFile.open("coco-categories", path)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                categories |= name.equals("categories") && value == JsonToken.START_ARRAY;
                if (List.of("images", "annotations", "items").contains(name)) {
                    return false;
                }
                parser.skipChildren();
            }
        } catch (JsonProcessingException | Refused e) {
            return false;
        }
        return categories;
    }

    @Override
    public FrameReader read(Input input, Faults faults) throws IOException, Refused {
        CocoCategories categories = new CocoCategories(faults);
        try (JsonParser parser = JsonFile.open(id(), input.path())) {
            JsonToken first = parser.nextToken();
            while (first == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean these = parser.currentName().equals("categories");
                first = these ? parser.nextToken() : first;
                if (!these) {
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
            if (first != JsonToken.START_ARRAY) {
                throw Unreadable.file(
                        id(),
                        input.named(),
                        "has no list of categories.",
                        "Give COCO's categories, or all of the file.");
            }
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                categories.add(CocoRecord.at("categories", i, parser));
            }
        } catch (JsonProcessingException e) {
            throw JsonFile.notJson(id(), input.path(), e);
        }
        return new HeadReader(new Head(categories.classes(), List.of()));
    }

    @Override
    public FrameWriter write(Path to, Head head) throws Refused {
        throw Unwritable.because(this, "Categories alone are only read.", "Name another format.");
    }
}
