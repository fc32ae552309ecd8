package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.gateway.CannotStart;
import dev.plumbline.gateway.Plumbline;
import dev.plumbline.gateway.Settings;
import dev.plumbline.gateway.files.Pictures;
import dev.plumbline.gateway.store.StoreException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds at every door, on a real server. */
class EdgeTest {
    @TempDir
    static Path directory;

    private static Meadow meadow;

    @BeforeAll
    static void start() throws IOException {
        meadow = Meadow.begin(directory);
    }

    @AfterAll
    static void stop() {
        meadow.close();
    }

    @Test
    void a_write_without_the_sessions_csrf_token_is_refused() {
        var without = meadow.manager.without("X-CSRF-Token").post("/api/datasets", "{\"name\":\"Forest\"}");
        var others = meadow.manager.with("X-CSRF-Token", "another").post("/api/datasets", "{\"name\":\"Forest\"}");

        assertThat(without.status()).isEqualTo(403);
        assertThat(without.code()).isEqualTo("csrf-token-wrong");
        assertThat(others.status()).isEqualTo(403);
    }

    @Test
    void a_form_of_another_site_is_not_taken_for_a_request() {
        var form = meadow.anyone.send(
                "POST",
                "/api/session",
                BodyPublishers.ofString("{\"signIn\":\"ines\",\"password\":\"a long sentence\"}"),
                Map.of("Content-Type", "text/plain"));

        assertThat(form.status()).isEqualTo(415);
    }

