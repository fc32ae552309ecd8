package dev.plumbline.projections.scoreboard;

import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.PROJECT;
import static dev.plumbline.projections.Story.SKILL;
import static dev.plumbline.projections.Story.assigned;
import static dev.plumbline.projections.Story.document;
import static dev.plumbline.projections.Story.recorded;
import static dev.plumbline.projections.Story.released;
import static dev.plumbline.projections.Story.score;
import static dev.plumbline.projections.Story.scored;
import static dev.plumbline.projections.Story.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.score.ScoreEvent.ScoreReleased;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.scoring.ClassMatch;
import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.ObjectScore;
import dev.plumbline.domain.scoring.Outcome;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Story;
import dev.plumbline.projections.scoreboard.Scoreboard.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScoreboardTest {
    private static final String KEY = Scoreboards.key(PROJECT, ANNOTATOR);
    private static final TaskId FIRST = new TaskId("t1");
    private static final TaskId SECOND = new TaskId("t2");
    private static final SkillId COLOUR = new SkillId("colour");

    @Test
    void P6_whoever_is_assigned_is_on_the_board() {
        assertThat(board(assigned(ANNOTATOR))).isEqualTo(new Scoreboard(ANNOTATOR, 0, 0, 0, 0, List.of(), Map.of()));
    }

    @Test
    void P6_leaving_and_coming_back_loses_nothing() {
        var before = board(assigned(ANNOTATOR), submitted(FIRST), scored(FIRST, score(150, 200)));
        assertThat(board(assigned(ANNOTATOR), submitted(FIRST), scored(FIRST, score(150, 200)), assigned(ANNOTATOR)))
                .isEqualTo(before);
    }

    @Test
    void P6_components_of_all_objects_and_frames_are_summed_by_name_and_skill() {
        var first = frameScore(
                component("geometry", SKILL, 143, 200),
                component("colour", COLOUR, 0, 10),
                component("colour", COLOUR, 10, 10));
        var second = frameScore(component("geometry", SKILL, 200, 200), component("colour", SKILL, 7, 10));
        var board = board(
                assigned(ANNOTATOR), submitted(FIRST), submitted(SECOND), scored(FIRST, first), scored(SECOND, second));
        assertThat(board.submitted()).isEqualTo(2);
        assertThat(board.scored()).isEqualTo(2);
        assertThat(board.points()).isEqualTo(360);
        assertThat(board.available()).isEqualTo(430);
        assertThat(board.components())
                .containsExactlyInAnyOrder(
                        new Line("geometry", SKILL, 343, 400, 2),
                        new Line("colour", COLOUR, 10, 20, 2),
                        new Line("colour", SKILL, 7, 10, 1));
    }

    @Test
    void P7_a_submission_scored_again_counts_once_with_its_latest_score_and_stays_released() {
        var board = board(
                assigned(ANNOTATOR),
                submitted(FIRST),
                scored(FIRST, score(150, 200)),
                released(FIRST),
                scored(FIRST, score(30, 40)));
        assertThat(board.scored()).isEqualTo(1);
        assertThat(board.points()).isEqualTo(30);
        assertThat(board.available()).isEqualTo(40);
        assertThat(board.forAnnotator()).isEqualTo(board);
    }

    @Test
    void S1_the_annotator_sees_the_released_submissions_and_that_the_others_are_submitted() {
        var mine = board(
                        assigned(ANNOTATOR),
                        submitted(FIRST),
                        submitted(SECOND),
                        scored(FIRST, score(150, 200)),
                        scored(SECOND, score(9, 20)),
                        released(SECOND))
                .forAnnotator();
        assertThat(mine.submitted()).isEqualTo(2);
        assertThat(mine.scored()).isEqualTo(1);
        assertThat(mine.points()).isEqualTo(9);
        assertThat(mine.available()).isEqualTo(20);
        assertThat(mine.components()).containsExactly(new Line("scene", SKILL, 9, 20, 1));
        assertThat(mine.bySubmission()).containsOnlyKeys("t2");
    }

    @Property(tries = 300)
    void P6_the_board_sums_to_the_latest_scores(@ForAll("logs") List<Event> log) {
        var latest = new HashMap<TaskId, FrameScore>();
        for (var event : log) {
            if (event instanceof SubmissionScored e) {
                latest.put(e.task(), e.score());
            }
        }
        var board = fold(log);
        assertThat(board.scored()).isEqualTo(latest.size());
        assertThat(board.points())
                .isEqualTo(
                        latest.values().stream().mapToDouble(FrameScore::points).sum());
        assertThat(board.available())
                .isEqualTo(latest.values().stream()
                        .mapToDouble(FrameScore::available)
                        .sum());
        assertThat(board.components().stream().mapToDouble(Line::points).sum()).isEqualTo(board.points());
        assertThat(board.components().stream().mapToDouble(Line::available).sum())
                .isEqualTo(board.available());
        assertThat(board.components().stream().mapToInt(Line::count).sum()).isEqualTo((int)
                latest.values().stream().flatMap(FrameScore::components).count());
    }

    /** The plainest form of the rule: what is not released might as well not have happened. */
    @Property(tries = 300)
    void S1_the_annotators_board_is_the_one_without_the_scores_that_are_withheld(@ForAll("logs") List<Event> log) {
        var releasedTasks = log.stream()
                .filter(ScoreReleased.class::isInstance)
                .map(event -> ((ScoreReleased) event).task())
                .toList();
        var without = log.stream()
                .filter(event -> !(event instanceof SubmissionScored e) || releasedTasks.contains(e.task()))
                .toList();
        assertThat(fold(log).forAnnotator()).isEqualTo(fold(without).forAnnotator());
    }

    /** Three tasks, each submitted, scored once or more, and released or not after its first score. */
    @Provide
    Arbitrary<List<Event>> logs() {
        var components = Combinators.combine(
                        Arbitraries.of("geometry", "class", "colour"),
                        Arbitraries.of(SKILL, COLOUR),
                        Arbitraries.integers().between(-20, 200))
                .as((name, skill, points) -> component(name, skill, points, Math.max(0, points)));
        var scores = components.list().ofMaxSize(5).map(list -> frameScore(list.toArray(Component[]::new)));
        return Combinators.combine(
                        scores.list().ofMaxSize(8),
                        Arbitraries.integers().between(1, 3).list().ofSize(8),
                        Arbitraries.integers().between(1, 3).set().ofMaxSize(3))
                .as((made, tasks, open) -> log(made, tasks, open::contains));
    }

    private static List<Event> log(List<FrameScore> scores, List<Integer> tasks, IntPredicate released) {
        var log = new ArrayList<Event>(List.of(assigned(ANNOTATOR)));
        var seen = new ArrayList<Integer>();
        for (int i = 0; i < scores.size(); i++) {
            int number = tasks.get(i);
            var task = new TaskId("t" + number);
            boolean first = !seen.contains(number);
            if (first) {
                log.add(submitted(task));
            }
            log.add(scored(task, scores.get(i)));
            if (first && released.test(number)) {
                log.add(released(task));
            }
            seen.add(number);
        }
        return log;
    }

    private static Scoreboard fold(List<Event> log) {
        var board = Story.fold(Projections.SCOREBOARDS, KEY, recorded(log));
        assertThat(board).isNotNull();
        return board;
    }

    private static Scoreboard board(Event... events) {
        return document(Projections.SCOREBOARDS, KEY, events);
    }

    private static Component component(String name, SkillId skill, double points, double available) {
        return new Component(Component.Kind.ATTRIBUTE, name, name, skill, points, available);
    }

    /** The first component is the scene's, the others an object's. */
    private static FrameScore frameScore(Component... components) {
        var scene = components.length == 0 ? List.<Component>of() : List.of(components[0]);
        var object = List.of(components).subList(scene.size(), components.length);
        double points =
                List.of(components).stream().mapToDouble(Component::points).sum();
        double available =
                List.of(components).stream().mapToDouble(Component::available).sum();
        return new FrameScore(
                new ScoringVersion("plumbline", 1),
                List.of(new ObjectScore(
                        new LabelId("a"),
                        new LabelId("b"),
                        Outcome.MATCHED,
                        0.8,
                        new ClassMatch("bud", "bud", true),
                        object,
                        object.stream().mapToDouble(Component::points).sum(),
                        object.stream().mapToDouble(Component::available).sum())),
                scene,
                points,
                available);
    }
}
