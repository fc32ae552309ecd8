package dev.plumbline.gateway.live.server;

import static dev.plumbline.gateway.live.server.LiveServer.ADA;
import static dev.plumbline.gateway.live.server.LiveServer.BEN;
import static dev.plumbline.gateway.live.server.LiveServer.RIO;
import static dev.plumbline.gateway.live.server.TestClient.is;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.live.LiveSettings;
import dev.plumbline.gateway.live.room.RoomSettings;
import dev.plumbline.gateway.live.socket.SocketSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Annotators who keep what is not acknowledged and send it again, and watchers who come back from the last position they saw,
 * over connections that break at random: every stroke is in the log once and in order, no later than its ack says, and every
 * watcher sees each once and in order. A seed that fails stays here.
 */
class BadLineTest {
    private static final int STROKES = 150;

    /** Strokes that an annotator sends before the first of them is acknowledged. */
    private static final int AHEAD = 8;

    private static final List<Work> WORK = List.of(
            new Work(new TaskId("t-ada"), ADA),
            new Work(new TaskId("t-ada-2"), ADA),
            new Work(new TaskId("t-ben"), BEN));

    private record Work(TaskId task, PersonId annotator) {}

    private record Drawn(TaskId task, int number, String key) {}

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void L5_every_stroke_is_kept_once_and_seen_once_however_connections_break(long seed) throws Exception {
        try (var server = new LiveServer(directory, remembering(60));
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            server.open(new TaskId("t-ada-2"), ADA);
            var drawnOver = new BadLine(server.vertx, server.port(), seed, 6_000);
            var watchedOver = new BadLine(server.vertx, server.port(), ~seed, 60_000);
            var annotators = all(
                    people,
                    WORK.stream()
                            .map(work -> new Annotator(server, drawnOver, work))
                            .toList());
            var watchers = all(people, List.of(new Watcher(server, watchedOver), new Watcher(server, watchedOver)));

            var acknowledged = new HashMap<Drawn, Long>();
            for (var annotator : annotators) {
                acknowledged.putAll(annotator.get(60, TimeUnit.SECONDS));
            }
            var recorded = strokesInTheLog(server);
            assertThat(recorded).hasSize(WORK.size() * STROKES).containsOnlyKeys(acknowledged.keySet());
            recorded.forEach((stroke, position) -> assertThat(position).isLessThanOrEqualTo(acknowledged.get(stroke)));
            int resumed = 0;
            for (var watcher : watchers) {
                resumed += watcher.get(60, TimeUnit.SECONDS);
            }
            assertThat(drawnOver.broken())
                    .as("connections of annotators that broke")
                    .isGreaterThan(10);
            assertThat(resumed)
                    .as("watchers' joins that went on from a position")
                    .isPositive();
        }
    }

    private static LiveSettings remembering(int messages) {
        return new LiveSettings(
                new RoomSettings(
                        messages,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(60),
                        100,
                        Duration.ofSeconds(2)),
                SocketSettings.DEFAULT);
    }

    private static <T> List<Future<T>> all(ExecutorService people, List<? extends Callable<T>> doing) {
        return doing.stream().map(people::submit).toList();
    }

    private static Map<Drawn, Long> strokesInTheLog(LiveServer server) {
        var codec = EventCodec.standard();
        var strokes = new HashMap<Drawn, Long>();
        var next = new HashMap<TaskId, Integer>();
        for (var stored : server.log.read(1, 10_000)) {
            if (codec.decode(stored.name(), stored.version(), stored.payload()) instanceof StrokeRecorded stroke) {
                assertThat(stroke.number()).isEqualTo(next.merge(stroke.task(), 1, Integer::sum));
                strokes.put(new Drawn(stroke.task(), stroke.number(), stroke.key()), stored.position());
            }
        }
        return strokes;
    }

