package dev.plumbline.gateway.http;

import static dev.plumbline.gateway.http.Meadow.PASSWORD;
import static dev.plumbline.gateway.http.Meadow.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.files.Pictures;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two gateways on one workspace in MongoDB are one product. */
class SharedWorkspaceTest {
    @RegisterExtension
    static final TwoGateways gateways = new TwoGateways();

    @Test
    void a_sign_in_on_one_holds_on_the_other_until_it_ends_on_either() {
        var here = gateways.meadow().anyone.signIn("auditor", PASSWORD);
        var there = here.at(gateways.other().url());

        assertThat(ok(there.get("/api/session")).json().at("/person/name").asText())
                .isEqualTo("Person auditor");
        assertThat(there.send("DELETE", "/api/session", BodyPublishers.noBody(), Map.of())
                        .status())
                .isBetween(200, 204);
        Meadow.eventually(() -> here.get("/api/session").status() == 401 ? "signed out" : "");
    }

    @Test
    void an_image_uploaded_on_one_is_seen_on_the_other() throws Exception {
        var image = Pictures.jpeg(320, 240);
        ok(gateways.meadow().manager.post("/api/datasets", "{\"id\":\"shared\",\"name\":\"Shared\"}"));
        var uploaded = ok(gateways.meadow().manager.upload("/api/datasets/shared/frames?name=rose.jpg", image));
        var there = gateways.meadow()
                .manager
                .at(gateways.other().url())
                .with("Plumbline-After", uploaded.header("Plumbline-Position"));

        var path = "/api/frames/%s/image".formatted(uploaded.json().get("id").asText());
        assertThat(ok(there.get(path)).bytes()).isEqualTo(image);
        assertThat(ok(there.get(path.replace("image", "thumbnail"))).header("content-type"))
                .startsWith("image/");
    }

    @Test
    void a_reviewer_on_one_watches_an_annotator_on_the_other() throws Exception {
        var task = gateways.meadow().taskOf(gateways.meadow().ines);
        var room = "task/" + task;
        try (var watching =
                        new Socket(gateways.meadow().reviewer, gateways.other().url());
                var drawing = new Socket(
                        gateways.meadow().ines, gateways.meadow().server.url())) {
            watching.say("{\"type\":\"join\",\"room\":\"%s\"}".formatted(room))
                    .await("joined", joined -> joined.path("room").asText().equals(room));
            for (var i = 1; i <= 50; i++) {
                drawing.say("""
                        {"type":"stroke","task":"%s","number":%d,"key":"key-%d","change":{"draw":{"label":"l%d","classKey":"flower",
                         "shape":{"box":{"x":10,"y":10,"width":%d,"height":20}}}}}""".formatted(task, i, i, i, 10 + i));
            }
            for (var i = 1; i <= 50; i++) {
                var number = i;
                var stroke = watching.await("stroke", _ -> true);
                assertThat(stroke.get("number").asInt()).isEqualTo(number);
                assertThat(stroke.at("/change/draw/label").asText()).isEqualTo("l" + number);
            }
            drawing.await("ack", ack -> ack.get("number").asInt() == 50);
        }
    }

    @Test
    void a_write_that_is_sent_to_both_is_carried_out_once() {
        var key = UUID.randomUUID().toString();
        var name = "{\"name\":\"Once " + key + "\"}";

        var here = gateways.meadow().manager.with("Idempotency-Key", key).post("/api/datasets", name);
        var there = gateways.meadow()
                .manager
                .at(gateways.other().url())
                .with("Idempotency-Key", key)
                .post("/api/datasets", name);

        assertThat(here.status()).isEqualTo(201);
        assertThat(there.text()).isEqualTo(here.text());
    }

    @Test
    void a_write_that_is_sent_to_both_at_once_has_one_effect_and_one_answer() {
        var key = UUID.randomUUID().toString();
        var name = "{\"name\":\"Together " + key + "\"}";
        var here = gateways.meadow().manager.with("Idempotency-Key", key);
        var there = here.at(gateways.other().url());

        var answers = Stream.of(here, there, here, there, here, there, here, there)
                .parallel()
                .map(client -> Meadow.ok(client.post("/api/datasets", name)))
                .toList();

        assertThat(answers.stream().map(Client.Answer::text).distinct()).hasSize(1);
        var after = answers.getFirst().header("Plumbline-Position");
        assertThat(here.with("Plumbline-After", after)
                        .get("/api/datasets")
                        .text()
                        .split(key))
                .hasSize(2);
    }

    @Test
    void both_are_ready() {
        for (var server :
                new String[] {gateways.meadow().server.url(), gateways.other().url()}) {
            Meadow.eventually(() -> new Client(server).get("/health/ready").status() == 200 ? "ready" : "");
        }
    }
}
