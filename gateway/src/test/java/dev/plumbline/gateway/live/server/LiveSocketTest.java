package dev.plumbline.gateway.live.server;

import static dev.plumbline.gateway.live.server.LiveServer.ADA;
import static dev.plumbline.gateway.live.server.LiveServer.ADAS;
import static dev.plumbline.gateway.live.server.LiveServer.MO;
import static dev.plumbline.gateway.live.server.LiveServer.OTTO;
import static dev.plumbline.gateway.live.server.LiveServer.PROJECT;
import static dev.plumbline.gateway.live.server.LiveServer.RIO;
import static dev.plumbline.gateway.live.server.TestClient.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.account.AccountCommand;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.feedback.Anchor;
import dev.plumbline.domain.feedback.FeedbackCommand;
import dev.plumbline.domain.submission.SubmitTask;
import dev.plumbline.gateway.live.LiveSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveSocketTest {
    private static final String CANVAS = "task/t-ada";

    @TempDir
    private Path directory;

    private LiveServer server;

    @BeforeEach
    void start() throws Exception {
        server = new LiveServer(directory, LiveSettings.DEFAULT);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void who_connects_is_welcomed_by_name() {
        var welcome = server.connect(ADA).await("welcome");
        assertThat(welcome.get("person").asText()).isEqualTo("ada");
        assertThat(welcome.get("heartbeatSeconds").asInt()).isEqualTo(15);
        assertThat(welcome.get("position").asLong()).isEqualTo(server.log.head());
    }

    @Test
    void L1_a_stroke_is_in_the_log_before_it_is_acknowledged() {
        var ada = server.connect(ADA).draw("t-ada", 1);
        var ack = ada.await("ack");
        assertThat(ack.get("number").asInt()).isEqualTo(1);
        assertThat(ack.get("key").asText()).isEqualTo("k1");
        var stored = server.log.read(ack.get("position").asLong(), 1).getFirst();
        assertThat(stored.name()).isEqualTo("stroke.StrokeRecorded");
    }

    @Test
    void L1_a_stroke_that_is_sent_again_is_one_event() {
        var ada = server.connect(ADA).draw("t-ada", 1).draw("t-ada", 1);
        assertThat(ada.await("ack").get("number").asInt()).isEqualTo(1);
        assertThat(ada.await("ack").get("number").asInt()).isEqualTo(1);
        assertThat(server.strokesInTheLog()).isEqualTo(1);
    }

    @Test
    void L2_a_watcher_sees_every_stroke_in_order() {
        var rio = server.connect(RIO);
        rio.enter(CANVAS);
        var ada = server.connect(ADA);
        for (int i = 1; i <= 400; i++) {
            ada.draw("t-ada", i);
        }
        for (int i = 1; i <= 400; i++) {
            var stroke = rio.await("stroke");
            assertThat(stroke.get("number").asInt()).isEqualTo(i);
            assertThat(stroke.at("/change/draw/label").asText()).isEqualTo("l" + i);
        }
        for (int i = 1; i <= 400; i++) {
            assertThat(ada.await("ack").get("number").asInt()).isEqualTo(i);
        }
    }

    @Test
    void L5_who_joins_while_it_is_drawn_has_no_gap_and_no_duplicate() {
        var ada = server.connect(ADA);
        for (int i = 1; i <= 300; i++) {
            ada.draw("t-ada", i);
            if (i % 100 == 50) {
                ada.await(m -> is(m, "ack")
                        && m.get("number").asInt() == 10 * (m.get("number").asInt() / 10));
                var rio = server.connect(RIO);
                var joined = rio.enter(CANVAS);
                var seen = new ArrayList<Integer>();
                joined.at("/snapshot/strokes")
                        .forEach(stroke -> seen.add(stroke.get("number").asInt()));
                ada.draw("t-ada", ++i);
                while (seen.isEmpty() || seen.getLast() < i) {
                    seen.add(rio.await("stroke").get("number").asInt());
                }
                assertThat(seen)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, i).boxed().toList());
                rio.close();
            }
        }
    }

    @Test
    void a_canvas_comes_with_its_card_its_notes_and_who_is_there() {
        var ada = server.connect(ADA).draw("t-ada", 1);
        ada.await("ack");
        note("n1", "Closer to the petal.");
        var joined = server.connect(RIO).enter(CANVAS).get("snapshot");
        assertThat(joined.at("/card/frame/name").asText()).isEqualTo("dahlia.jpg");
        assertThat(joined.at("/card/state").asText()).isEqualTo("drawing");
        assertThat(joined.at("/notes/0/text").asText()).isEqualTo("Closer to the petal.");
        assertThat(joined.at("/people/0/doing").asText()).isEqualTo("watching");
    }

    @Test
    void L3_a_note_reaches_the_annotator_and_every_change_of_it_too() {
        var ada = server.connect(ADA);
        ada.enter(CANVAS);
        note("n1", "Closer to the petal.");
        assertThat(ada.await("note").at("/note/state").asText()).isEqualTo("open");
        server.done(new FeedbackCommand.ResolveNote(new NoteId("n1"), ADAS, ADA));
        assertThat(ada.await("note").at("/note/state").asText()).isEqualTo("resolved");
    }

    @Test
    void gestures_and_presence_are_shown_and_not_kept() {
        var rio = server.connect(RIO);
        rio.enter(CANVAS);
        var ada = server.connect(ADA);
        ada.enter(CANVAS);
        var head = server.log.head();
        ada.say(
                "{\"type\":\"gesture\",\"task\":\"t-ada\",\"gesture\":{\"pointer\":[5,6],\"classKey\":\"flower\",\"open\":[1,2,3,4]}}");
        var gesture = rio.await("gesture");
        assertThat(gesture.get("by").asText()).isEqualTo("ada");
        assertThat(gesture.at("/gesture/open")).hasToString("[1,2,3,4]");
        rio.await(m -> is(m, "presence") && m.get("people").toString().contains("drawing"));
        ada.say("{\"type\":\"gesture\",\"task\":\"t-ada\",\"gesture\":null}");
        assertThat(rio.await("gesture").get("gesture").isNull()).isTrue();
        assertThat(server.log.head()).isEqualTo(head);
        assertThat(ada.untilNow()).noneMatch(m -> is(m, "gesture"));
    }

    @Test
    void more_gestures_than_an_eye_can_see_are_dropped() {
        var rio = server.connect(RIO);
        rio.enter(CANVAS);
        var ada = server.connect(ADA);
        for (int i = 0; i < 300; i++) {
            ada.say("{\"type\":\"gesture\",\"task\":\"t-ada\",\"gesture\":{\"pointer\":[%d,6]}}".formatted(i));
        }
        ada.untilNow();
        assertThat(server.meters
                        .get("plumbline.live.gestures.dropped")
                        .counter()
                        .count())
                .isGreaterThan(200);
        assertThat(ada.isClosed()).isFalse();
    }

    @Test
    void L4_who_shows_what_is_read_over_http_is_told_that_it_is_another_and_nothing_of_it() {
        var room = "read/projects/p1/reviewers";
        var rio = server.connect(RIO);
        var before = rio.enter(room);
        assertThat(before.at("/snapshot/read").asText()).isEqualTo("/api/projects/p1/reviewers");
        var ada = server.connect(ADA);
        assertThat(ada.join(room).await("problem").at("/problem/code").asText()).isEqualTo("room-unknown");

        server.done(new AccountCommand.GrantRole(OTTO, Role.REVIEWER, PROJECT, MO));
        var told = rio.await("doc");
        assertThat(told.get("key").asText()).isEqualTo("read");
        assertThat(told.get("position").asLong())
                .isGreaterThan(before.get("position").asLong());
        assertThat(told.get("value")).hasToString("{\"read\":\"/api/projects/p1/reviewers\"}");
        assertThat(rio.untilNow()).noneMatch(m -> is(m, "presence"));
    }

    @Test
    void S1_a_room_that_is_not_theirs_is_refused_in_the_words_of_one_that_does_not_exist() {
        for (var person : List.of(OTTO, LiveServer.BEN)) {
            var client = server.connect(person);
            var theirs = client.join(CANVAS).await("problem").get("problem");
            var nobodys = client.join("task/t-xyz").await("problem").get("problem");
            assertThat(theirs.toString().replace("t-ada", "t-xyz")).isEqualTo(nobodys.toString());
            assertThat(client.join("project/p1").await("problem").toString().replace("p1", "p9"))
                    .isEqualTo(client.join("project/p9").await("problem").toString());
        }
    }

    @Test
    void S1_a_stroke_or_gesture_on_anothers_task_is_refused_in_the_words_of_one_that_does_not_exist() {
        var ben = server.connect(LiveServer.BEN);
        var theirs = ben.draw("t-ada", 1).await("refused");
        var nobodys = ben.draw("t-xyz", 1).await("refused");
        assertThat(theirs.toString().replace("t-ada", "t-xyz")).isEqualTo(nobodys.toString());
        var gesture = "{\"type\":\"gesture\",\"task\":\"%s\",\"gesture\":{\"pointer\":[1,2]}}";
        assertThat(ben.say(gesture.formatted("t-ada"))
                        .await("problem")
                        .toString()
                        .replace("t-ada", "t-xyz"))
                .isEqualTo(ben.say(gesture.formatted("t-xyz")).await("problem").toString());
    }

    @Test
    void S1_who_loses_their_role_is_out_of_the_room_at_once() {
        var rio = server.connect(RIO);
        rio.enter(CANVAS);
        rio.enter("project/p1");
        server.done(new AccountCommand.RevokeRole(RIO, Role.REVIEWER, PROJECT, MO));
        assertThat(rio.await("problem").at("/problem/code").asText()).isEqualTo("room-unknown");
        assertThat(rio.await("problem").at("/problem/code").asText()).isEqualTo("room-unknown");
        server.connect(ADA).draw("t-ada", 1).await("ack");
        assertThat(rio.untilNow()).noneMatch(m -> is(m, "stroke"));
    }

    @Test
    void S1_signing_out_closes_the_sockets_of_that_session_and_no_other() {
        var session = server.sessions.open(RIO);
        var one = server.connect(session);
        var two = server.connect(session);
        var elsewhere = server.connect(RIO);
        one.await("welcome");
        two.await("welcome");
        server.sessions.close(session.token());
        assertThat(one.closeCode()).isEqualTo(4001);
        assertThat(two.closeCode()).isEqualTo(4001);
        elsewhere.untilNow();
        assertThat(elsewhere.isClosed()).isFalse();
    }

    @Test
    void a_desk_comes_with_its_documents_and_keeps_up() {
        var rio = server.connect(RIO);
        var snapshot = rio.enter("project/p1").get("snapshot");
        assertThat(StreamSupport.stream(
                        ((Iterable<String>) () -> snapshot.get("docs").fieldNames()).spliterator(), false))
                .contains("cohort/ada", "cohort/ben", "scoreboard/ada", "disagreement/ada", "queue");
        assertThat(snapshot.at("/docs/cohort~1ada/state").asText()).isEqualTo("away");
        assertThat(snapshot.at("/feed/0/kind").asText()).isEqualTo("assigned");
        server.connect(ADA).draw("t-ada", 1).await("ack");
        var cohort = rio.await(m -> is(m, "doc") && m.get("key").asText().equals("cohort/ada"));
        assertThat(cohort.at("/value/state").asText()).isEqualTo("drawing");
        assertThat(cohort.at("/value/task/id").asText()).isEqualTo("t-ada");
        var miniature = rio.await(m -> is(m, "doc") && m.get("key").asText().equals("miniature/t-ada"));
        assertThat(miniature.at("/value/labels/objects/0/classKey").asText()).isEqualTo("flower");
        server.done(new SubmitTask(ADAS, ADA, 1, LiveServer.ONTOLOGY));
        var line = rio.await("feed");
        assertThat(line.get("kind").asText()).isEqualTo("submitted");
        assertThat(line.get("text").asText()).isEqualTo("submitted dahlia.jpg with 1 object");
        rio.await(m -> is(m, "doc")
                && m.get("key").asText().equals("queue")
                && m.get("value").size() == 1);
    }

    @Test
    void L3_a_desk_that_is_opened_later_still_tells_of_notes_replies_and_resolutions() {
        note("n1", "Too tight.");
        server.done(new FeedbackCommand.ReplyToNote(new NoteId("n1"), ADAS, ADA, "By how much?"));
        server.done(new FeedbackCommand.ResolveNote(new NoteId("n1"), ADAS, RIO));

        var feed = server.connect(RIO).enter("project/p1").at("/snapshot/feed");

        assertThat(feed.findValuesAsText("kind")).endsWith("note", "reply", "resolved");
        assertThat(feed.findValuesAsText("text"))
                .contains("noted on dahlia.jpg: Too tight.", "replied on dahlia.jpg: By how much?");
    }

    @Test
    void a_picture_that_was_begun_before_the_server_started_is_whole() throws Exception {
        var before = server.connect(ADA);
        for (int i = 1; i <= 3; i++) {
            before.draw("t-ada", i).await("ack");
        }
        server.close();
        server = new LiveServer(directory, LiveSettings.DEFAULT);
        var ada = server.connect(ADA);
        var rio = server.connect(RIO);
        rio.enter("project/p1");
        var miniature = rio.await(m -> is(m, "doc") && m.get("key").asText().equals("miniature/t-ada"));
        assertThat(miniature.at("/value/labels/objects")).hasSize(3);
        ada.draw("t-ada", 4);
        var outline = rio.await(m -> is(m, "doc") && m.get("key").asText().startsWith("outline/t-ada/"));
        assertThat(outline.at("/value/classKey").asText()).isEqualTo("flower");
        ada.stroke("t-ada", 5, "k5", "{\"undo\":{}}");
        rio.await(m -> is(m, "doc")
                && m.get("key").asText().equals("miniature/t-ada")
                && m.at("/value/labels/objects").size() == 3);
    }

    @Test
    void ones_own_room_has_the_cards_and_hears_of_them() {
        var ada = server.connect(ADA);
        var cards = ada.enter("me").at("/snapshot/cards");
        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).get("state").asText()).isEqualTo("assigned");
        ada.draw("t-ada", 1);
        ada.await(m -> is(m, "doc")
                && m.get("key").asText().equals("card/t-ada")
                && m.at("/value/state").asText().equals("drawing"));
    }

    @Test
    void a_server_that_goes_away_says_so() throws Exception {
        var ada = server.connect(ADA);
        // Answered, it has been let in for good; one that is being let in while the server goes is sent elsewhere.
        ada.enter(CANVAS);
        server.live.sockets().close();
        assertThat(ada.closeCode()).isEqualTo(1001);
    }

    @Test
    void S5_a_server_that_leaves_acknowledges_what_is_under_way_and_sends_everybody_elsewhere() throws Exception {
        var ada = server.connect(ADA);
        var rio = server.connect(RIO);
        ada.await("welcome");
        rio.await("welcome");
        for (int i = 1; i <= 20; i++) {
            ada.draw("t-ada", i);
        }
        ada.await(m -> is(m, "ack") && m.get("number").asInt() == 1);
        server.live.sockets().leave();
        assertThat(rio.await("leaving").get("reason").asText()).isEqualTo("The server is being stopped.");
        assertThat(rio.closeCode()).isEqualTo(4002);
        assertThat(ada.closeCode()).isEqualTo(4002);
        var acknowledged = 1;
        for (var next = ada.next(); next.isPresent(); next = ada.next()) {
            if (is(next.get(), "ack")) {
                assertThat(next.get().get("number").asInt()).isEqualTo(++acknowledged);
            }
        }
        var late = server.connect(ADA);
        assertThat(late.closeCode()).isEqualTo(4002);
        assertThat(late.next()).as("not even welcome").isEmpty();
        server.close();
        server = new LiveServer(directory, LiveSettings.DEFAULT);
        assertThat(server.connect(ADA).enter(CANVAS).at("/snapshot/strokes"))
                .as("no stroke is recorded and not acknowledged")
                .hasSize(acknowledged);
    }

    @Test
    void L1_after_a_restart_the_canvas_is_what_was_acknowledged() throws Exception {
        var ada = server.connect(ADA);
        for (int i = 1; i <= 20; i++) {
            ada.draw("t-ada", i);
        }
        ada.await(m -> is(m, "ack") && m.get("number").asInt() == 20);
        server.close();
        server = new LiveServer(directory, LiveSettings.DEFAULT);
        var again = server.connect(ADA);
        var strokes = again.enter(CANVAS).at("/snapshot/strokes");
        assertThat(strokes).hasSize(20);
        again.draw("t-ada", 20).await("ack");
        again.draw("t-ada", 21).await("ack");
        assertThat(server.strokesInTheLog()).isEqualTo(21);
    }

    private void note(String id, String text) {
        server.done(new FeedbackCommand.GiveNote(new NoteId(id), ADAS, RIO, new Anchor.Point(1, 2), text, null));
    }
}
