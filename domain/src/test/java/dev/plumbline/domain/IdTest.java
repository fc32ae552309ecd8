package dev.plumbline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "meadow_0413.jpg", "A-Z~a.z_9-"})
    void an_id_needs_no_escaping_anywhere(String value) {
        assertThat(new TaskId(value)).hasToString(value);
        assertThat(new TaskId(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a:b", "ü", "a\n", "../a?", "%41"})
    void what_would_need_escaping_is_no_id(String value) {
        assertThatThrownBy(() -> new PersonId(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"%s\"".formatted(value));
    }

    @Test
    void an_id_has_at_most_80_characters_and_a_refusal_does_not_repeat_a_long_one() {
        assertThat(new FrameId("x".repeat(80)).value()).hasSize(80);
        assertThatThrownBy(() -> new FrameId("x".repeat(81))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FrameId("x".repeat(10_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void truths_of_one_frame_in_two_benchmarks_are_found_apart() {
        var frame = new FrameId("f");
        assertThat(Tag.truth(new BenchmarkId("a"), frame)).isNotEqualTo(Tag.truth(new BenchmarkId("b"), frame));
        assertThat(Tag.stroke(new TaskId("t"), 11)).isNotEqualTo(Tag.stroke(new TaskId("t1"), 1));
        assertThat(Tag.person(new PersonId("p"))).isNotEqualTo(Tag.account(new PersonId("p")));
    }

    @Test
    void people_who_act_on_their_own_work_are_named_once() {
        var person = Tag.person(new PersonId("p"));
        assertThat(Tags.of(person, Tag.task(new TaskId("t")), person)).hasSize(2);
    }
}
