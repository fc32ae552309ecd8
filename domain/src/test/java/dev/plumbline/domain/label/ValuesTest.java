package dev.plumbline.domain.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final Value DAHLIA = new Value.Choice("dahlia");
    private static final Value ORANGE = new Value.Choice("orange");
    private static final Map<String, Value> ORANGE_DAHLIA = Map.of("species", DAHLIA, "species/dahlia/colour", ORANGE);

    @Test
    void P2_an_answer_is_given_changed_and_taken_back() {
        var given = Values.with(Map.of(), "note", new Value.Text("a"));
        assertThat(given).isEqualTo(Map.of("note", new Value.Text("a")));
        assertThat(Values.with(given, "note", new Value.Text("b"))).isEqualTo(Map.of("note", new Value.Text("b")));
        assertThat(Values.with(given, "note", null)).isEmpty();
    }

    @Test
    void P2_answers_below_an_option_go_when_it_is_no_longer_chosen() {
        var rose = new Value.Choice("rose");
        assertThat(Values.with(ORANGE_DAHLIA, "species", rose)).isEqualTo(Map.of("species", rose));
        assertThat(Values.with(ORANGE_DAHLIA, "species", null)).isEmpty();
        assertThat(Values.with(ORANGE_DAHLIA, "species", new Value.Text("dahlia")))
                .isEqualTo(Map.of("species", new Value.Text("dahlia")));
    }

    @Test
    void P2_answers_below_an_option_stay_while_it_is_chosen() {
        assertThat(Values.with(ORANGE_DAHLIA, "species", DAHLIA)).isEqualTo(ORANGE_DAHLIA);
        assertThat(Values.with(ORANGE_DAHLIA, "note", ORANGE))
                .containsAllEntriesOf(ORANGE_DAHLIA)
                .containsEntry("note", ORANGE);
    }

    @Test
    void P2_unticking_one_option_of_a_checklist_keeps_the_answers_below_the_others() {
        var both = Map.of(
                "seen", new Value.Choices(List.of("bee", "fly")), "seen/bee/n", ORANGE, "seen/fly/deep/er/n", ORANGE);
        var onlyFly = new Value.Choices(List.of("fly"));
        assertThat(Values.with(both, "seen", onlyFly)).isEqualTo(Map.of("seen", onlyFly, "seen/fly/deep/er/n", ORANGE));
    }

    @Test
    void P2_a_path_that_only_begins_alike_is_another_path() {
        var alike = Map.of("species", DAHLIA, "species-note", ORANGE, "species2/dahlia/colour", ORANGE);
        assertThat(Values.with(alike, "species", null))
                .isEqualTo(Map.of("species-note", ORANGE, "species2/dahlia/colour", ORANGE));
    }
}
