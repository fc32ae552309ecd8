package dev.plumbline.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.label.Value;
import dev.plumbline.gateway.json.Json;
import java.util.Map;
import java.util.TreeMap;

/**
 * The systematic error of one simulated annotator.
 *
 * @param sigmaPx      unsteadiness of every vertex, standard deviation, px
 * @param offsetPx     how far inside the true edge every outline runs, px; below 0 outside it, 0 for none
 * @param takes        the class that is taken for {@code takesFor}; empty for none
 * @param takesFor     the class that is drawn instead
 * @param answers      what is then answered where the truth has no answer, by attribute path
 * @param forgetsScene whether the scene is left out
 * @param probability  of the confusion or the forgetting, 0 to 1
 */
public record Habit(
        double sigmaPx,
        double offsetPx,
        String takes,
        String takesFor,
        Map<String, Value> answers,
        boolean forgetsScene,
        double probability) {

    /** An unsteady hand, and no error. */
    public static final Habit STEADY = new Habit(0.8, 0, "", "", Map.of(), false, 0);

    /** The same hand whose outlines run elsewhere. */
    public Habit offset(double px) {
        return new Habit(sigmaPx, px, takes, takesFor, answers, forgetsScene, probability);
    }

    /** As the demo says it. */
    public static Habit of(JsonNode error) {
        var kind = error.path("kind").asText();
        var answers = new TreeMap<String, Value>();
        error.path("attributes")
                .properties()
                .forEach(e -> answers.put(e.getKey(), Json.read(e.getValue(), Value.class)));
        return new Habit(
                error.path("sigmaPx").asDouble(1),
                kind.equals("too-tight") ? error.path("offsetPx").asDouble() : 0,
                kind.equals("confuses") ? error.path("takes").asText() : "",
                error.path("for").asText(),
                answers,
                kind.equals("forgets-scene"),
                error.path("probability").asDouble(1));
    }
}
