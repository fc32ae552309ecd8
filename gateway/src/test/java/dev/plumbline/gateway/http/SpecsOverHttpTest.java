package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.files.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R1 and R2 through the same doors as a browser: a spec is published, read, tested, changed, and tested again. */
class SpecsOverHttpTest {
    private static final String NONE = "nothing is wrong";

    @TempDir
    Path directory;

    @Test
    void R2_a_spec_is_read_tested_read_again_and_passed_and_a_new_version_asks_for_what_it_touched()
            throws IOException {
        try (var meadow = Meadow.begin(directory)) {
            published(meadow);
            nothing_is_asked_before_all_is_read(meadow);
            a_failed_test_asks_to_read_again(meadow);
            answers_of_another_do_not_count(meadow);
            a_passed_test_proves_the_skills(meadow);
            a_new_version_asks_for_what_it_touched(meadow);
            the_manager_sees_how_questions_fare(meadow);
        }
    }

    private static void published(Meadow meadow) throws IOException {
        var picture = Meadow.ok(meadow.manager.upload("/api/spec-pictures", Pictures.jpeg(60, 40)))
                .json();
        var sha256 = picture.get("sha256").asText();
        assertThat(meadow.ines.get("/api/spec-pictures/" + sha256).status()).isEqualTo(404);
        var edge =
                "{\"title\":\"Torn\",\"text\":\"Like here.\",\"picture\":{\"sha256\":\"%s\",\"alt\":\"A torn petal\"}}"
                        .formatted(sha256);
        var spec = PetalSpec.version("1.0.0", "The outline follows the tips.", edge);

        assertThat(Meadow.ok(meadow.manager.post("/api/spec-previews", spec))
                        .json()
                        .at("/changes/skills"))
                .hasSize(2);
        Meadow.ok(meadow.manager.post("/api/specs", spec));
        Meadow.ok(meadow.manager.post("/api/specs", spec));

        assertThat(meadow.ines.get("/api/spec-pictures/" + sha256).status()).isEqualTo(200);
        assertThat(meadow.manager
                        .post("/api/specs", PetalSpec.version("0.9.0", "Other words.", edge))
                        .code())
                .isEqualTo("version-not-later");
        assertThat(meadow.manager
                        .post(
                                "/api/specs",
                                PetalSpec.version("1.0.1", "Other words.", edge.replace(sha256, "f".repeat(64))))
                        .code())
                .isEqualTo("picture-unknown");
    }

    @Test
    void R3_a_picture_that_people_are_graded_on_is_shown_by_no_spec() throws IOException {
        try (var meadow = Meadow.begin(directory)) {
            Meadow.ok(meadow.manager.post(
                    "/api/specs", PetalSpec.version("1.0.0", "Words.", "{\"title\":\"A\",\"text\":\"B\"}")));
            graded(meadow, "exam", Pictures.jpeg(80, 60));
            var uploaded = Meadow.ok(meadow.manager.upload("/api/spec-pictures", Pictures.jpeg(80, 60)))
                    .json()
                    .get("sha256")
                    .asText();
            var edge = "{\"title\":\"A\",\"text\":\"B\",\"picture\":{\"sha256\":\"%s\",\"alt\":\"C\"}}"
                    .formatted(uploaded);

            var refused = meadow.manager.post("/api/specs", PetalSpec.version("1.1.0", "Words.", edge));

            assertThat(refused.code()).isEqualTo("picture-examined");
            assertThat(refused.json().at("/errors/0/at").asText()).isEqualTo("/clauses/2/edgeCases/0/picture");
            var other = edge.replace(
                    uploaded,
                    Meadow.ok(meadow.manager.upload("/api/spec-pictures", Pictures.jpeg(60, 80)))
                            .json()
                            .get("sha256")
                            .asText());
            Meadow.ok(meadow.manager.post("/api/specs", PetalSpec.version("1.1.0", "Words.", other)));
        }
    }

    /** A graded project whose only frame is this picture. */
    private static void graded(Meadow meadow, String id, byte[] picture) {
        Meadow.ok(meadow.manager.post("/api/datasets", "{\"id\":\"%s\",\"name\":\"Exam\"}".formatted(id)));
        Meadow.ok(meadow.manager.upload("/api/datasets/%s/frames?name=one.jpg".formatted(id), picture));
        Meadow.ok(meadow.manager.post("/api/benchmarks", """
                {"id":"%1$s","name":"Exam","dataset":"%1$s","ontology":"flowers","ontologyVersion":1}""".formatted(id)));
        Meadow.ok(meadow.manager.post("/api/projects", """
                {"id":"%1$s","name":"Exam","purpose":"graded","spec":"petals","benchmark":"%1$s","ontology":"flowers",
                 "ontologyVersion":1}""".formatted(id)));
    }

    private static void nothing_is_asked_before_all_is_read(Meadow meadow) {
        PetalSpec.read(meadow.ines, "1.0.0", "4.1");
        var refused = PetalSpec.start(meadow.ines, "a-0");
        assertThat(refused.code()).isEqualTo("clauses-unread");
        assertThat(refused.json().at("/errors/0/at").asText()).isEqualTo("/clauses/4.2");
        var spec = meadow.ines.get("/api/specs/petals").json();
        assertThat(texts(spec.get("clauses"), "state")).containsExactly("heading", "read", "unread");
        PetalSpec.read(meadow.ines, "1.0.0", "4.2");
    }

