package dev.plumbline.gateway.live.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.live.outbound.Encoded;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentTest {
    private static final int LEAST = 5;
    private static final long FLOOR = 100;

    private final Recent recent = new Recent(LEAST, FLOOR);

    @Test
    void L5_an_empty_room_has_missed_nothing_since_it_began_and_does_not_know_what_came_before() {
        assertThat(recent.after(FLOOR)).contains(List.of());
        assertThat(recent.after(FLOOR - 1)).isEmpty();
    }

    /** Beside a plain list of everything that was ever told. */
    @Test
    void L5_what_is_handed_out_is_all_that_came_after_and_the_least_is_always_there() {
        var all = new ArrayList<Told>();
        var random = new Random(7);
        for (long position = FLOOR + 1; position < FLOOR + 60; position += 1 + random.nextInt(3)) {
            var told = new Told(position, message(random));
            recent.add(told.position, told.message);
            all.add(told);
            for (long after = FLOOR - 1; after <= position; after++) {
                assertIsAllOf(all, after, recent.after(after));
            }
        }
    }

    @Test
    void L5_what_comes_after_a_huge_message_is_told_as_well() {
        recent.add(FLOOR + 1, told("x".repeat(1 << 20), 0));
        for (int i = 2; i < 4 * LEAST; i++) {
            recent.add(FLOOR + i, told("é" + i, i));
        }
        assertThat(texts(recent.after(FLOOR + 4 * LEAST - 2).orElseThrow())).containsExactly("19é19");
    }

    private record Told(long position, Encoded message) {}

    private static Encoded message(Random random) {
        return told("é".repeat(random.nextInt(3_000)) + random.nextInt(), random.nextLong());
    }

    private static Encoded told(String text, long bornNanos) {
        return new Encoded(text.getBytes(StandardCharsets.UTF_8), bornNanos);
    }

    private static List<String> texts(List<Encoded> messages) {
        return messages.stream()
                .map(message -> message.bornNanos() + new String(message.json(), StandardCharsets.UTF_8))
                .toList();
    }

    private static void assertIsAllOf(List<Told> all, long after, Optional<List<Encoded>> handedOut) {
        var missed = all.stream()
                .filter(told -> told.position > after)
                .map(Told::message)
                .toList();
        if (handedOut.isPresent()) {
            assertThat(texts(handedOut.get())).isEqualTo(texts(missed));
        } else {
            assertThat(after < FLOOR || missed.size() > LEAST)
                    .as("%s is not kept", after)
                    .isTrue();
        }
    }
}
