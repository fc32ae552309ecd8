package dev.plumbline.gateway.live.room;

import static dev.plumbline.gateway.live.room.CountingViews.DESK;
import static dev.plumbline.gateway.live.room.CountingViews.stroke;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.live.outbound.Bounds;
import dev.plumbline.gateway.live.outbound.Outbound;
import dev.plumbline.gateway.live.outbound.OutboundMeter;
import dev.plumbline.gateway.live.outbound.Pipe;
import dev.plumbline.gateway.live.peers.Peers;
import dev.plumbline.gateway.live.protocol.Present.Who;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.projections.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clients come, go, come back from where they were and stop reading, in every order that a seed makes: each must have
 * seen every stroke of its room once and in order, and hold the latest documents. A seed that fails becomes a case here.
 */
class ResumeFuzzTest {
    private static final List<TaskId> TASKS = List.of(new TaskId("t1"), new TaskId("t2"), new TaskId("t3"));

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_stroke_is_seen_once_and_in_order(int seed) {
        new World(seed).run(2_000);
    }

    private static final class World {
        private final Random random;
        private final List<Recorded> log = new ArrayList<>();
        private final Map<TaskId, Integer> drawn = new HashMap<>();
        private final List<Runnable> loop = new ArrayList<>();
        private final List<Client> clients = new ArrayList<>();
        private final Rooms rooms;

        World(int seed) {
            random = new Random(seed);
            rooms = new Rooms(
                    new CountingViews(),
                    CountingViews.surroundings(this::past, (_, _) -> true, Peers.NONE, () -> Instant.EPOCH),
                    new RoomSettings(
                            5,
                            Duration.ofMillis(100),
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(60),
                            Duration.ZERO,
                            6,
                            Duration.ZERO),
                    RoomMeter.NONE,
                    loop::add,
                    0);
            for (int i = 0; i < 5; i++) {
                clients.add(new Client("p" + i));
            }
        }

        private void tellAll() {
            var later = System.nanoTime() + Duration.ofSeconds(1).toNanos();
            while (rooms.tellDue(later) == 0) {}
        }

        void run(int steps) {
            for (int i = 0; i < steps; i++) {
                var client = clients.get(random.nextInt(clients.size()));
                switch (random.nextInt(12)) {
                    case 0 -> client.disconnect();
                    case 1, 2 -> client.connect();
                    case 3 -> client.wire.full = true;
                    case 4, 5 -> client.wire.reads();
                    case 6 -> {
                        rooms.tick();
                        rooms.tellDue(System.nanoTime());
                    }
                    case 7, 8 -> work();
                    default -> draw(1 + random.nextInt(3));
                }
            }
            for (int round = 0; round < 3; round++) {
                clients.forEach(Client::connect);
                clients.forEach(client -> client.wire.reads());
                while (!loop.isEmpty()) {
                    work();
                }
                rooms.tick();
                tellAll();
            }
            clients.forEach(Client::hasSeenEverything);
        }

        private void draw(int count) {
            var batch = new ArrayList<Recorded>();
            for (int i = 0; i < count; i++) {
                var task = TASKS.get(random.nextInt(TASKS.size()));
                var recorded = stroke(log.size() + 1, task, drawn.merge(task, 1, Integer::sum));
                log.add(recorded);
                batch.add(recorded);
            }
            rooms.hear(batch, log.size(), 0);
        }

        private void work() {
            if (!loop.isEmpty()) {
                loop.remove(random.nextInt(loop.size())).run();
            }
        }

        private CompletableFuture<List<Recorded>> past(Room room, long upTo) {
            return CompletableFuture.completedFuture(log.subList(0, (int) upTo).stream()
                    .filter(recorded -> room.equals(new Room.OfTask(
                            ((dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded) recorded.event()).task())))
                    .toList());
        }

        /** Behaves like the browser's: knows, by room, the position of the last ordered message it saw. */
        private final class Client {
            private final PersonId person;
            private final Map<Room, Long> seats = new HashMap<>();
            private final Map<Room, List<Integer>> seen = new HashMap<>();
            private final Map<String, Integer> documents = new HashMap<>();
            private Wire wire = new Wire();
            private @Nullable Guest guest;

            Client(String name) {
                person = new PersonId(name);
            }

            void connect() {
                if (guest == null) {
                    wire = new Wire();
                    guest = new Guest(
                            new Who(person, "n", "i"),
                            new Outbound(wire, new Bounds(4, 10_000, 8), OutboundMeter.NONE));
                    for (TaskId task : TASKS) {
                        join(new Room.OfTask(task));
                    }
                    join(DESK);
                }
            }

            void disconnect() {
                if (guest != null) {
                    guest.outbound().close();
                    rooms.gone(guest);
                    guest = null;
                }
            }

            private void join(Room room) {
                rooms.join(java.util.Objects.requireNonNull(guest), room, seats.get(room), () -> {});
            }

            private void receive(JsonNode message) {
                var name = message.get("room").asText();
                var room = Room.named(name, person).orElseThrow();
                var numbers = seen.computeIfAbsent(room, _ -> new ArrayList<>());
                switch (message.get("type").asText()) {
                    case "joined" -> {
                        if (!message.get("resumed").asBoolean()) {
                            numbers.clear();
                            message.at("/snapshot/strokes").forEach(n -> numbers.add(n.asInt()));
                            seats.put(room, message.get("position").asLong());
                        }
                    }
                    case "stroke" -> {
                        assertThat(message.get("position").asLong()).isGreaterThan(seats.get(room));
                        assertThat(message.get("number").asInt()).isEqualTo(numbers.size() + 1);
                        numbers.add(message.get("number").asInt());
                        seats.put(room, message.get("position").asLong());
                    }
                    case "doc" ->
                        documents.put(
                                message.get("key").asText(),
                                message.get("value").asInt());
                    case "resync" -> {
                        seats.remove(room);
                        loop.add(() -> {
                            if (guest != null && !seats.containsKey(room)) {
                                join(room);
                            }
                        });
                    }
                    default -> {}
                }
            }

            void hasSeenEverything() {
                for (TaskId task : TASKS) {
                    assertThat(seen.get(new Room.OfTask(task)))
                            .hasSize(drawn.getOrDefault(task, 0))
                            .isSorted();
                    assertThat(documents.get(task.value())).isEqualTo(drawn.get(task));
                }
            }

            private final class Wire implements Pipe {
                private boolean full;

                @Override
                public boolean full() {
                    return full;
                }

                @Override
                public void write(byte[] json) {
                    receive(Json.read(json, JsonNode.class));
                }

                void reads() {
                    full = false;
                    if (guest != null) {
                        guest.outbound().drain();
                    }
                }
            }
        }
    }
}