    private static void a_failed_test_asks_to_read_again(Meadow meadow) {
        var attempt = Meadow.ok(PetalSpec.start(meadow.ines, "a-1")).json();
        assertThat(attempt.get("questions")).hasSize(4);
        assertThat(PetalSpec.start(meadow.ines, "a-2").code()).isEqualTo("attempt-open");
        assertThat(PetalSpec.handIn(meadow.ines, "a-1", "{\"answers\":[]}").code())
                .isEqualTo("answers-invalid");

        var answers = PetalSpec.answers(attempt, "tears");
        var failed = Meadow.ok(PetalSpec.handIn(meadow.ines, "a-1", answers)).json();
        assertThat(failed.at("/result/passed").asBoolean()).isFalse();
        assertThat(failed.at("/result/correct").asInt()).isEqualTo(2);
        assertThat(failed.at("/result/wrong").toString()).isEqualTo("[\"4.2\"]");
        assertThat(failed.get("questions")).isEmpty();
        Meadow.ok(PetalSpec.handIn(meadow.ines, "a-1", answers));
        assertThat(PetalSpec.handIn(meadow.ines, "a-1", PetalSpec.answers(attempt, NONE))
                        .code())
                .isEqualTo("attempt-handed-in");

        var refused = PetalSpec.start(meadow.ines, "a-2");
        assertThat(refused.code()).isEqualTo("clauses-unread");
        assertThat(refused.json().get("errors")).hasSize(1);
        PetalSpec.read(meadow.ines, "1.0.0", "4.2");
    }

    private static void answers_of_another_do_not_count(Meadow meadow) {
        PetalSpec.read(meadow.kofi, "1.0.0", "4.1");
        PetalSpec.read(meadow.kofi, "1.0.0", "4.2");
        assertThat(PetalSpec.start(meadow.kofi, "a-1").code()).isEqualTo("attempt-exists");
        var attempt = Meadow.ok(PetalSpec.start(meadow.kofi, "of-kofi")).json();
        assertThat(PetalSpec.handIn(meadow.ines, "of-kofi", PetalSpec.answers(attempt, NONE))
                        .status())
                .isEqualTo(404);
        assertThat(meadow.ines.get("/api/specs/petals/attempts/of-kofi").status())
                .isEqualTo(404);
        assertThat(PetalSpec.start(meadow.manager, "of-manager").code()).isEqualTo("bank-known");
    }

    private static void a_passed_test_proves_the_skills(Meadow meadow) {
        var attempt = Meadow.ok(PetalSpec.start(meadow.ines, "a-2")).json();
        var passed = Meadow.ok(PetalSpec.handIn(meadow.ines, "a-2", PetalSpec.answers(attempt, NONE)))
                .json();
        assertThat(passed.at("/result/passed").asBoolean()).isTrue();
        assertThat(meadow.ines.get("/api/specs/petals/test").json().get("unproven"))
                .isEmpty();
        assertThat(PetalSpec.start(meadow.ines, "a-3").code()).isEqualTo("nothing-to-prove");
    }

    private static void a_new_version_asks_for_what_it_touched(Meadow meadow) {
        var edge = "{\"title\":\"Torn\",\"text\":\"Like there.\"}";
        var published = Meadow.ok(meadow.manager.post(
                        "/api/specs", PetalSpec.version("1.1.0", "The outline follows the tips.", edge)))
                .json();
        assertThat(published.at("/changes/skills").toString()).isEqualTo("[\"tears\"]");

        var changes = meadow.ines.get("/api/specs/petals/changes?from=1.0.0").json();
        assertThat(texts(changes.get("clauses"), "clause")).containsExactly("4.2");
        assertThat(changes.has("questions")).isFalse();
        assertThat(PetalSpec.start(meadow.ines, "a-3").code()).isEqualTo("clauses-unread");
        PetalSpec.read(meadow.ines, "1.1.0", "4.2");
        var attempt = Meadow.ok(PetalSpec.start(meadow.ines, "a-3")).json();
        assertThat(attempt.get("kind").asText()).isEqualTo("delta");
        assertThat(texts(attempt.get("questions"), "id")).containsExactlyInAnyOrder("tears-1", "tears-2");
    }

    private static void the_manager_sees_how_questions_fare(Meadow meadow) {
        var statistics = meadow.manager.get("/api/specs/petals/statistics").json();
        assertThat(texts(statistics.get("clauses"), "id")).containsExactly("4.1", "4.2");
        assertThat(statistics.at("/clauses/0/heat/people").asInt()).isEqualTo(1);
        assertThat(statistics.at("/clauses/1/heat/people").asInt())
                .as("counted anew")
                .isZero();
        assertThat(statistics.at("/clauses/1/before/right").asInt()).isZero();
        assertThat(statistics.at("/questions/0/asked").asInt()).isEqualTo(2);
        assertThat(statistics.at("/people/0/person/name").asText()).isEqualTo("Person ines");
    }

    private static List<String> texts(JsonNode list, String member) {
        var texts = new ArrayList<String>();
        list.forEach(node -> texts.add(node.get(member).asText()));
        return texts;
    }
}
