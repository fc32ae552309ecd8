package dev.plumbline.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EventComparisonTest {

    @Test
    void P5_events_of_a_kind_are_paired_so_that_they_share_the_most_time() {
        TimedEvent first = event("t1", "pass", 0, 10);
        TimedEvent second = event("t2", "pass", 8, 20);
        TimedEvent marked = event("m1", "pass", 7, 19);
        TimedEvent other = event("m2", "pass", 1, 9);
        TimedEvent shot = event("m3", "shot", 0, 10);
        EventComparison comparison = EventComparison.of(List.of(first, second), List.of(marked, other, shot), 0.3, 0);
        assertThat(comparison.pairs())
                .containsExactly(
                        new EventComparison.Pair(first, other, 0.8, 1, -1),
                        new EventComparison.Pair(second, marked, 11 / 13.0, -1, -1));
        assertThat(comparison.missed()).isEmpty();
        assertThat(comparison.spurious()).containsExactly(shot);
        assertThat(comparison.meanIou().orElseThrow()).isCloseTo((0.8 + 11 / 13.0) / 3, within(1e-12));
    }

    @Test
    void P5_a_moment_may_be_off_by_what_is_allowed() {
        TimedEvent contact = event("t", "contact", 5, 5);
        TimedEvent late = event("m", "contact", 5.2, 5.2);
        assertThat(contact.iou(contact)).isEqualTo(1);
        assertThat(contact.iou(late)).isZero();
        assertThat(EventComparison.of(List.of(contact), List.of(late), 0, 0).missed())
                .containsExactly(contact);
        assertThat(EventComparison.of(List.of(contact), List.of(late), 0, 0.5)
                        .pairs()
                        .getFirst()
                        .iou())
                .isCloseTo(0.6, within(1e-12));
        assertThat(EventComparison.of(List.of(contact), List.of(late), 0.7, 0.5).pairs())
                .isEmpty();
    }

    @Test
    void P5_nothing_is_said_of_no_events_and_an_event_does_not_end_before_it_begins() {
        assertThat(EventComparison.of(List.of(), List.of(), 0.5, 0).meanIou()).isEmpty();
        assertThatThrownBy(() -> event("t", "pass", 3, 2)).hasMessageContaining("from 3.0 to 2.0");
    }

    @Property(tries = 200)
    void P5_sharing_time_is_symmetric_and_between_0_and_1(
            @ForAll @IntRange(max = 20) int a,
            @ForAll @IntRange(max = 20) int b,
            @ForAll @IntRange(max = 20) int c,
            @ForAll @IntRange(max = 20) int d) {
        TimedEvent first = event("1", "x", Math.min(a, b), Math.max(a, b));
        TimedEvent second = event("2", "x", Math.min(c, d), Math.max(c, d));
        assertThat(first.iou(second)).isBetween(0.0, 1.0).isEqualTo(second.iou(first));
        assertThat(first.iou(first)).isEqualTo(1);
    }

    private static TimedEvent event(String id, String kind, double from, double to) {
        return new TimedEvent(id, kind, from, to);
    }
}
