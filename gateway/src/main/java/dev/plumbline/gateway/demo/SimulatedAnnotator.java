package dev.plumbline.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.demo.DemoWorkspace.Simulated;
import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Someone who works through their tasks at human speed, vertex by vertex, with an error of their own, and opens the notes
 * that reach them. Whatever happens to the connection, they go on from the last stroke that was recorded.
 */
final class SimulatedAnnotator implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedAnnotator.class);
    private static final Duration ACKNOWLEDGEMENT = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);

    private final Simulated person;
    private final String signIn;
    private final String password;
    private final DemoWorkspace demo;
    private final HttpClient client;
    private final URI server;
    private final double speed;

    /** @param speed 1 for a person's; more for a test */
    SimulatedAnnotator(
            Simulated person,
            String signIn,
            String password,
            DemoWorkspace demo,
            HttpClient client,
            URI server,
            double speed) {
        this.person = person;
        this.signIn = signIn;
        this.password = password;
        this.demo = demo;
        this.client = client;
        this.server = server;
        this.speed = speed;
    }

    @Override
    public void run() {
        var backOff = Duration.ofSeconds(1);
        while (!Thread.currentThread().isInterrupted()) {
            try (var doors = Doors.signIn(client, server, signIn, password)) {
                doors.open();
                backOff = Duration.ofSeconds(1);
                while (true) {
                    work(doors);
                    pause(BETWEEN_LOOKS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException e) {
                LOG.debug("{} lost the connection and tries again: {}", signIn, e.toString());
                try {
                    pause(backOff);
                } catch (InterruptedException stopped) {
                    return;
                }
                backOff = backOff.multipliedBy(2).compareTo(LONGEST_BACK_OFF) < 0
                        ? backOff.multipliedBy(2)
                        : LONGEST_BACK_OFF;
            }
        }
    }

    private void work(Doors doors) throws IOException, InterruptedException {
        for (var card : doors.get("/api/tasks")) {
            var state = card.path("state").asText();
            if (state.equals("assigned") || state.equals("drawing")) {
                label(doors, card.path("id").asText());
            }
        }
    }

    private void label(Doors doors, String task) throws IOException, InterruptedException {
        var document = doors.get("/api/tasks/" + task);
        var file = document.path("frame").path("name").asText();
        var frame = demo.frames().stream().filter(f -> f.file().equals(file)).findFirst();
        if (frame.isEmpty()) {
            return; // a frame that a visitor uploaded: nobody told this one what is on it
        }
        var ontology = Json.read(document.path("ontology"), Ontology.class);
        var strokes = Hand.strokes(person.person(), Habit.of(person.error()), frame.get(), ontology);
        int recorded = join(doors, task);
        for (int number = recorded + 1; number <= strokes.size(); number++) {
            draw(doors, task, number, strokes.get(number - 1));
        }
        doors.post(
                "/api/tasks/" + task + "/submission",
                Json.mapper().createObjectNode().put("lastStroke", strokes.size()));
        doors.send(message("leave").put("room", "task/" + task));
        pause(Duration.ofMillis(2L * person.pace().pauseMillis()));
    }

    private int join(Doors doors, String task) throws IOException, InterruptedException {
        var room = "task/" + task;
        doors.send(message("join").put("room", room));
        while (true) {
            var answer = doors.next(ACKNOWLEDGEMENT);
            if (answer == null) {
                throw new IOException("No answer to joining " + room);
            }
            if (answer.path("type").asText().equals("joined")
                    && answer.path("room").asText().equals(room)) {
                return answer.path("snapshot").path("strokes").size();
            }
        }
    }

    private void draw(Doors doors, String task, int number, Change change) throws IOException, InterruptedException {
        if (change instanceof Change.Draw draw && draw.shape() instanceof Polygon polygon) {
            trace(doors, task, draw.classKey(), polygon.parts().getFirst().exterior());
        } else {
            pause(Duration.ofMillis(person.pace().pauseMillis() / 2));
        }
        var stroke = message("stroke")
                .put("task", task)
                .put("number", number)
                .put("key", UUID.randomUUID().toString());
        stroke.set("change", Json.tree(change));
        doors.send(stroke);
        acknowledged(doors, number);
        pause(Duration.ofMillis(person.pace().pauseMillis() / 2));
    }

    /** Vertex by vertex, as watchers see it. */
    private void trace(Doors doors, String task, String classKey, Ring ring) throws IOException, InterruptedException {
        var open = Json.mapper().createArrayNode();
        for (int i = 0; i < ring.size(); i++) {
            open.add(ring.x(i)).add(ring.y(i));
            var gesture = Json.mapper().createObjectNode().put("classKey", classKey);
            gesture.putArray("pointer").add(ring.x(i)).add(ring.y(i));
            gesture.set("open", open.deepCopy());
            var message = message("gesture").put("task", task);
            message.set("gesture", gesture);
            doors.send(message);
            pause(Duration.ofMillis(person.pace().vertexMillis()));
        }
        doors.send(message("gesture").put("task", task).putNull("gesture"));
    }

    private void acknowledged(Doors doors, int number) throws IOException, InterruptedException {
        while (true) {
            var answer = doors.next(ACKNOWLEDGEMENT);
            if (answer == null) {
                throw new IOException("Stroke %d was not acknowledged".formatted(number));
            }
            switch (answer.path("type").asText()) {
                case "ack" -> {
                    if (answer.path("number").asInt() == number) {
                        return;
                    }
                }
                case "refused", "resync" -> throw new IOException(answer.toString());
                case "note" -> read(doors, answer.path("note"));
                default -> {}
            }
        }
    }

    /** A note is looked at once, and answered when it is new. */
    private void read(Doors doors, JsonNode note) throws IOException, InterruptedException {
        if (note.has("openedAt") || note.path("state").asText().equals("resolved")) {
            return;
        }
        pause(Duration.ofMillis(1_500));
        var address = "/api/notes/" + note.path("id").asText();
        doors.post(address + "/opened", Json.mapper().createObjectNode());
        pause(Duration.ofMillis(2_500));
        doors.post(
                address + "/replies",
                Json.mapper().createObjectNode().put("text", "Thank you. I look again at the edge."));
    }

    private static ObjectNode message(String type) {
        return Json.mapper().createObjectNode().put("type", type);
    }

    private void pause(Duration time) throws InterruptedException {
        Thread.sleep(Duration.ofNanos((long) (time.toNanos() / speed)));
    }
}
