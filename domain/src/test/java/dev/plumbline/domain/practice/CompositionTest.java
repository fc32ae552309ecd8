package dev.plumbline.domain.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.practice.Composition.Chosen;
import dev.plumbline.domain.review.DisagreementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CompositionTest {
    private static final SkillId BOUNDARY = new SkillId("boundary");
    private static final SkillId CLASS = new SkillId("class");
    private static final Mistake TOO_TIGHT = new Mistake(BOUNDARY, DisagreementKind.BOUNDARY, 9);
    private static final Mistake CONFUSED = new Mistake(CLASS, DisagreementKind.CLASS, 3);

    @Test
    void R12_the_most_frequent_mistake_comes_first_and_gets_the_most_frames() {
        var frames = new ArrayList<PracticeFrame>();
        for (int i = 0; i < 10; i++) {
            frames.add(frame("b" + i, Map.of(BOUNDARY, 1)));
            frames.add(frame("c" + i, Map.of(CLASS, 1)));
        }

        assertThat(Composition.of(List.of(CONFUSED, TOO_TIGHT), frames, 4))
                .extracting(Chosen::mistake)
                .containsExactly(TOO_TIGHT, TOO_TIGHT, TOO_TIGHT, CONFUSED);
    }

    @Test
    void R12_a_frame_with_more_of_it_is_better_practice() {
        var frames = List.of(frame("few", Map.of(BOUNDARY, 1)), frame("many", Map.of(BOUNDARY, 5)));

        assertThat(Composition.of(List.of(TOO_TIGHT), frames, 1))
                .extracting(Chosen::frame)
                .containsExactly(new FrameId("many"));
    }

    @Test
    void R12_without_a_mistake_or_a_frame_for_it_there_is_nothing_to_practise() {
        assertThat(Composition.of(List.of(), List.of(frame("f", Map.of(BOUNDARY, 1))), 5))
                .isEmpty();
        assertThat(Composition.of(List.of(CONFUSED), List.of(frame("f", Map.of(BOUNDARY, 1))), 5))
                .isEmpty();
    }

    @Property(tries = 200)
    void R12_no_frame_is_chosen_twice_and_each_exercises_what_it_is_for(
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> counts,
            @ForAll @IntRange(min = 1, max = 8) int wanted,
            @ForAll @IntRange(min = 1, max = 9) int times) {
        var frames = new ArrayList<PracticeFrame>();
        for (int i = 0; i < counts.size(); i++) {
            frames.add(frame("f" + i, Map.of(i % 2 == 0 ? BOUNDARY : CLASS, counts.get(i))));
        }
        var chosen = Composition.of(
                List.of(new Mistake(BOUNDARY, DisagreementKind.MISSED, times), CONFUSED), frames, wanted);

        assertThat(chosen).hasSizeLessThanOrEqualTo(wanted);
        assertThat(chosen).extracting(Chosen::frame).doesNotHaveDuplicates();
        assertThat(chosen)
                .allSatisfy(each -> assertThat(frames)
                        .anyMatch(frame -> frame.frame().equals(each.frame())
                                && frame.exercised().getOrDefault(each.mistake().skill(), 0) > 0));
    }

    private static PracticeFrame frame(String id, Map<SkillId, Integer> exercised) {
        return new PracticeFrame(new FrameId(id), exercised);
    }
}
