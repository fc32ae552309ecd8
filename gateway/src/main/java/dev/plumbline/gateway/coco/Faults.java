package dev.plumbline.gateway.coco;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.gateway.problem.Refused;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a file, so that it can be mended in one go. The first {@value #SHOWN} are told. */
final class Faults {

    private static final int SHOWN = 20;

    private final List<Place> places = new ArrayList<>();
    private int count;

    /** One element of one of the file's lists, and where it begins. */
    record Element(String list, int index, JsonNode node, JsonLocation location) {

        /** Such as {@code Annotation 17 (line 3, column 40)}, by its own id where it has one. */
        String name() {
            String kind = switch (list) {
                case "images" -> "Image";
                case "categories" -> "Category";
                default -> "Annotation";
            };
            JsonNode id = node.path("id");
            String which = id.isValueNode() && !id.isNull() ? id.asText() : "number " + (index + 1);
            return "%s %s (line %d, column %d)".formatted(kind, which, location.getLineNr(), location.getColumnNr());
        }
    }

    /** @param below where in the element, as the rest of a JSON pointer, such as {@code /segmentation/0} */
    void add(Element element, String below, String fact) {
        count++;
        if (places.size() < SHOWN) {
            places.add(new Place(
                    "/%s/%d%s".formatted(element.list(), element.index(), below), element.name() + ": " + fact));
        }
    }

    void throwIfAny(String file) throws Refused {
        if (count > 0) {
            String detail = count == 1
                    ? places.getFirst().detail()
                    : "%d places are wrong. The first: %s"
                            .formatted(count, places.getFirst().detail());
            throw new Refused(Problem.of(
                            "coco-invalid",
                            422,
                            detail,
                            "Correct what is listed and try again; nothing of the file was taken.")
                    .about(file)
                    .at(places));
        }
    }
}
