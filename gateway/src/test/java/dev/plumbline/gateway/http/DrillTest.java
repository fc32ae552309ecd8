package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.gateway.files.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person practises on what reviewers disagreed with them about; the hints are for them, in drills, and nowhere else. */
class DrillTest {

    @TempDir
    private Path directory;

    @Test
    void R12_a_drill_is_made_of_ones_own_disagreements_and_its_hints_are_for_oneself_alone() throws IOException {
        try (var meadow = Meadow.begin(directory)) {
            var reviewed = disagreedWith(meadow);
            CertifiedPetals.certify(meadow, "ines");
            Meadow.ok(meadow.manager.post("/api/projects", """
                    {"id":"drills","name":"Drills","benchmark":"meadow-1","ontology":"flowers","ontologyVersion":1,
                     "purpose":"training","spec":"%s"}""".formatted(CertifiedPetals.SPEC)));

            withNothingToPracticeOn(meadow);
            var task = drillOfInes(meadow);
            assertThat(Meadow.ok(meadow.ines.get("/api/tasks/" + task))
                            .json()
                            .at("/card/drill/place")
                            .asInt())
                    .isEqualTo(1);
            givesAwayOneStepAfterTheOther(meadow, task);
            isClosedToOthers(meadow, task);
            assertThat(take(meadow.ines, reviewed, 1).json().get("code").asText())
                    .isEqualTo("no-hints-here");

            keepsNothingOfWhatTheTruthLost(meadow, task);
            meadow.draw("ines", task, 1, Meadow.OF_INES, new Box(10, 10, 100, 80));
            meadow.submit(meadow.ines, task, 1);
            // The project releases scores after a review, which nobody makes of a drill.
            assertThat(meadow.ines.get("/api/tasks/%s/score".formatted(task)).status())
                    .isEqualTo(200);
            assertThat(take(meadow.ines, task, 4).status()).isEqualTo(409);
            assertThat(hints(meadow.ines, task).get("hints")).hasSize(3);
            // Graded by itself, and the only frame there is: there is nothing left to practise.
            Meadow.eventually(() -> drill(meadow.ines).text().contains("nothing-to-practise") ? "done" : "");
            gaveNothingButTheDrill(meadow);
        }
    }

    private static String disagreedWith(Meadow meadow) {
        var task = meadow.taskOf(meadow.ines);
        meadow.draw("ines", task, 1, Meadow.OF_INES, new Box(16, 16, 88, 68));
        meadow.submit(meadow.ines, task, 1);
        Meadow.ok(meadow.reviewer.post("/api/tasks/%s/review".formatted(task), ""));
        Meadow.ok(meadow.reviewer.put("/api/tasks/%s/review/items/label:%s".formatted(task, Meadow.OF_INES), """
                {"disagree":{"id":"d1","kind":"boundary","skill":"petals","note":"It runs inside the petals."}}"""));
        Meadow.ok(meadow.reviewer.post("/api/tasks/%s/review/completion".formatted(task), ""));
        return task;
    }

    private static String drillOfInes(Meadow meadow) {
        var drill = Meadow.ok(drill(meadow.ines)).json();
        assertThat(drill.at("/about/0/skill").asText()).isEqualTo("petals");
        assertThat(drill.at("/about/0/kind").asText()).isEqualTo("boundary");
        assertThat(drill.get("tasks")).hasSize(1);
        assertThat(drill.get("next")).isEqualTo(drill.at("/tasks/0"));
        return drill.at("/tasks/0").asText();
    }

    /** Another frame of the project, of which no drill is made. */
    private static void withNothingToPracticeOn(Meadow meadow) throws IOException {
        var empty = Meadow.ok(
                        meadow.manager.upload("/api/datasets/meadow/frames?name=bare.jpg", Pictures.jpeg(320, 200)))
                .json()
                .get("id")
                .asText();
        Meadow.ok(meadow.manager.put(
                "/api/benchmarks/meadow-1/truth/" + empty, "{\"labels\":{\"objects\":[],\"scene\":{}}}"));
        Meadow.ok(meadow.reviewer.post("/api/benchmarks/meadow-1/truth/" + empty + "/review", "{\"revision\":1}"));
        // Who is assigned to all of a project gets it: what follows from the review has happened.
        Meadow.eventually(() -> Meadow.ok(meadow.ines.get("/api/tasks")).text().contains("bare.jpg") ? "there" : "");
    }