    /** Connects over the line; it may break before that is done. */
    private static Optional<TestClient> reach(LiveServer server, PersonId person, BadLine line) {
        try {
            return Optional.of(server.connect(person, line.port()));
        } catch (CompletionException broken) {
            return Optional.empty();
        }
    }

    /** Gives what was acknowledged and the position that the first ack said. */
    private record Annotator(LiveServer server, BadLine line, Work work) implements Callable<Map<Drawn, Long>> {
        @Override
        public Map<Drawn, Long> call() throws Exception {
            var positions = new TreeMap<Integer, Long>();
            while (positions.size() < STROKES) {
                var reached = reach(server, work.annotator(), line);
                if (reached.isPresent()) {
                    try (var client = reached.get()) {
                        draw(client, positions);
                    }
                }
            }
            var drawn = new HashMap<Drawn, Long>();
            positions.forEach((number, position) -> drawn.put(new Drawn(work.task(), number, "k" + number), position));
            return drawn;
        }

        /** Everything that is not acknowledged, until it is or the line breaks. */
        private void draw(TestClient client, Map<Integer, Long> positions) throws InterruptedException {
            int sent = positions.size();
            while (positions.size() < STROKES) {
                while (sent < Math.min(STROKES, positions.size() + AHEAD)) {
                    client.draw(work.task().value(), ++sent);
                }
                var answer = client.next();
                if (answer.isEmpty()) {
                    return;
                }
                assertThat(answer.get().get("type").asText()).isIn("welcome", "ack");
                if (is(answer.get(), "ack")) {
                    positions.putIfAbsent(
                            answer.get().get("number").asInt(),
                            answer.get().get("position").asLong());
                }
            }
        }
    }

    /** Gives how many of its joins went on where it had been. */
    private static final class Watcher implements Callable<Integer> {
        private final LiveServer server;
        private final BadLine line;
        private final Map<String, Long> positions = new HashMap<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private int resumed;

        Watcher(LiveServer server, BadLine line) {
            this.server = server;
            this.line = line;
        }

        @Override
        public Integer call() throws Exception {
            while (!hasSeenAll()) {
                var reached = reach(server, RIO, line);
                if (reached.isPresent()) {
                    try (var client = reached.get()) {
                        watch(client);
                    }
                }
            }
            return resumed;
        }

        private boolean hasSeenAll() {
            return WORK.stream().allMatch(work -> seen.getOrDefault("task/" + work.task(), 0) == STROKES);
        }

        private void watch(TestClient client) throws InterruptedException {
            for (var work : WORK) {
                var room = "task/" + work.task();
                if (positions.containsKey(room)) {
                    client.join(room, positions.get(room));
                } else {
                    client.join(room);
                }
            }
            for (var message = client.next(); message.isPresent() && !hasSeenAll(); message = client.next()) {
                hear(message.get());
            }
        }

        private void hear(JsonNode message) {
            var room = message.path("room").asText();
            switch (message.get("type").asText()) {
                case "joined" -> joined(room, message);
                case "stroke" -> {
                    assertThat(message.get("number").asInt()).isEqualTo(seen.merge(room, 1, Integer::sum));
                    assertThat(message.get("position").asLong()).isGreaterThan(positions.get(room));
                    positions.put(room, message.get("position").asLong());
                }
                default -> assertThat(message.get("type").asText()).isIn("welcome", "doc", "presence");
            }
        }

        private void joined(String room, JsonNode message) {
            if (message.get("resumed").asBoolean()) {
                resumed++;
                return;
            }
            var numbers = new ArrayList<Integer>();
            message.at("/snapshot/strokes")
                    .forEach(stroke -> numbers.add(stroke.get("number").asInt()));
            assertThat(numbers)
                    .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList())
                    .hasSizeGreaterThanOrEqualTo(seen.getOrDefault(room, 0));
            seen.put(room, numbers.size());
            positions.put(room, message.get("position").asLong());
        }
    }
}
