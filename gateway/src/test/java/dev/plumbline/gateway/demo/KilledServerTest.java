package dev.plumbline.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.gateway.Main;
import dev.plumbline.gateway.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * L1 through the public doors: a whole server is killed (SIGKILL) while several people draw as fast as they can. Whatever
 * was acknowledged to them is there when it comes back, each stroke once, and drawing goes on.
 */
class KilledServerTest {
    private static final int ROUNDS = 3;
    private static final int STROKES_BEFORE_THE_KILL = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> PEOPLE = List.of("marchetti", "okafor", "whitcombe", "ferreira");

    @TempDir
    Path directory;

    /** What was acknowledged to one person: number → change, as sent. */
    private record Ledger(String signIn, String task, Map<Integer, JsonNode> acknowledged) {}

    @Test
    void L1_nothing_acknowledged_is_lost_or_doubled_when_the_server_is_killed_while_people_draw() throws Exception {
        var ledgers = new ArrayList<Ledger>();
        PEOPLE.forEach(person -> ledgers.add(new Ledger(person, "", new TreeMap<>())));
        for (int round = 0; round < ROUNDS; round++) {
            try (var server = Server.start(directory);
                    var client = HttpClient.newHttpClient();
                    var drawing = Executors.newVirtualThreadPerTaskExecutor()) {
                var everyoneIsIn = new CyclicBarrier(PEOPLE.size());
                var all = new ArrayList<Future<Ledger>>();
                for (var ledger : ledgers) {
                    all.add(drawing.submit(() -> compareThenDraw(client, server, ledger, everyoneIsIn)));
                }
                for (int i = 0; i < all.size(); i++) {
                    ledgers.set(i, all.get(i).get(60, TimeUnit.SECONDS));
                }
            }
        }
        assertThat(ledgers.stream()
                        .mapToInt(ledger -> ledger.acknowledged().size())
                        .sum())
                .isGreaterThanOrEqualTo(ROUNDS * STROKES_BEFORE_THE_KILL);
    }

    private static Ledger compareThenDraw(HttpClient client, Server server, Ledger before, CyclicBarrier everyoneIsIn)
            throws Exception {
        try (var doors = Doors.signIn(client, server.url, before.signIn(), DemoCommand.PASSWORD)) {
            var task = before.task().isEmpty() ? firstTask(doors) : before.task();
            var recorded = doors.get("/api/tasks/" + task + "/strokes");
            compare(recorded, before);
            doors.open();
            doors.send(message("join").put("room", "task/" + task));
            everyoneIsIn.await(30, TimeUnit.SECONDS);
            draw(doors, server, task, recorded.size(), before.acknowledged());
            return new Ledger(before.signIn(), task, before.acknowledged());
        }
    }

    private static void compare(JsonNode recorded, Ledger ledger) {
        int number = 0;
        for (var stroke : recorded) {
            assertThat(stroke.path("number").asInt()).isEqualTo(++number);
        }
        ledger.acknowledged()
                .forEach((acknowledged, change) -> assertThat(
                                recorded.path(acknowledged - 1).path("change"))
                        .as("stroke %d of %s", acknowledged, ledger.signIn())
                        .isEqualTo(change));
    }

    /** Sends every stroke twice, as a client does that is not sure; ends when the server is gone. */
    private static void draw(Doors doors, Server server, String task, int recorded, Map<Integer, JsonNode> acknowledged)
            throws InterruptedException {
        try {
            for (int number = recorded + 1; ; number++) {
                var change = Json.mapper().createObjectNode();
                change.putObject("set-scene")
                        .put("path", "scene")
                        .putObject("value")
                        .put("choice", number % 2 == 0 ? "garden" : "meadow");
                var stroke = message("stroke")
                        .put("task", task)
                        .put("number", number)
                        .put("key", "k" + number);
                stroke.set("change", change);
                doors.send(stroke);
                doors.send(stroke);
                awaitAck(doors, number);
                acknowledged.put(number, change);
                server.acknowledged();
            }
        } catch (IOException gone) {
            server.mustBeDead();
        }
    }

    private static void awaitAck(Doors doors, int number) throws IOException, InterruptedException {
        while (true) {
            var answer = doors.next(Duration.ofSeconds(20));
            if (answer == null) {
                throw new IOException("No answer");
            }
            assertThat(answer.path("type").asText()).isNotEqualTo("refused");
            if (answer.path("type").asText().equals("ack")
                    && answer.path("number").asInt() == number) {
                return;
            }
        }
    }

    /** Tasks are opened by themselves, soon after the demo is set up. */
    private static String firstTask(Doors doors) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var tasks = doors.get("/api/tasks");
            if (!tasks.isEmpty()) {
                return tasks.get(0).path("id").asText();
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("Nobody was given a task within " + PATIENCE);
    }

    private static ObjectNode message(String type) {
        return Json.mapper().createObjectNode().put("type", type);
    }

    /** The demo without its own people, in a process of its own. */
    private static final class Server implements AutoCloseable {
        final URI url;
        private final Process process;
        private int acknowledgements;

        private Server(Process process, URI url) {
            this.process = process;
            this.url = url;
        }

        static Server start(Path directory) throws IOException {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "demo",
                            "--speed",
                            "0",
                            "--port",
                            "0",
                            "--data-dir",
                            directory.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (@Nullable String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("Plumbline is ready at ")) {
                    return new Server(process, URI.create(line.substring("Plumbline is ready at ".length())));
                }
            }
            throw new IOException("The server did not start");
        }

        synchronized void acknowledged() {
            if (++acknowledgements == STROKES_BEFORE_THE_KILL) {
                process.destroyForcibly();
            }
        }

        void mustBeDead() throws InterruptedException {
            assertThat(process.waitFor(10, TimeUnit.SECONDS))
                    .as("the connection ended because the server was killed")
                    .isTrue();
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }
}
