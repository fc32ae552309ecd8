package dev.plumbline.gateway.live.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.protocol.Room;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundTest {
    private static final Room CANVAS = new Room.OfTask(new TaskId("t"));
    private static final Room DESK = new Room.OfProject(new ProjectId("p"));
    private static final Bounds SMALL = new Bounds(3, 100, 2);

    private final Reader reader = new Reader();
    private final Counts counts = new Counts();
    private final Outbound outbound = new Outbound(reader, SMALL, counts);

    @Test
    void a_reader_that_keeps_up_gets_everything_in_order() {
        for (int i = 0; i < 10; i++) {
            assertThat(outbound.ordered(CANVAS, message("s" + i))).isEmpty();
        }
        outbound.drain();
        assertThat(reader.got).containsExactly("s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9");
    }

    @Test
    void over_the_bound_every_waiting_stream_breaks_off_and_says_which() {
        reader.stuck();
        assertThat(outbound.ordered(CANVAS, message("s1"))).isEmpty();
        assertThat(outbound.ordered(DESK, message("f1"))).isEmpty();
        outbound.document(CANVAS, "card", message("card"));
        assertThat(outbound.ordered(CANVAS, message("s2"))).isEmpty();
        assertThat(outbound.ordered(CANVAS, message("s3"))).containsExactly(CANVAS, DESK);
        reader.reads(outbound);
        assertThat(reader.got).isEmpty();
        assertThat(counts.dropped).isEqualTo(4);
        assertThat(outbound.depth()).isZero();
    }

    @Test
    void length_counts_as_well_as_number() {
        reader.stuck();
        assertThat(outbound.ordered(CANVAS, message("x".repeat(100)))).isEmpty();
        assertThat(outbound.ordered(CANVAS, message("y"))).containsExactly(CANVAS);
    }

    @Test
    void a_snapshot_that_was_asked_for_is_not_too_long() {
        reader.stuck();
        assertThat(outbound.open(CANVAS, message("x".repeat(1000)), List.of(message("s1"), message("s2"))))
                .isEmpty();
        assertThat(outbound.congested()).as("one snapshot at a time").isTrue();
        reader.reads(outbound);
        assertThat(outbound.congested()).isFalse();
        assertThat(reader.got).containsExactly("x".repeat(1000), "s1", "s2");
    }

    @Test
    void of_a_document_only_the_latest_is_sent() {
        reader.stuck();
        for (int i = 0; i < 1000; i++) {
            outbound.document(DESK, "cohort/a", message("a" + i));
            outbound.document(DESK, "cohort/b", message("b" + i));
        }
        assertThat(outbound.depth()).isEqualTo(2);
        reader.reads(outbound);
        assertThat(reader.got).containsExactly("a999", "b999");
        assertThat(counts.conflated).isEqualTo(1998);
    }

    @Test
    void replies_go_first_documents_after_what_is_ordered_gestures_last() {
        reader.stuck();
        outbound.ephemeral(CANVAS, "p", message("gesture"));
        outbound.document(CANVAS, "card", message("card"));
        outbound.ordered(CANVAS, message("stroke"));
        outbound.reply(message("ack"));
        reader.reads(outbound);
        assertThat(reader.got).containsExactly("ack", "stroke", "card", "gesture");
    }

    @Test
    void replies_are_never_dropped_but_make_the_reader_wait() {
        reader.stuck();
        outbound.reply(message("a1"));
        assertThat(outbound.congested()).isFalse();
        outbound.reply(message("a2"));
        assertThat(outbound.congested()).isTrue();
        reader.reads(outbound);
        assertThat(outbound.congested()).isFalse();
        assertThat(reader.got).containsExactly("a1", "a2");
    }

    @Test
    void of_a_room_that_was_left_nothing_more_is_sent() {
        reader.stuck();
        outbound.ordered(CANVAS, message("s1"));
        outbound.ordered(DESK, message("f1"));
        outbound.document(CANVAS, "card", message("card"));
        outbound.ephemeral(CANVAS, "p", message("gesture"));
        outbound.forget(CANVAS);
        reader.reads(outbound);
        assertThat(reader.got).containsExactly("f1");
    }

    @Test
    void opening_a_room_again_takes_back_what_waited_for_it() {
        reader.stuck();
        outbound.open(CANVAS, message("joined 1"), List.of());
        outbound.ordered(CANVAS, message("s1"));
        outbound.open(CANVAS, message("joined 2"), List.of(message("s2")));
        reader.reads(outbound);
        assertThat(reader.got).containsExactly("joined 2", "s2");
        assertThat(outbound.congested()).isFalse();
    }

    @Test
    void after_closing_nothing_is_written_or_kept() {
        reader.stuck();
        outbound.ordered(CANVAS, message("s1"));
        outbound.close();
        outbound.reply(message("a1"));
        outbound.document(CANVAS, "card", message("card"));
        reader.reads(outbound);
        assertThat(reader.got).isEmpty();
        assertThat(outbound.depth()).isZero();
    }

    /** Whatever the reader does: bounded, in order, no hole without a word, the latest document in the end. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_reader_of_changing_mood_never_sees_a_hole_in_a_stream(long seed) {
        var random = new Random(seed);
        var streams = new HashMap<Room, Integer>(Map.of(CANVAS, 0, DESK, 0));
        var next = new HashMap<Room, Integer>(Map.of(CANVAS, 0, DESK, 0));
        var latest = -1;
        for (int i = 0; i < 5000; i++) {
            switch (random.nextInt(8)) {
                case 0 -> reader.stuck();
                case 1 -> reader.reads(outbound);
                case 2 -> outbound.document(DESK, "k", message("doc " + (latest = i)));
                default -> {
                    var room = random.nextBoolean() ? CANVAS : DESK;
                    Set<Room> broken = outbound.ordered(
                            room,
                            message(room.name() + " " + streams.get(room) + " " + next.merge(room, 1, Integer::sum)));
                    for (Room lost : broken) {
                        outbound.open(
                                lost,
                                message(lost.name() + " " + streams.merge(lost, 1, Integer::sum) + " 0"),
                                List.of());
                        next.put(lost, 0);
                        if (lost.equals(DESK)) {
                            outbound.document(DESK, "k", message("doc " + latest));
                        }
                    }
                }
            }
            assertThat(outbound.depth()).isLessThanOrEqualTo(3 + 2 + 1);
        }
        reader.reads(outbound);
        assertThat(reader.got.stream().filter(m -> m.startsWith("doc ")).reduce((_, last) -> last))
                .contains("doc " + latest);
        for (Room room : List.of(CANVAS, DESK)) {
            noHole(reader.got.stream().filter(m -> m.startsWith(room.name())).toList());
        }
    }

    private static void noHole(List<String> stream) {
        var epoch = 0;
        var number = 0;
        for (String message : stream) {
            var words = message.split(" ");
            var itsEpoch = Integer.parseInt(words[1]);
            var itsNumber = Integer.parseInt(words[2]);
            if (itsEpoch > epoch) {
                epoch = itsEpoch;
                number = 0;
                assertThat(itsNumber).as("a new stream begins with its opening").isZero();
            } else {
                assertThat(itsEpoch).isEqualTo(epoch);
                assertThat(itsNumber).as("in " + stream).isEqualTo(++number);
            }
        }
    }

    private static Encoded message(String json) {
        return new Encoded(json.getBytes(StandardCharsets.UTF_8), 0);
    }

    private static final class Reader implements Pipe {
        private final List<String> got = new ArrayList<>();
        private boolean full;

        @Override
        public boolean full() {
            return full;
        }

        @Override
        public void write(byte[] json) {
            got.add(new String(json, StandardCharsets.UTF_8));
        }

        void stuck() {
            full = true;
        }

        void reads(Outbound from) {
            full = false;
            from.drain();
        }
    }

    private static final class Counts implements OutboundMeter {
        private int dropped;
        private int conflated;

        @Override
        public void dropped(int messages) {
            dropped += messages;
        }

        @Override
        public void conflated() {
            conflated++;
        }
    }
}
