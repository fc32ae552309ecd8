package dev.plumbline.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.json.Json;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A spec of two clauses and four questions; whoever is tested sees neither {@link #EXPLANATION} nor which option is right. */
final class PetalSpec {
    static final String ID = "petals";
    static final String ATTEMPT = "attempt-of-ines";
    static final String EXPLANATION = "because-the-outermost-edge-counts";
    static final String RIGHT = "What is right";

    private static final String TIPS = "The outline follows the outermost visible edge.";

    private PetalSpec() {}

    static String first() {
        return version("1.0.0", TIPS, "");
    }

    /** @param edgeCases of clause 4.2, as JSON without the brackets */
    static String version(String version, String tips, String edgeCases) {
        return """
                {"id":"petals","version":"%s","title":"Petals",
                 "skills":[{"id":"tips","name":"Tips"},{"id":"tears","name":"Tears"}],
                 "clauses":[{"id":"4","title":"Outlines","text":""},
                   {"id":"4.1","title":"Tips","text":"%s","skills":["tips"]},
                   {"id":"4.2","title":"Tears","text":"What is there, not what grew there.","skills":["tears"],"edgeCases":[%s]}],
                 "questions":[%s,%s,%s,%s],
                 "test":{"questions":4,"passShare":0.95,"readingRequired":true}}""".formatted(
                        version,
                        tips,
                        edgeCases,
                        question("tips-1", "4.1", "tips"),
                        question("tips-2", "4.1", "tips"),
                        question("tears-1", "4.2", "tears"),
                        question("tears-2", "4.2", "tears"));
    }

    private static String question(String id, String clause, String skill) {
        return """
                {"id":"%s","clause":"%s","skill":"%s","kind":"single-choice","text":"What does %s ask?",
                 "options":[{"text":"%s","right":true},{"text":"Something else"},{"text":"A third thing"}],
                 "explanation":"%s"}""".formatted(id, clause, skill, id, RIGHT, EXPLANATION);
    }

    /** Publishes the spec with the meadow's frame as a picture, and has ines begin a test; gives the picture's SHA-256. */
    static String begin(Meadow meadow) {
        var edge =
                "{\"title\":\"Torn\",\"text\":\"Like here.\",\"picture\":{\"frame\":\"%s\",\"alt\":\"A torn petal\"}}"
                        .formatted(meadow.frame);
        var published = Meadow.ok(meadow.manager.post("/api/specs", version("1.0.0", TIPS, edge)))
                .json();
        read(meadow.ines, "1.0.0", "4.1");
        read(meadow.ines, "1.0.0", "4.2");
        Meadow.ok(start(meadow.ines, ATTEMPT));
        return published.at("/spec/clauses/2/edgeCases/0/picture/sha256").asText();
    }

    static void read(Client client, String version, String clause) {
        Meadow.ok(client.post(
                "/api/specs/petals/readings", "{\"version\":\"%s\",\"clause\":\"%s\"}".formatted(version, clause)));
    }

    static Client.Answer start(Client client, String attempt) {
        return client.post("/api/specs/petals/attempts", "{\"id\":\"%s\"}".formatted(attempt));
    }

    static Client.Answer handIn(Client client, String attempt, String answers) {
        return client.post("/api/specs/petals/attempts/%s/answers".formatted(attempt), answers);
    }

    /** All questions of an attempt answered, about one clause wrong. */
    static String answers(JsonNode attempt, String wrong) {
        return StreamSupport.stream(attempt.get("questions").spliterator(), false)
                .map(question -> "{\"question\":\"%s\",\"chosen\":[%d]}"
                        .formatted(question.get("id").asText(), number(question, wrong)))
                .collect(Collectors.joining(",", "{\"answers\":[", "]}"));
    }

    /** As they are shown, from 1. */
    private static int number(JsonNode question, String wrong) {
        boolean right = !question.get("id").asText().startsWith(wrong);
        for (int i = 0; i < question.get("options").size(); i++) {
            if (question.get("options").get(i).asText().equals(RIGHT) == right) {
                return i + 1;
            }
        }
        throw new AssertionError("No such option in " + Json.string(question));
    }
}
