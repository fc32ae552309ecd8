package dev.plumbline.projections.whatif;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.FRAME;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.SKILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.Points;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.projections.Story;
import dev.plumbline.projections.scoreboard.Scoreboards;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    @Test
    void P7_a_what_if_comes_to_the_last_digit_of_what_scoreboards_come_to() {
        var random = new Random(7);
        var whatIf = new WhatIf();
        var events = new ArrayList<Event>(List.of(Story.assigned(ANNOTATOR)));
        for (int i = 100; i < 200; i++) {
            var task = new TaskId("t" + i);
            var after = score(random.nextDouble(0, 200), random.nextDouble(0, 10));
            whatIf.add(Compared.of(task, ANNOTATOR, FRAME, score(1, 1), after));
            events.add(Story.scored(task, after));
        }
        var board = Story.document(new Scoreboards(), PROJECT + "/" + ANNOTATOR, events.toArray(Event[]::new));

        var person = whatIf.people().getFirst();
        assertThat(person.after().points()).isEqualTo(board.points());
        assertThat(person.after().available()).isEqualTo(board.available());
        assertThat(person.components())
                .extracting(part -> part.after())
                .containsExactlyElementsOf(board.components().stream()
                        .map(line -> new Points(line.points(), line.available()))
                        .toList());
    }

    @Test
    void P7_what_the_components_moved_adds_up_to_the_change_of_the_score() {
        var whatIf = new WhatIf();
        whatIf.add(Compared.of(new TaskId("a"), ANNOTATOR, FRAME, score(150, 10), score(90, 10)));
        whatIf.add(Compared.of(new TaskId("b"), ANNOTATOR, FRAME, score(200, 0), score(180, 5)));

        var person = whatIf.people().getFirst();
        assertThat(person.change()).isCloseTo((285.0 - 360.0) / 420.0, within(1e-12));
        assertThat(person.components().stream()
                        .mapToDouble(PersonChange.Part::moved)
                        .sum())
                .isCloseTo(person.change(), within(1e-12));
    }

    @Test
    void P7_the_submissions_that_move_most_are_named_and_those_that_do_not_move_are_not() {
        var whatIf = new WhatIf();
        for (int lost : new int[] {0, 40, 10, 30, 20}) {
            whatIf.add(
                    Compared.of(new TaskId("lost-" + lost), ANNOTATOR, FRAME, score(150, 10), score(150 - lost, 10)));
        }
        assertThat(whatIf.people().getFirst().largest())
                .extracting(each -> each.task().value())
                .containsExactly("lost-40", "lost-30", "lost-20");
    }

    @Test
    void P7_who_has_exactly_the_pass_mark_passes_and_who_can_earn_nothing_does_not() {
        assertThat(new Side(180, 200, 1, 0, 0).passes(0.9)).isTrue();
        assertThat(new Side(179.9, 200, 1, 0, 0).passes(0.9)).isFalse();
        assertThat(Side.NONE.passes(0.9)).isFalse();
    }

    private static FrameScore score(double outline, double colour) {
        var components = List.of(
                new Component(Component.Kind.SCENE, "outline", "outline", SKILL, outline, 200),
                new Component(Component.Kind.SCENE, "colour", "colour", SKILL, colour, 10));
        return new FrameScore(new ScoringVersion("garden", 1), List.of(), components, outline + colour, 210);
    }
}
