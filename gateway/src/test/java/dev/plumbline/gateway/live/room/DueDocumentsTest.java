package dev.plumbline.gateway.live.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.protocol.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueDocumentsTest {
    private static final long MILLI = 1_000_000;

    private final RoomState room = new RoomState(new Room.OfTask(new TaskId("t")), new Recent(1, 0), 0);
    private final DueDocuments due = new DueDocuments();
    private final List<String> told = new ArrayList<>();

    @Test
    void documents_are_told_evenly_over_the_time_there_is_for_them() {
        waiting(10);
        due.spread(0, 100 * MILLI);

        assertThat(tell(0)).isEqualTo(10 * MILLI);
        assertThat(told).isEmpty();
        tell(50 * MILLI);
        assertThat(told).containsExactly("1", "2", "3", "4", "5");
        assertThat(tell(100 * MILLI)).isEqualTo(Long.MAX_VALUE);
        assertThat(told).hasSize(10);
        assertThat(due.isEmpty()).isTrue();
    }

    @Test
    void what_is_overdue_is_told_without_a_pause() {
        waiting(10);
        due.spread(0, 100 * MILLI);
        while (tell(200 * MILLI) == 0) {}
        assertThat(told).hasSize(10);
    }

    @Test
    void many_documents_are_told_some_at_a_time_and_not_oftener_than_each_millisecond() {
        waiting(1_000);
        due.spread(0, 100 * MILLI);
        assertThat(tell(0)).isEqualTo(MILLI);
    }

    private void waiting(int documents) {
        IntStream.rangeClosed(1, documents).forEach(i -> due.add(room, String.valueOf(i)));
    }

    private long tell(long nowNanos) {
        return due.tell(nowNanos, (_, key) -> told.add(key));
    }
}
