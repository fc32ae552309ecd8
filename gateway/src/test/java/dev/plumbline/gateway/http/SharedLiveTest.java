package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import dev.plumbline.gateway.process.ServerProcess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The live rooms of two gateways on one workspace are the same rooms. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedLiveTest {
    @RegisterExtension
    static final TwoGateways gateways = new TwoGateways();

    @Test
    void L2_a_reviewer_on_one_sees_who_draws_on_the_other_what_they_hold_and_each_stroke() throws Exception {
        var task = gateways.meadow().taskOf(gateways.meadow().ines);
        var canvas = "task/" + task;
        try (var watching =
                        new Socket(gateways.meadow().reviewer, gateways.other().url());
                var drawing = new Socket(
                        gateways.meadow().ines, gateways.meadow().server.url())) {
            watching.say(join(canvas)).await("joined", _ -> true);
            watching.say(join("project/week-1")).await("joined", _ -> true);
            var joined = drawing.say(join(canvas)).await("joined", _ -> true);
            watching.await("presence", shows(canvas, "ines", "here"));
            drawing.await("presence", shows(canvas, "reviewer", "watching"));

            drawing.say(gesture(task, "{\"pointer\":[7,9]}"));
            var gesture = watching.await("gesture", _ -> true);
            assertThat(gesture.get("by").asText()).isEqualTo("ines");
            assertThat(gesture.at("/gesture/pointer")).hasToString("[7,9]");
            drawing.say(gesture(task, "null"));
            watching.await("gesture", done -> done.get("gesture").isNull());

            var number = joined.at("/snapshot/strokes").size() + 1;
            drawing.say(stroke(task, number)).await("ack", _ -> true);
            var seen = watching.awaitEach(
                    Map.of("stroke", _ -> true, "presence", shows("project/week-1", "ines", "drawing")));
            assertThat(seen.get("stroke").get("number").asInt()).isEqualTo(number);
        }
    }

    @Test
    void the_desk_says_the_same_of_everybody_on_both() throws Exception {
        try (var here = new Socket(
                        gateways.meadow().reviewer, gateways.meadow().server.url());
                var there =
                        new Socket(gateways.meadow().manager, gateways.other().url())) {
            untilAway("kofi", here);
            untilAway("kofi", there);
            try (var kofi =
                    new Socket(gateways.meadow().kofi, gateways.meadow().server.url())) {
                kofi.say(join("me")).await("joined", _ -> true);
                here.await("doc", says("cohort/kofi", "idle"));
                there.await("doc", says("cohort/kofi", "idle"));
            }
            here.await("doc", says("cohort/kofi", "away"));
            there.await("doc", says("cohort/kofi", "away"));
        }
    }

    /** On whose desk somebody of another test may still be for a moment. */
    private static void untilAway(String person, Socket desk) throws InterruptedException {
        var joined = desk.say(join("project/week-1")).await("joined", _ -> true);
        var shown = joined.at("/snapshot/docs").get("cohort/" + person);
        assertThat(shown).isNotNull();
        if (!shown.get("state").asText().equals("away")) {
            desk.await("doc", says("cohort/" + person, "away"));
        }
    }

    /** The last, because one of the two is gone then. */
    @Test
    @Order(Integer.MAX_VALUE)
    void S5_a_gateway_that_leaves_sends_its_people_to_the_other_with_nothing_missed_and_nothing_doubled()
            throws Exception {
        var task = gateways.meadow().taskOf(gateways.meadow().kofi);
        var holder = claims();
        assertThat(holder).as("the first gateway claims everything").hasSize(1);
        try (var balancer = new Balancer(
                        gateways.meadow().server.url(), gateways.other().url());
                var drawing = new MovingClient(gateways.meadow().kofi.at(balancer.url()), balancer.url(), task);
                var moving = new MovingClient(gateways.meadow().reviewer.at(balancer.url()), balancer.url(), task);
                var staying = new MovingClient(
                        gateways.meadow().manager.at(gateways.other().url()),
                        gateways.other().url(),
                        task)) {
            for (int i = 0; i < 40; i++) {
                drawing.draw();
            }
            moving.untilSeen(40);
            staying.untilSeen(40);
            var left = CompletableFuture.runAsync(() -> gateways.meadow().server.close());
            var last = drawForAWhile(drawing);
            drawing.untilAcknowledged();
            left.get(60, TimeUnit.SECONDS);

            var all = IntStream.rangeClosed(1, last).boxed().toList();
            assertThat(moving.untilSeen(last)).isEqualTo(all);
            assertThat(staying.untilSeen(last)).isEqualTo(all);
            assertThat(drawing.untilSeen(last)).isEqualTo(all);
            assertThat(drawing.ends()).startsWith(4002);
            assertThat(moving.ends()).startsWith(4002);
            assertThat(staying.ends()).isEmpty();
            assertThat(recorded(task)).isEqualTo(all);
            assertThat(claims())
                    .as("claims were handed over and not left to run out")
                    .doesNotContainAnyElementsOf(holder);
        }
    }

    /** A hand takes its time, and meanwhile its server leaves. */
    private static int drawForAWhile(MovingClient drawing) throws InterruptedException {
        var last = 0;
        for (int i = 0; i < 80; i++) {
            last = drawing.draw();
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return last;
    }

    @Test
    void S5_a_gateway_that_is_killed_leaves_nobody_behind_and_its_people_go_on_elsewhere() throws Exception {
        var task = gateways.meadow().taskOf(gateways.meadow().ines);
        var serve = List.of("serve", "--port", "0", "--store", gateways.uri());
        try (var killed = ServerProcess.launch(serve, Map.of())) {
            killed.awaitReady();
            try (var balancer = new Balancer(
                            killed.url().toString(), gateways.other().url());
                    var drawing = new MovingClient(gateways.meadow().ines.at(balancer.url()), balancer.url(), task);
                    var staying = new MovingClient(
                            gateways.meadow().manager.at(gateways.other().url()),
                            gateways.other().url(),
                            task);
                    var desk = new Socket(
                            gateways.meadow().reviewer, gateways.other().url());
                    var kofi = new Socket(gateways.meadow().kofi, killed.url().toString())) {
                desk.say(join("project/week-1")).await("joined", _ -> true);
                kofi.say(join("task/" + gateways.meadow().taskOf(gateways.meadow().kofi)))
                        .await("joined", _ -> true);
                desk.await("presence", shows("project/week-1", "kofi", "here"));
                for (int i = 0; i < 40; i++) {
                    drawing.draw();
                }
                killed.kill();
                var last = drawForAWhile(drawing);
                drawing.untilAcknowledged();

                var all = IntStream.rangeClosed(1, last).boxed().toList();
                assertThat(staying.untilSeen(last)).isEqualTo(all);
                assertThat(drawing.untilSeen(last)).isEqualTo(all);
                assertThat(staying.ends()).isEmpty();
                desk.await("presence", shows("project/week-1", "kofi", "here").negate());
            }
        }
    }

    /** The gateways that have claimed projections and automations. */
    private static Set<String> claims() {
        var owners = new HashSet<String>();
        try (var client = MongoClients.create(gateways.uri())) {
            var workspace = client.getDatabase(new ConnectionString(gateways.uri()).getDatabase());
            for (var collection : List.of("projections", "tokens")) {
                workspace
                        .getCollection(collection)
                        .distinct("owner", String.class)
                        .into(owners);
            }
        }
        return owners;
    }

    private List<Integer> recorded(String task) throws InterruptedException {
        try (var fresh = new Socket(gateways.meadow().reviewer, gateways.other().url())) {
            var joined = fresh.say(join("task/" + task)).await("joined", _ -> true);
            var numbers = new ArrayList<Integer>();
            joined.at("/snapshot/strokes")
                    .forEach(stroke -> numbers.add(stroke.get("number").asInt()));
            return numbers;
        }
    }

    private static Predicate<JsonNode> shows(String room, String person, String doing) {
        return presence -> presence.get("room").asText().equals(room)
                && IntStream.range(0, presence.get("people").size())
                        .mapToObj(presence.get("people")::get)
                        .anyMatch(each -> each.at("/person/id").asText().equals(person)
                                && each.at("/person/name").asText().equals("Person " + person)
                                && each.get("doing").asText().equals(doing));
    }

    private static Predicate<JsonNode> says(String key, String state) {
        return doc -> doc.get("key").asText().equals(key)
                && doc.at("/value/state").asText().equals(state);
    }

    private static String join(String room) {
        return "{\"type\":\"join\",\"room\":\"%s\"}".formatted(room);
    }

    private static String gesture(String task, String gesture) {
        return "{\"type\":\"gesture\",\"task\":\"%s\",\"gesture\":%s}".formatted(task, gesture);
    }

    private static String stroke(String task, int number) {
        return """
                {"type":"stroke","task":"%s","number":%d,"key":"key-%d","change":{"draw":{"label":"l%d","classKey":"flower",
                 "shape":{"box":{"x":10,"y":10,"width":20,"height":20}}}}}""".formatted(task, number, number, number);
    }
}
