package dev.plumbline.gateway.http;

import static dev.plumbline.gateway.http.Meadow.eventually;
import static dev.plumbline.gateway.http.Meadow.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.Box;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R10 through the doors: a reviewer is told what is missing, is given the next review once nothing is, is asked about it again in a session,
 * blind at every door, and sees what the session shows once it is closed.
 */
class CalibrationSessionTest {
    private static final String PROJECT = "/api/projects/week-2";

    @TempDir
    Path directory;

    private Meadow meadow;

    @Test
    void R10_from_what_is_missing_to_a_session_that_is_blind_until_it_is_closed() throws IOException {
        try (var begun = Meadow.begin(directory)) {
            meadow = begun;
            var task = submittedUnderSpec();
            assertThat(meadow.reviewer
                            .post(PROJECT + "/reviews/next", "{}")
                            .json()
                            .get("code")
                            .asText())
                    .isEqualTo("not-eligible");
            assertThat(me().get("missing").get(0).get("kind").asText()).isEqualTo("hours");
            var credit = "{\"hours\":30,\"because\":\"A season in the herbarium.\"}";
            ok(meadow.manager.put(PROJECT + "/reviewers/reviewer/hours", credit));
            assertThat(me().get("eligible").asBoolean()).isTrue();

            var next = ok(meadow.reviewer.post(PROJECT + "/reviews/next", "{}")).json();
            assertThat(next.get("task").asText()).isEqualTo(task);
            reviewed(task);

            var session = opened(task);
            blindEverywhere(task, session);
            decidedOtherwise(session);
            var result = eventually(() -> {
                var now = ok(meadow.reviewer.get(session)).json();
                return now.get("result").isNull() ? "" : now.get("result").toString();
            });
            assertThat(result).contains("\"flipped\":1", "\"why\":\"complete\"", "Outside the petals.");
            assertThat(result).contains("\"name\":\"Flower 1\"", "\"open\":true");
            assertThat(meadow.reviewer
                            .get("/api/tasks/%s/review".formatted(task))
                            .status())
                    .isEqualTo(200);
            assertThat(meadow.reviewer
                            .put(session + "/items/1", "{\"agree\":{}}")
                            .json()
                            .get("code")
                            .asText())
                    .isEqualTo("session-already-closed");
            settledByTheVersionThatHoldsIt();
        }
    }

    /** Ines' task in a project that follows a spec. */
    private String submittedUnderSpec() {
        ok(meadow.manager.post("/api/projects", """
                {"id":"week-2","name":"Second week","purpose":"training","spec":"petals","benchmark":"meadow-1",
                 "ontology":"flowers","ontologyVersion":1,"release":"after-review"}"""));
        ok(meadow.manager.put(PROJECT + "/annotators/ines", ""));
        var task = eventually(
                () -> StreamSupport.stream(meadow.ines.get("/api/tasks").json().spliterator(), false)
                        .filter(card -> card.get("project").asText().equals("week-2"))
                        .map(card -> card.get("id").asText())
                        .findFirst()
                        .orElse(""));
        meadow.draw("ines", task, 1, Meadow.OF_INES, new Box(12, 12, 96, 76));
        meadow.submit(meadow.ines, task, 1);
        return task;
    }

    /** Who has no other role sees themselves alone. */
    private JsonNode me() {
        var all = ok(meadow.reviewer.get(PROJECT + "/reviewers")).json().get("reviewers");
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void reviewed(String task) {
        ok(meadow.reviewer.put(
                "/api/tasks/%s/review/items/label:%s".formatted(task, Meadow.OF_INES), "{\"agree\":{}}"));
        ok(meadow.reviewer.post("/api/tasks/%s/review/completion".formatted(task), "{}"));
    }

    private String opened(String task) {
        var draft = ok(meadow.manager.get(PROJECT + "/session-draft?invited=reviewer&size=5"))
                .json();
        assertThat(draft).hasSize(1);
        assertThat(draft.get(0).get("repeated").asBoolean()).isTrue();
        var body = """
                {"title":"November","invited":["reviewer"],"deadline":"2100-01-01T00:00:00Z",
                 "items":[{"task":"%s","project":"week-2","item":"label:%s"}]}""".formatted(task, Meadow.OF_INES);
        var opened = ok(meadow.manager.post(PROJECT + "/sessions", body)).json();
        return PROJECT + "/sessions/" + opened.get("session").get("id").asText();
    }

    private void blindEverywhere(String task, String session) {
        for (var door : List.of("", "/strokes", "/score", "/scores", "/divergence", "/review", "/notes")) {
            assertThat(meadow.reviewer.get("/api/tasks/" + task + door).status())
                    .as(door)
                    .isEqualTo(404);
            if (!door.equals("/scores")) {
                assertThat(meadow.manager.get("/api/tasks/" + task + door).status())
                        .as(door)
                        .isEqualTo(200);
            }
        }
        for (var list : List.of("/submissions", "/submissions.csv", "/reviews")) {
            assertThat(ok(meadow.reviewer.get(PROJECT + list)).text()).as(list).doesNotContain(task);
        }
        assertThat(ok(meadow.manager.get(PROJECT + "/submissions")).text()).contains(task);
        var item = ok(meadow.reviewer.get(session + "/items/1"));
        assertThat(item.text()).contains(Meadow.OF_INES).doesNotContain(Meadow.TRUTH, "\"points\"", "annotator");
        assertThat(meadow.manager.get(session + "/items/1").status()).isEqualTo(404);
        assertThat(meadow.ines.get(session).status()).isEqualTo(404);
        assertThat(ok(meadow.manager.get(session)).json().get("result").isNull())
                .isTrue();
    }

    private void decidedOtherwise(String session) {
        ok(meadow.reviewer.put(session + "/items/1", """
                {"disagree":{"id":"d-1","kind":"boundary","skill":"petals","note":"Outside the petals.","clause":"1.1"}}"""));
    }

    private void settledByTheVersionThatHoldsIt() {
        var cases = PROJECT + "/edge-cases";
        var take = cases + "/torn/take";
        ok(meadow.manager.post("/api/specs", PetalSpec.first()));
        var proposal = "{\"id\":\"torn\",\"clause\":\"4.2\",\"title\":\"Torn by hail\",\"text\":\"What is left.\"}";
        assertThat(meadow.reviewer.post(cases, proposal).status()).isEqualTo(201);
        assertThat(meadow.manager.post(take, "{\"version\":\"1.0.0\"}").code()).isEqualTo("version-without-case");

        var edge = "{\"title\":\"Torn\",\"text\":\"What is left.\"}";
        ok(meadow.manager.post("/api/specs", PetalSpec.version("1.1.0", "To the outermost edge.", edge)));
        assertThat(meadow.manager.post(take, "{\"version\":\"1.1.0\"}").code()).isEqualTo("version-without-case");
        var taken = ok(meadow.manager.post(take, "{\"version\":\"1.1.0\",\"title\":\"Torn\"}"));
        assertThat(taken.json().get(0).get("state").asText()).isEqualTo("taken");
        assertThat(taken.json().get(0).get("version").asText()).isEqualTo("1.1.0");
    }
}