    @Test
    void the_same_key_is_carried_out_once_and_answered_alike() {
        var once = meadow.manager.with("Idempotency-Key", UUID.randomUUID().toString());

        var first = once.post("/api/datasets", "{\"name\":\"Once\"}");
        var second = once.post("/api/datasets", "{\"name\":\"Once\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Plumbline-Position")).isEqualTo(first.header("Plumbline-Position"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(meadow.manager.get("/api/datasets").text().split("\"Once\"")).hasSize(2);
    }

    @Test
    void the_same_key_for_something_else_is_refused() {
        var once = meadow.manager.with("Idempotency-Key", UUID.randomUUID().toString());
        once.post("/api/datasets", "{\"name\":\"First\"}");

        var other = once.post("/api/datasets", "{\"name\":\"Second\"}");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void many_requests_with_one_key_at_once_are_one() {
        var once = meadow.manager.with("Idempotency-Key", UUID.randomUUID().toString());

        var answers = Stream.generate(() -> "{\"name\":\"Together\"}")
                .limit(8)
                .parallel()
                .map(body -> once.post("/api/datasets", body).text())
                .distinct();

        assertThat(answers).hasSize(1);
    }

    @Test
    void what_one_wrote_one_reads_at_once() {
        for (int i = 0; i < 20; i++) {
            var written = Meadow.ok(meadow.manager.post("/api/datasets", "{\"name\":\"Number %d\"}".formatted(i)));
            var id = written.json().get("id").asText();

            assertThat(meadow.reviewer
                            .with("Plumbline-After", written.header("Plumbline-Position"))
                            .get("/api/datasets/" + id)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void all_that_is_wrong_with_a_body_is_said_with_its_place() {
        var answer = meadow.manager.post(
                "/api/benchmarks", "{\"name\":\"\",\"dataset\":\"a b\",\"ontologyVersion\":0,\"x\":1}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("errors").findValuesAsText("at"))
                .contains("/name", "/dataset", "/ontologyVersion", "");
        assertThat(answer.json().get("remedy").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,2", "null", "\"text\"", "{\"name\":NaN}", "\u0000", "{\"name\":\"a\"} {}"})
    void what_is_not_json_is_refused_in_words(String body) {
        var answer = meadow.manager.post("/api/datasets", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed");
    }

    @Test
    void a_number_that_no_double_holds_is_refused_with_its_place() {
        var answer = meadow.manager.post(
                "/api/ontologies",
                "{\"name\":\"Flowers\",\"classes\":[{\"key\":\"flower\",\"name\":\"Flower\",\"shape\":1e999,\"colour\":1}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed");
        assertThat(answer.json().get("errors").findValuesAsText("at")).containsExactly("/classes/0/shape");
    }

    @Test
    void json_nested_without_end_is_refused() {
        var answer =
                meadow.manager.post("/api/datasets", "{\"name\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void a_body_that_is_too_large_is_refused_and_the_server_goes_on() {
        var answer = meadow.manager.post("/api/datasets", "{\"name\":\"" + "x".repeat(33_000_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-large");
        assertThat(meadow.manager.get("/api/datasets").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/tasks/x/strokes?after=-1, query/after",
        "/api/projects/week-1/submissions?limit=many, query/limit",
        "/api/ontologies/flowers/versions/two, path/version",
        "/api/datasets/a%20b, path/dataset"
    })
    void what_is_wrong_with_an_address_is_said(String path, String place) {
        var answer = meadow.manager.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").findValuesAsText("at")).containsExactly(place);
    }

    @Test
    void an_address_that_there_is_none_of_is_a_problem_too() {
        assertThat(meadow.manager.get("/api/nothing").code()).isEqualTo("not-found");
        assertThat(meadow.manager
                        .send("DELETE", "/api/datasets", BodyPublishers.noBody(), Map.of())
                        .status())
                .isIn(404, 405);
    }

    @Test
    void every_answer_tells_browsers_to_be_careful() {
        for (var path : new String[] {"/api/session", "/health/live", "/docs", "/nothing.js"}) {
            var answer = meadow.manager.get(path);

            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'none'");
            assertThat(answer.header("Plumbline-Correlation")).as(path).isNotEmpty();
        }
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var answer = meadow.anyone.post("/api/session", "{\"signIn\":\"ines\",\"password\":\"a long sentence\"}");

        assertThat(answer.header("set-cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/;");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void who_signed_out_is_out() {
        var leaving = meadow.anyone.signIn("kofi", Meadow.PASSWORD);

        var left = leaving.send("DELETE", "/api/session", BodyPublishers.noBody(), Map.of());

        assertThat(left.status()).isEqualTo(204);
        assertThat(left.header("set-cookie")).contains("Max-Age=0");
        assertThat(leaving.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void guessing_a_password_is_slowed_down_and_says_for_how_long() {
        var last = Stream.iterate(0, i -> i + 1)
                .limit(11)
                .map(i -> meadow.anyone.post(
                        "/api/session", "{\"signIn\":\"nobody\",\"password\":\"guess %d\"}".formatted(i)))
                .toList()
                .getLast();

        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void a_manager_cannot_make_an_administrator() {
        var answer = meadow.manager.post("/api/people", """
                {"name":"Eve","signIn":"eve","password":"a long sentence","roles":[{"role":"administrator","project":null}]}""");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("role-not-yours-to-give");
        assertThat(meadow.anyone
                        .post("/api/session", "{\"signIn\":\"eve\",\"password\":\"a long sentence\"}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_role_taken_away_counts_no_more_from_the_next_request_on() {
        Meadow.ok(meadow.administrator.post("/api/people", """
                {"id":"temp","name":"Temp","signIn":"temp","password":"a long sentence","roles":[{"role":"auditor","project":null}]}"""));
        var temp = meadow.anyone.signIn("temp", "a long sentence");
        assertThat(temp.get("/api/audit/chain").status()).isEqualTo(200);

        Meadow.ok(meadow.administrator.put("/api/people/temp/roles", "{\"roles\":[]}"));

        assertThat(temp.get("/api/audit/chain").status()).isEqualTo(403);
    }

    @Test
    void P1_images_are_served_as_they_were_sent_and_never_again_to_who_has_them() throws IOException {
        var bytes = Pictures.jpeg(640, 480);
        var frame = Meadow.ok(meadow.manager.upload("/api/datasets/meadow/frames?name=100%25%20caf%C3%A9.jpg", bytes))
                .json();

        var image = meadow.reviewer.get(
                "/api/frames/%s/image".formatted(frame.get("id").asText()));
        var again = meadow.reviewer
                .with("If-None-Match", image.header("ETag"))
                .get("/api/frames/%s/image".formatted(frame.get("id").asText()));
        var thumbnail = meadow.reviewer.get(
                "/api/frames/%s/thumbnail?size=128".formatted(frame.get("id").asText()));

        assertThat(frame.get("name").asText()).isEqualTo("100% café.jpg");
        assertThat(frame.get("width").asInt()).isEqualTo(640);
        assertThat(image.bytes()).isEqualTo(bytes);
        assertThat(image.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(image.header("Cache-Control")).contains("immutable").contains("private");
        assertThat(again.status()).isEqualTo(304);
        assertThat(thumbnail.header("Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void P1_the_same_bytes_again_are_the_same_frame() throws IOException {
        var bytes = Pictures.png(77, 55);
        var first = Meadow.ok(meadow.manager.upload("/api/datasets/meadow/frames?name=a.png", bytes));
        var second = meadow.manager.upload("/api/datasets/meadow/frames?name=b.png", bytes);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void P1_a_file_that_is_no_image_is_refused_with_the_reason() throws IOException {
        var text = meadow.manager.upload("/api/datasets/meadow/frames?name=a.png", "no picture".getBytes());
        var empty = meadow.manager.upload("/api/datasets/meadow/frames?name=b.png", new byte[0]);
        var whole = Pictures.jpeg(300, 300);
        var cut =
                meadow.manager.upload("/api/datasets/meadow/frames?name=c.jpg", Arrays.copyOf(whole, whole.length / 2));
        var huge = meadow.manager.upload("/api/datasets/meadow/frames?name=d.jpg", new byte[51_000_000]);

        assertThat(text.status()).isEqualTo(422);
        assertThat(text.code()).isEqualTo("image-type-unknown");
        assertThat(text.json().get("detail").asText()).startsWith("a.png:");
        assertThat(empty.code()).isEqualTo("file-empty");
        assertThat(cut.code()).isEqualTo("image-damaged");
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.code()).isEqualTo("file-too-large");
    }

    @Test
    void a_port_in_use_and_a_directory_in_use_are_said_in_a_sentence(@TempDir Path other) {
        assertThatThrownBy(() -> Plumbline.start(Settings.local(other, meadow.server.port())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Port " + meadow.server.port())
                .hasMessageContaining("(Address already in use)")
                .hasMessageContaining("--port");
        assertThatThrownBy(() -> Plumbline.start(Settings.local(directory, 0)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("in use by another Plumbline server");
    }

    @Test
    void P6_the_numbers_of_the_list_are_those_of_the_csv() {
        var task = meadow.taskOf(meadow.kofi);
        meadow.draw("kofi", task, 1, Meadow.OF_KOFI, new Box(13, 9, 101.5, 77));
        meadow.submit(meadow.kofi, task, 1);

        var row = meadow.manager
                .get("/api/projects/week-1/submissions?annotator=kofi")
                .json()
                .get(0);
        var csv = meadow.manager.get("/api/projects/week-1/submissions.csv?annotator=kofi");
        var lines = csv.text().split("\r\n");
        var names = Arrays.asList(lines[0].split(","));
        var cells = lines[1].split(",");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(Double.parseDouble(cells[names.indexOf("points")]))
                .isEqualTo(row.get("points").asDouble());
        assertThat(Double.parseDouble(cells[names.indexOf("available")]))
                .isEqualTo(row.get("available").asDouble());
        assertThat(cells[names.indexOf("task")]).isEqualTo(row.get("task").asText());
    }

    @Test
    void what_there_is_none_of_is_said_to_be_null_where_the_contract_says_so() {
        var task = meadow.taskOf(meadow.ines);
        meadow.draw("ines", task, 1, Meadow.OF_INES, new Box(200, 200, 50, 50));
        meadow.submit(meadow.ines, task, 1);

        var review = meadow.reviewer.get("/api/tasks/%s/review".formatted(task)).json();
        var missed = review.at("/score/objects/0");

        assertThat(review.get("reviewer").isNull()).isTrue();
        assertThat(review.at("/items/0").get("decision").isNull()).isTrue();
        assertThat(missed.get("outcome").asText()).isEqualTo("missed");
        assertThat(missed.get("label").isNull() && missed.get("iou").isNull()).isTrue();
        assertThat(missed.get("class").get("label").isNull()).isTrue();
        assertThat(review.has("frameScore")).isFalse();
    }

    @Test
    void the_contract_and_its_page_are_served() {
        assertThat(meadow.anyone.get("/api/openapi.yaml").text()).startsWith("openapi: 3.1.0");
        assertThat(meadow.anyone.get("/docs").text()).contains("submitTask").doesNotContain("<script");
        assertThat(meadow.anyone.get("/docs/style.css").header("Content-Type")).startsWith("text/css");
    }

    @Test
    void metrics_name_operations_and_no_people() {
        meadow.ines.get("/api/tasks");

        assertThat(meadow.anyone.get("/metrics").text())
                .contains("plumbline_http_seconds_count{operation=\"listTasks\",status=\"200\"}")
                .contains("plumbline_projection_lag")
                .doesNotContain("ines");
    }

    @Test
    void L_a_socket_opens_for_who_is_signed_in_on_a_page_of_this_server_and_for_nobody_else() {
        assertThat(socket(meadow.server.url(), cookie(), "plumbline.v1")).isEqualTo(101);
        assertThat(socket("http://evil.example", cookie(), "plumbline.v1")).isEqualTo(403);
        assertThat(socket(meadow.server.url(), "plumbline_session=guess", "plumbline.v1"))
                .isEqualTo(401);
        assertThat(socket(meadow.server.url(), cookie(), "chat")).isEqualTo(400);
        assertThat(meadow.ines.get("/live").status()).isEqualTo(426);
    }

    @Test
    void a_restart_keeps_accounts_sessions_and_everything_else(@TempDir Path own) throws IOException {
        String frame;
        String cookie;
        try (var before = Meadow.begin(own)) {
            frame = before.frame;
            cookie = before.anyone
                    .post("/api/session", "{\"signIn\":\"ines\",\"password\":\"a long sentence\"}")
                    .header("set-cookie")
                    .split(";")[0];
        }
        try (var after = Plumbline.start(Settings.local(own, 0))) {
            var ines = new Client(after.url()).with("Cookie", cookie);

            assertThat(ines.get("/api/tasks").json()).hasSize(1);
            assertThat(ines.get("/api/frames/%s/image".formatted(frame)).status())
                    .isEqualTo(200);
        }
    }

    private static String cookie() {
        return meadow.anyone
                .post("/api/session", "{\"signIn\":\"ines\",\"password\":\"a long sentence\"}")
                .header("set-cookie")
                .split(";")[0];
    }

    /** The status of the handshake. */
    private static int socket(String origin, String cookie, String protocol) {
        try {
            var socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Origin", origin)
                    .header("Cookie", cookie)
                    .subprotocols(protocol)
                    .buildAsync(
                            URI.create(meadow.server.url().replace("http", "ws") + "/live"),
                            new WebSocket.Listener() {})
                    .orTimeout(60, TimeUnit.SECONDS)
                    .join();
            socket.abort();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }
}
