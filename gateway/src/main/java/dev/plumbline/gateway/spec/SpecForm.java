package dev.plumbline.gateway.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.spec.Picture;
import dev.plumbline.domain.spec.TestRules;
import dev.plumbline.gateway.json.Json;
import java.io.IOException;

/**
 * A spec as it is sent or kept in a file: lists may be left out where they are empty, what is not said to be right is wrong, the test's
 * rules are as usual, and of a picture only the frame or the file is named.
 */
public final class SpecForm {
    /** Finds a picture by what names it. */
    @FunctionalInterface
    public interface Pictures {
        /** @param at where it is named, as a JSON pointer */
        Picture find(JsonNode named, String at) throws IOException;
    }

    private SpecForm() {}

    /** Puts in what was left out. What is not of the form of a spec is left as it is, for who reads it to refuse. */
    public static void complete(ObjectNode spec, Pictures pictures) throws IOException {
        if (!spec.has("test")) {
            spec.set("test", Json.tree(TestRules.DEFAULT));
        }
        for (var skill : list(spec, "skills")) {
            list(skill, "requires");
        }
        int i = 0;
        for (var clause : list(spec, "clauses")) {
            list(clause, "skills");
            int j = 0;
            for (var edge : list(clause, "edgeCases")) {
                picture(edge, "/clauses/%d/edgeCases/%d/picture".formatted(i, j++), pictures);
            }
            i++;
        }
        i = 0;
        for (var question : list(spec, "questions")) {
            question(question);
            picture(question, "/questions/%d/picture".formatted(i++), pictures);
        }
    }

    private static void question(JsonNode question) {
        if (question instanceof ObjectNode object && !object.has("explanation")) {
            object.put("explanation", "");
        }
        for (var option : list(question, "options")) {
            if (option instanceof ObjectNode object && !object.has("right")) {
                object.put("right", false);
            }
        }
    }

    private static ArrayNode list(JsonNode of, String name) {
        if (of instanceof ObjectNode object
                && (!object.has(name) || object.get(name).isArray())) {
            return object.withArrayProperty(name);
        }
        return Json.mapper().createArrayNode();
    }

    private static void picture(JsonNode of, String at, Pictures pictures) throws IOException {
        if (of.get("picture") instanceof ObjectNode named) {
            ((ObjectNode) of).set("picture", Json.tree(pictures.find(named, at)));
        }
    }
}