    /** Of the project it is made of, neither when they were given a place there nor when one of its truths was reviewed. */
    private static void gaveNothingButTheDrill(Meadow meadow) {
        var inDrills = new ArrayList<JsonNode>();
        for (var card : Meadow.ok(meadow.ines.get("/api/tasks")).json()) {
            if (card.get("project").asText().equals("drills")) {
                inDrills.add(card);
            }
        }
        assertThat(inDrills)
                .singleElement()
                .satisfies(card -> assertThat(card.get("drill").toString()).contains("\"place\":1,\"of\":1"));
        assertThat(Meadow.ok(meadow.manager.get("/api/projects/drills"))
                        .json()
                        .at("/drawnOnly/0")
                        .asText())
                .isEqualTo("ines");
    }

    private static void givesAwayOneStepAfterTheOther(Meadow meadow, String task) {
        assertThat(hints(meadow.ines, task).get("hints")).isEmpty();

        var first = Meadow.ok(take(meadow.ines, task, 1)).json().at("/hints/0");
        assertThat(first.get("classKey").asText()).isEqualTo("flower");
        assertThat(first.has("region") || first.has("outline")).isFalse();

        var second = Meadow.ok(take(meadow.ines, task, 2)).json().at("/hints/1");
        assertThat(second.at("/region/box/width").asDouble()).isGreaterThanOrEqualTo(100);
        assertThat(second.has("outline")).isFalse();

        assertThat(take(meadow.ines, task, 4).json().get("code").asText()).isEqualTo("hint-skipped");
        var third = Meadow.ok(take(meadow.ines, task, 3)).json();
        assertThat(third.at("/hints/2/outline/box/width").asDouble()).isEqualTo(100);
        assertThat(third.get("more").asBoolean()).isFalse();
        assertThat(third.toString()).doesNotContain(Meadow.TRUTH);
    }

    private static void keepsNothingOfWhatTheTruthLost(Meadow meadow, String task) {
        Meadow.ok(meadow.manager.put("/api/benchmarks/meadow-1/truth/" + meadow.frame, """
                {"labels":{"objects":[{"id":"another","classKey":"flower",
                  "shape":{"box":{"x":11,"y":11,"width":100,"height":80}},"attributes":{}}],"scene":{}}}"""));
        Meadow.ok(
                meadow.reviewer.post("/api/benchmarks/meadow-1/truth/" + meadow.frame + "/review", "{\"revision\":2}"));
        Meadow.eventually(() -> {
            var hints = hints(meadow.ines, task);
            var shows = hints.findValues("classKey").size()
                    + hints.findValues("region").size()
                    + hints.findValues("outline").size();
            return hints.get("hints").size() == 3 && shows == 0 ? "nothing" : "";
        });
    }

    private static void isClosedToOthers(Meadow meadow, String task) {
        for (var other :
                new Client[] {meadow.kofi, meadow.reviewer, meadow.manager, meadow.auditor, meadow.administrator}) {
            assertThat(other.get("/api/tasks/%s/hints".formatted(task)).status())
                    .isEqualTo(404);
            assertThat(take(other, task, 1).status()).isIn(403, 404);
        }
        assertThat(drill(meadow.kofi).status()).isEqualTo(403);
    }

    private static Client.Answer drill(Client client) {
        return client.post("/api/specs/%s/drills".formatted(CertifiedPetals.SPEC), "");
    }

    private static Client.Answer take(Client client, String task, int number) {
        return client.post("/api/tasks/%s/hints".formatted(task), "{\"number\":%d}".formatted(number));
    }

    private static JsonNode hints(Client client, String task) {
        return Meadow.ok(client.get("/api/tasks/%s/hints".formatted(task))).json();
    }
}
