package dev.plumbline.gateway.http;

import static dev.plumbline.gateway.http.LiveWork.LINDQVIST;
import static dev.plumbline.gateway.http.LiveWork.OKAFOR;
import static dev.plumbline.gateway.http.Meadow.ok;
import static dev.plumbline.gateway.ramp.RampWorkspace.MANAGER;
import static dev.plumbline.gateway.ramp.RampWorkspace.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.account.AccountCommand.GrantRole;
import dev.plumbline.domain.account.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two reviewers are asked in a session about what one of them reviewed. Whatever roles the other holds, no door, room or feed tells them what was
 * said about it, before or in the session, until it is closed.
 */
class BlindSessionTest {
    private static final String LIVE = "/api/projects/" + LiveWork.PROJECT;
    private static final String BEFORE = "Inside the tips, says the review.";
    private static final String CONTESTED = "They are withered, says the annotator.";
    private static final String LATE = "Look at the tips, says a note.";
    private static final String SECRET = "Too tight, says the session.";
    private static final String END = "Something else, says a note.";

    @TempDir
    private static Path directory;

    private static LiveWork work;
    private static String task;
    private static Client moreau;
    private static Client lindqvist;
    private static Client manager;

    @BeforeAll
    static void begin() {
        work = LiveWork.begin(directory);
        task = work.written.task();
        moreau = work.as(SECOND);
        lindqvist = work.as(LINDQVIST);
        manager = work.as(MANAGER);
        for (var role : List.of(Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            Meadow.done(work.server, new GrantRole(LINDQVIST, role, null, MANAGER), MANAGER);
        }
        Meadow.done(work.server, new GrantRole(MANAGER, Role.REVIEWER, null, MANAGER), MANAGER);
    }

    @AfterAll
    static void stop() {
        work.close();
    }

    @Test
    void R10_what_was_and_is_decided_about_the_items_of_a_session_reaches_no_invited_by_any_door_room_or_feed()
            throws InterruptedException {
        reviewed();
        try (var socket = new Socket(lindqvist, work.server.url())) {
            socket.say("{\"type\":\"join\",\"room\":\"task/%s\"}".formatted(task));
            socket.await("joined", joined -> joined.get("room").asText().equals("task/" + task));
            var session = opened();
            for (var room : List.of(
                    "project/live",
                    "spec/flower-heads",
                    "me",
                    "task/" + task,
                    "read/projects/live/sessions",
                    "read/projects/live/reviewers",
                    "read/projects/live/edge-cases",
                    "read/projects/live/people/okafor/trend",
                    "read/specs/flower-heads/statistics")) {
                socket.say("{\"type\":\"join\",\"room\":\"%s\"}".formatted(room));
            }
            var heard = heardUntil(
                    socket,
                    message -> isOf(message, "joined")
                            && message.get("room").asText().equals("read/projects/live/sessions"));
            note("late", task, LATE);
            for (int item = 1; item <= 2; item++) {
                ok(moreau.put(session + "/items/" + item, """
                        {"disagree":{"id":"s-%d","kind":"boundary","skill":"bloom-boundary","note":"%s","clause":"1.1",
                         "reading":"The outermost edge."}}""".formatted(item, SECRET)));
            }
            note("end", work.written.secondWeek().getFirst(), END);

            heard.addAll(heardUntil(
                    socket,
                    message -> isOf(message, "feed")
                            && message.toString()
                                    .contains(work.written.secondWeek().getFirst())));
            if (!pages(heard).contains(LIVE + "/sessions")) {
                heard.addAll(
                        heardUntil(socket, message -> pages(List.of(message)).contains(LIVE + "/sessions")));
            }
            assertThat(heard).noneMatch(message -> tells(message.toString()));
            no_page_tells_that_is_another_now(heard);
            no_door_tells(lindqvist);
            assertThat(ok(lindqvist.get(session)).text()).doesNotContain(SECRET);
            Crawl.of(moreau, places(session))
                    .forEach((operation, answer) ->
                            assertThat(answer.text()).as(operation).doesNotContain(BEFORE, CONTESTED, LATE));

            for (int item = 1; item <= 2; item++) {
                ok(lindqvist.put(session + "/items/" + item, "{\"agree\":{}}"));
            }
            Meadow.eventually(() -> {
                var now = ok(lindqvist.get(session)).text();
                return now.contains(SECRET) ? now : "";
            });
            assertThat(ok(lindqvist.get("/api/tasks/%s/reading".formatted(task)))
                            .text())
                    .contains(BEFORE, CONTESTED);
            assertThat(lindqvist.get("/api/audit/people/okafor/events").status())
                    .isEqualTo(200);
        }
    }

    /** What is followed is read again as soon as it is told to be another. */
    private static void no_page_tells_that_is_another_now(List<JsonNode> heard) {
        assertThat(pages(heard)).contains(LIVE + "/sessions");
        for (var page : pages(heard)) {
            assertThat(ok(lindqvist.get(page)).text()).as(page).doesNotContain(BEFORE, CONTESTED, LATE, SECRET);
        }
    }

    private static Set<String> pages(List<JsonNode> heard) {
        return heard.stream()
                .filter(message -> isOf(message, "doc"))
                .map(message -> message.at("/value/read").asText())
                .filter(page -> !page.isEmpty())
                .collect(Collectors.toSet());
    }

    private static void no_door_tells(Client person) {
        var session = LIVE + "/sessions/" + onlySession();
        Crawl.of(person, places(session))
                .forEach((operation, answer) -> assertThat(tells(answer.text()))
                        .as("%s: %s", operation, answer.text())
                        .isFalse());
        for (var someone : List.of("okafor", "moreau", "lindqvist")) {
            assertThat(person.get("/api/audit/people/%s/events".formatted(someone))
                            .status())
                    .isEqualTo(404);
        }
    }

    private static String onlySession() {
        return ok(manager.get(LIVE + "/sessions")).json().at("/0/id").asText();
    }

    private static Map<String, String> places(String session) {
        return Map.of(
                "project",
                LiveWork.PROJECT,
                "person",
                "okafor",
                "task",
                task,
                "spec",
                "flower-heads",
                "session",
                session.substring(session.lastIndexOf('/') + 1),
                "number",
                "1");
    }

    private static boolean tells(String text) {
        return List.of(BEFORE, CONTESTED, LATE, SECRET, "d-before").stream().anyMatch(text::contains);
    }

    /** With a disagreement that its annotator contests. */
    private static void reviewed() {
        var review = "/api/tasks/%s/review".formatted(task);
        ok(moreau.post(review, "{}"));
        ok(moreau.post(review + "/strokes", """
                {"number":1,"key":"c-1","change":{"reshape":{"label":"o0","shape":{"box":{"x":15,"y":35,"width":130,"height":130}}}}}"""));
        ok(moreau.put(review + "/items/label:o0", """
                {"disagree":{"id":"d-before","kind":"boundary","skill":"bloom-boundary","note":"%s","clause":"1.1",
                 "reading":"The outermost edge."}}""".formatted(BEFORE)));
        for (int i = 1; i < 5; i++) {
            ok(moreau.put(review + "/items/label:o" + i, "{\"agree\":{}}"));
        }
        ok(moreau.post(review + "/completion", "{}"));
        ok(work.as(OKAFOR)
                .post(
                        "/api/tasks/%s/disagreements/d-before/contest".formatted(task),
                        "{\"why\":\"%s\"}".formatted(CONTESTED)));
        assertThat(ok(lindqvist.get(LIVE + "/contests")).text()).contains(CONTESTED);
    }

    private static String opened() {
        var opened = ok(manager.post(LIVE + "/sessions", """
                {"title":"March","invited":["moreau","lindqvist"],"deadline":"2100-01-01T00:00:00Z",
                 "items":[{"task":"%1$s","project":"live","item":"label:o0"},{"task":"%1$s","project":"live","item":"label:o1"}]}""".formatted(task)));
        return LIVE + "/sessions/" + opened.json().at("/session/id").asText();
    }

    private static void note(String id, String about, String text) {
        ok(manager.post("/api/tasks/%s/notes".formatted(about), """
                {"id":"note-%s","anchor":{"point":{"x":5,"y":5}},"text":"%s"}""".formatted(id, text)));
    }

    /** Everything up to a message, which it waits for. */
    private static List<JsonNode> heardUntil(Socket socket, Predicate<JsonNode> last) throws InterruptedException {
        var heard = new ArrayList<JsonNode>();
        do {
            heard.add(socket.next().orElseThrow());
        } while (!last.test(heard.getLast()));
        return heard;
    }

    private static boolean isOf(JsonNode message, String type) {
        return message.path("type").asText().equals(type);
    }
}
