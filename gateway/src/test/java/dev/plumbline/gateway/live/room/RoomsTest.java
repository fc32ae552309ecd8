package dev.plumbline.gateway.live.room;

import static dev.plumbline.gateway.live.room.CountingViews.ADA;
import static dev.plumbline.gateway.live.room.CountingViews.DESK;
import static dev.plumbline.gateway.live.room.CountingViews.stroke;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.live.outbound.Bounds;
import dev.plumbline.gateway.live.outbound.Outbound;
import dev.plumbline.gateway.live.outbound.OutboundMeter;
import dev.plumbline.gateway.live.outbound.Pipe;
import dev.plumbline.gateway.live.peers.Peers;
import dev.plumbline.gateway.live.peers.Stay;
import dev.plumbline.gateway.live.protocol.Pointing;
import dev.plumbline.gateway.live.protocol.Present.Doing;
import dev.plumbline.gateway.live.protocol.Present.Who;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.projections.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoomsTest {
    private static final TaskId TASK = new TaskId("t1");
    private static final Room CANVAS = new Room.OfTask(TASK);
    private static final PersonId RIO = new PersonId("rio");

    private final List<Recorded> log = new ArrayList<>();
    private final ArrayDeque<Runnable> loop = new ArrayDeque<>();
    private final Set<Room> closedRooms = new HashSet<>();
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private boolean logFails;
    private final ListedPeers peers = new ListedPeers();
    private Duration catchingUp = Duration.ZERO;
    private final Rooms rooms = rooms();

    private Rooms rooms() {
        return new Rooms(
                new CountingViews(),
                CountingViews.surroundings(this::past, (_, room) -> !closedRooms.contains(room), peers, () -> now),
                new RoomSettings(
                        3,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(60),
                        Duration.ZERO,
                        4,
                        catchingUp),
                RoomMeter.NONE,
                loop::add,
                0);
    }

    @Test
    void a_newcomer_gets_a_snapshot_and_then_every_stroke() {
        var ada = guest(ADA);
        strokes(2);
        rooms.join(ada.guest, CANVAS, null, () -> {});
        drain();
        strokes(2);
        assertThat(ada.types()).containsExactly("joined", "stroke", "stroke");
        assertThat(ada.first("joined").at("/snapshot/strokes")).hasToString("[1,2]");
        assertThat(ada.first("joined").get("position").asLong()).isEqualTo(2);
        assertThat(ada.strokes()).containsExactly(3, 4);
    }

    @Test
    void what_happens_while_the_snapshot_is_read_is_in_it_once() {
        var ada = guest(ADA);
        strokes(2);
        rooms.join(ada.guest, CANVAS, null, () -> {});
        strokes(2);
        drain();
        strokes(1);
        assertThat(ada.first("joined").at("/snapshot/strokes")).hasToString("[1,2,3,4]");
        assertThat(ada.first("joined").get("position").asLong()).isEqualTo(4);
        assertThat(ada.strokes()).containsExactly(5);
    }

    @Test
    void when_too_much_happens_meanwhile_it_is_read_again() {
        var ada = guest(ADA);
        rooms.join(ada.guest, CANVAS, null, () -> {});
        strokes(5);
        drain();
        assertThat(ada.first("joined").at("/snapshot/strokes")).hasToString("[1,2,3,4,5]");
    }

    @Test
    void who_comes_back_soon_gets_exactly_what_was_missed() {
        var ada = guest(ADA);
        var rio = guest(RIO);
        rooms.join(ada.guest, CANVAS, null, () -> {});
        rooms.join(rio.guest, CANVAS, null, () -> {});
        drain();
        strokes(1);
        rooms.gone(ada.guest);
        strokes(3);
        var again = guest(ADA);
        rooms.join(again.guest, CANVAS, 1L, () -> {});
        strokes(1);
        assertThat(again.first("joined").get("resumed").asBoolean()).isTrue();
        assertThat(again.first("joined").get("snapshot").isNull()).isTrue();
        assertThat(again.strokes()).containsExactly(2, 3, 4, 5);
        assertThat(ada.strokes()).containsExactly(1);
    }

    @Test
    void who_comes_back_too_late_gets_a_snapshot() {
        var rio = guest(RIO);
        rooms.join(rio.guest, CANVAS, null, () -> {});
        drain();
        strokes(7);
        var late = guest(ADA);
        rooms.join(late.guest, CANVAS, 1L, () -> {});
        drain();
        assertThat(late.first("joined").get("resumed").asBoolean()).isFalse();
        assertThat(late.first("joined").at("/snapshot/strokes")).hasToString("[1,2,3,4,5,6,7]");
    }

    @Test
    void a_position_that_was_never_reached_gets_a_snapshot() {
        var ada = guest(ADA);
        strokes(1);
        rooms.join(ada.guest, CANVAS, 77L, () -> {});
        tick();
        drain();
        assertThat(ada.first("joined").get("resumed").asBoolean()).isFalse();
    }

    @Test
    void L5_who_comes_from_another_gateway_and_has_heard_more_waits_for_this_one() {
        catchingUp = Duration.ofMinutes(1);
        var behind = rooms();
        var rio = guest(RIO);
        behind.join(rio.guest, CANVAS, null, () -> {});
        drain();
        var ada = guest(ADA);
        behind.join(ada.guest, CANVAS, 2L, () -> {});
        behind.tick();
        drain();
        assertThat(ada.types()).isEmpty();
        for (int i = 1; i <= 3; i++) {
            behind.hear(List.of(stroke(i, TASK, i)), i, 0);
        }
        assertThat(ada.first("joined").get("resumed").asBoolean()).isTrue();
        assertThat(ada.strokes()).containsExactly(3);
    }

    @Test
    void who_leaves_while_waiting_does_not_come_in() {
        catchingUp = Duration.ofMinutes(1);
        var behind = rooms();
        var answered = new ArrayList<String>();
        var ada = guest(ADA);
        behind.join(ada.guest, CANVAS, 1L, () -> answered.add("left"));
        behind.leave(ada.guest, CANVAS);
        assertThat(answered).containsExactly("left");
        behind.hear(List.of(stroke(1, TASK, 1)), 1, 0);
        drain();
        assertThat(ada.types()).isEmpty();
    }

    @Test
    void a_room_that_is_not_theirs_is_refused_like_one_that_does_not_exist() {
        closedRooms.add(CANVAS);
        var ada = guest(ADA);
        rooms.join(ada.guest, CANVAS, null, () -> {});
        drain();
        strokes(1);
        assertThat(ada.types()).containsExactly("problem");
        assertThat(ada.first("problem").at("/problem/code").asText()).isEqualTo("room-unknown");
        assertThat(ada.first("problem").at("/problem/instance").asText()).isEqualTo("task/t1");
    }

    @Test
    void who_may_not_be_there_any_more_is_out_at_once() {
        var ada = guest(ADA);
        rooms.join(ada.guest, CANVAS, null, () -> {});
        drain();
        closedRooms.add(CANVAS);
        rooms.recheck(RIO);
        strokes(1);
        assertThat(ada.strokes()).containsExactly(1);
        rooms.recheck(ADA);
        strokes(1);
        assertThat(ada.strokes()).containsExactly(1);
        assertThat(ada.types()).endsWith("problem");
    }

    @Test
    void who_may_not_be_there_any_more_does_not_arrive_either() {
        var ada = guest(ADA);
        rooms.join(ada.guest, CANVAS, null, () -> {});
        closedRooms.add(CANVAS);
        rooms.recheck(ADA);
        drain();
        assertThat(ada.types()).containsExactly("problem");
    }

    @Test
    void who_leaves_hears_no_more_even_while_arriving() {
        var ada = guest(ADA);
        rooms.join(ada.guest, CANVAS, null, () -> {});
        rooms.leave(ada.guest, CANVAS);
        drain();
        strokes(1);
        assertThat(ada.types()).isEmpty();
    }

    @Test
    void a_past_that_cannot_be_read_is_said() {
        logFails = true;
        var ada = guest(ADA);
        rooms.join(ada.guest, CANVAS, null, () -> {});
        drain();
        assertThat(ada.first("problem").at("/problem/status").asInt()).isEqualTo(503);
        logFails = false;
        rooms.join(ada.guest, CANVAS, null, () -> {});
        drain();
        assertThat(ada.types()).endsWith("joined");
    }

    @Test
    void a_slow_reader_is_told_to_join_again_and_then_has_everything() {
        var ada = guest(ADA);
        rooms.join(ada.guest, CANVAS, null, () -> {});
        drain();
        ada.full = true;
        strokes(9);
        assertThat(ada.guest.outbound().depth()).as("bounded").isLessThanOrEqualTo(5);
        ada.reads();
        assertThat(ada.types()).containsExactly("joined", "resync");
        rooms.join(ada.guest, CANVAS, null, () -> {});
        drain();
        strokes(1);
        assertThat(ada.types()).containsExactly("joined", "resync", "joined", "stroke");
        assertThat(ada.strokes()).containsExactly(10);
    }

    @Test
    void documents_that_change_with_every_stroke_are_each_told_once_in_the_slower_time() {
        var rio = guest(RIO);
        rooms.join(rio.guest, DESK, null, () -> {});
        strokes(1);
        ticksOfASecond();
        var before = rio.messages.size();
        for (int i = 0; i < 3; i++) {
            rooms.changing(DESK, TASK.value());
            tick();
            tick();
            tick();
        }
        for (int i = 0; i < 10; i++) {
            tick();
        }
        assertThat(rio.messages.size() - before).isBetween(1, 2);
    }

    @Test
    void while_documents_wait_to_be_told_what_happens_is_told_first() {
        var rio = guest(RIO);
        rooms.join(rio.guest, DESK, null, () -> {});
        rooms.join(rio.guest, CANVAS, null, () -> {});
        drain();
        strokes(1);
        rooms.tick();
        strokes(1);
        assertThat(rio.strokes()).containsExactly(1, 2);
        assertThat(rio.types()).doesNotContain("doc");
        tellAll();
        assertThat(rio.first("doc").get("value").asInt()).isEqualTo(2);
    }

    @Test
    void documents_are_told_once_in_a_while_as_they_are_then() {
        var rio = guest(RIO);
        rooms.join(rio.guest, DESK, null, () -> {});
        strokes(5);
        assertThat(rio.types()).containsExactly("joined");
        tick();
        assertThat(rio.types()).containsExactly("joined", "presence", "doc");
        assertThat(rio.first("doc").get("value").asInt()).isEqualTo(5);
        tick();
        assertThat(rio.types()).hasSize(3);
    }

    @Test
    void who_comes_back_gets_the_documents_as_they_are() {
        var rio = guest(RIO);
        rooms.join(rio.guest, DESK, null, () -> {});
        strokes(2);
        rooms.gone(rio.guest);
        var again = guest(RIO);
        rooms.join(again.guest, DESK, 2L, () -> {});
        assertThat(again.types()).containsExactly("joined", "doc");
        assertThat(again.first("doc").get("value").asInt()).isEqualTo(2);
    }

    @Test
    void gestures_reach_watchers_and_not_their_maker() {
        var ada = guest(ADA);
        var otherWindow = guest(ADA);
        var rio = guest(RIO);
        for (Reader each : List.of(ada, otherWindow, rio)) {
            rooms.join(each.guest, CANVAS, null, () -> {});
        }
        drain();
        rooms.gesture(ADA, TASK, new Pointing(Ring.of(1, 2), null, null, null, null, null));
        rooms.gesture(ADA, TASK, null);
        assertThat(rio.types()).containsExactly("joined", "gesture", "gesture");
        assertThat(rio.messages.getLast().get("gesture").isNull()).isTrue();
        assertThat(ada.types()).containsExactly("joined");
        assertThat(otherWindow.types()).containsExactly("joined");
    }

    @Test
    void presence_says_who_draws_who_watches_and_who_is_here() {
        var ada = guest(ADA);
        var rio = guest(RIO);
        rooms.join(ada.guest, CANVAS, null, () -> {});
        rooms.join(rio.guest, CANVAS, null, () -> {});
        rooms.join(rio.guest, DESK, null, () -> {});
        drain();
        tick();
        assertThat(ada.presence(CANVAS)).containsExactly("ada here t1", "rio watching t1");
        rooms.drew(ADA, TASK);
        tick();
        assertThat(ada.presence(CANVAS)).containsExactly("ada drawing t1", "rio watching t1");
        assertThat(rio.presence(DESK)).containsExactly("ada drawing t1", "rio watching t1");
        now = now.plusSeconds(61);
        ticksOfASecond();
        assertThat(rio.presence(DESK)).containsExactly("ada here t1", "rio watching t1");
        rooms.leave(rio.guest, CANVAS);
        tick();
        assertThat(ada.presence(CANVAS)).containsExactly("ada here t1");
        assertThat(rio.presence(DESK)).containsExactly("ada here t1", "rio here -");
    }

    @Test
    void who_is_on_another_gateway_is_seen_like_who_is_here() {
        var rio = guest(RIO);
        rooms.join(rio.guest, CANVAS, null, () -> {});
        rooms.join(rio.guest, DESK, null, () -> {});
        drain();
        rooms.presentElsewhere("b", CANVAS, List.of(new Stay(ADA, Doing.DRAWING, now)));
        tick();
        assertThat(rio.presence(CANVAS)).containsExactly("rio watching t1", "ada drawing t1");
        assertThat(rio.presence(DESK)).contains("ada drawing t1");
        assertThat(rooms.connected(ADA)).isTrue();
        rooms.presentElsewhere("b", CANVAS, List.of());
        tick();
        assertThat(rio.presence(CANVAS)).containsExactly("rio watching t1");
        assertThat(rio.presence(DESK)).containsExactly("rio watching t1");
        assertThat(rooms.connected(ADA)).isFalse();
    }

    @Test
    void a_desk_shows_canvases_that_are_open_on_another_gateway_only() {
        var rio = guest(RIO);
        rooms.join(rio.guest, DESK, null, () -> {});
        rooms.presentElsewhere("b", CANVAS, List.of(new Stay(ADA, Doing.HERE, now)));
        tick();
        assertThat(rio.presence(DESK)).containsExactly("ada here t1", "rio here -");
    }

    @Test
    void a_person_on_two_gateways_is_shown_once_and_stays_connected_while_one_of_them_has_them() {
        var ada = guest(ADA);
        var rio = guest(RIO);
        rooms.join(ada.guest, CANVAS, null, () -> {});
        rooms.join(rio.guest, CANVAS, null, () -> {});
        drain();
        rooms.presentElsewhere("b", CANVAS, List.of(new Stay(ADA, Doing.DRAWING, now)));
        rooms.presentElsewhere("c", new Room.OfPerson(ADA), List.of(new Stay(ADA, Doing.HERE, now)));
        tick();
        assertThat(rio.presence(CANVAS)).containsExactly("ada drawing t1", "rio watching t1");
        rooms.gone(ada.guest);
        rooms.presentElsewhere("b", CANVAS, List.of());
        assertThat(rooms.connected(ADA)).isTrue();
        rooms.presentElsewhere("c", new Room.OfPerson(ADA), List.of());
        assertThat(rooms.connected(ADA)).isFalse();
    }

    @Test
    void other_gateways_are_told_once_a_round_who_is_here_and_of_each_person_what_is_most() {
        var ada = guest(ADA);
        var otherWindow = guest(ADA);
        rooms.join(ada.guest, CANVAS, null, () -> {});
        rooms.join(otherWindow.guest, CANVAS, null, () -> {});
        drain();
        rooms.drew(ADA, TASK);
        rooms.drew(ADA, TASK);
        assertThat(peers.said).isEmpty();
        tick();
        tick();
        assertThat(peers.said).containsExactly("task/t1 [ada drawing]");
        rooms.gone(ada.guest);
        rooms.gone(otherWindow.guest);
        tick();
        assertThat(peers.said).containsExactly("task/t1 [ada drawing]", "task/t1 []");
    }

    @Test
    void gestures_go_to_other_gateways_only_while_somebody_watches_there() {
        var ada = guest(ADA);
        rooms.join(ada.guest, CANVAS, null, () -> {});
        drain();
        rooms.presentElsewhere("b", CANVAS, List.of(new Stay(ADA, Doing.HERE, now)));
        rooms.gesture(ADA, TASK, null);
        assertThat(peers.said).isEmpty();
        rooms.presentElsewhere("b", CANVAS, List.of(new Stay(RIO, Doing.WATCHING, now)));
        rooms.gesture(ADA, TASK, null);
        assertThat(peers.said).containsExactly("ada points at t1");
        assertThat(ada.types()).containsExactly("joined");
    }

    @Test
    void the_gesture_of_who_is_gone_ends_on_whichever_gateway_they_were() {
        var ada = guest(ADA);
        var rio = guest(RIO);
        rooms.join(rio.guest, CANVAS, null, () -> {});
        rooms.join(ada.guest, CANVAS, null, () -> {});
        drain();
        rooms.gone(ada.guest);
        assertThat(rio.types()).containsExactly("joined", "gesture");
        rooms.presentElsewhere("b", CANVAS, List.of(new Stay(ADA, Doing.DRAWING, now)));
        rooms.gestureElsewhere(ADA, TASK, new Pointing(Ring.of(1, 2), null, null, null, null, null));
        rooms.presentElsewhere("b", CANVAS, List.of());
        assertThat(rio.types()).containsExactly("joined", "gesture", "gesture", "gesture");
        assertThat(rio.messages.getLast().get("gesture").isNull()).isTrue();
    }

    @Test
    void a_connection_is_in_so_many_rooms_and_no_more() {
        var ada = guest(ADA);
        for (int i = 0; i <= Rooms.MAX_ROOMS; i++) {
            rooms.join(ada.guest, new Room.OfTask(new TaskId("t" + i)), null, () -> {});
        }
        drain();
        assertThat(ada.messages.stream().filter(m -> m.get("type").asText().equals("joined")))
                .hasSize(Rooms.MAX_ROOMS);
        assertThat(ada.first("problem").at("/problem/code").asText()).isEqualTo("too-many-rooms");
    }

    private void strokes(int count) {
        for (int i = 0; i < count; i++) {
            var recorded = stroke(log.size() + 1, TASK, log.size() + 1);
            log.add(recorded);
            rooms.hear(List.of(recorded), recorded.position(), 0);
        }
    }

    private CompletableFuture<List<Recorded>> past(Room room, long upTo) {
        return logFails
                ? CompletableFuture.failedFuture(new IllegalStateException("no disk"))
                : CompletableFuture.completedFuture(List.copyOf(log.subList(0, (int) upTo)));
    }

    private void tick() {
        rooms.tick();
        tellAll();
    }

    private void tellAll() {
        var later = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (rooms.tellDue(later) == 0) {}
    }

    private void ticksOfASecond() {
        for (int i = 0; i < 10; i++) {
            tick();
        }
    }

    private void drain() {
        while (!loop.isEmpty()) {
            loop.remove().run();
        }
    }

    private Reader guest(PersonId person) {
        return new Reader(person);
    }

    /** Keeps what is said to the other gateways. */
    private static final class ListedPeers implements Peers {
        private final List<String> said = new ArrayList<>();

        @Override
        public void follow(Told told) {}

        @Override
        public void attend(Room room, List<Stay> people) {
            said.add(room.name() + " "
                    + people.stream()
                            .map(p -> p.person() + " " + p.doing().name().toLowerCase(Locale.ROOT))
                            .toList());
        }

        @Override
        public void gesture(PersonId by, TaskId task, @Nullable Pointing pointing) {
            said.add(by + " points at " + task);
        }

        @Override
        public void close() {}
    }

    private static final class Reader implements Pipe {
        private final List<JsonNode> messages = new ArrayList<>();
        private final Guest guest;
        private boolean full;

        Reader(PersonId person) {
            guest = new Guest(
                    new Who(person, person.value(), person.value().substring(0, 1)),
                    new Outbound(this, new Bounds(4, 100_000, 8), OutboundMeter.NONE));
        }

        @Override
        public boolean full() {
            return full;
        }

        @Override
        public void write(byte[] json) {
            messages.add(Json.read(json, JsonNode.class));
        }

        void reads() {
            full = false;
            guest.outbound().drain();
        }

        List<String> types() {
            return messages.stream().map(m -> m.get("type").asText()).toList();
        }

        JsonNode first(String type) {
            return messages.stream()
                    .filter(m -> m.get("type").asText().equals(type))
                    .findFirst()
                    .orElseThrow();
        }

        List<Integer> strokes() {
            return messages.stream()
                    .filter(m -> m.get("type").asText().equals("stroke"))
                    .map(m -> m.get("number").asInt())
                    .toList();
        }

        List<String> presence(Room room) {
            var last = messages.stream()
                    .filter(m -> m.get("type").asText().equals("presence")
                            && m.get("room").asText().equals(room.name()))
                    .reduce((_, later) -> later)
                    .orElseThrow();
            var people = new ArrayList<String>();
            last.get("people")
                    .forEach(p -> people.add("%s %s %s"
                            .formatted(
                                    p.at("/person/id").asText(),
                                    p.get("doing").asText(),
                                    p.path("task").asText("-"))));
            return people;
        }
    }
}
