package dev.plumbline.domain.sampling;

import static dev.plumbline.domain.LiveSample.LIVE;
import static dev.plumbline.domain.LiveSample.WEEK;
import static dev.plumbline.domain.LiveSample.entered;
import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.BOUNDARY_SKILL;
import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.Sample;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.disagreement.TrendEvent.SuspicionRaised;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.OntologyEvent.OntologyPublished;
import dev.plumbline.domain.project.ProjectEvent.RampNumbersSet;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.sampling.SamplingEvent.DrawCommitted;
import dev.plumbline.domain.sampling.SamplingEvent.DrawRevealed;
import dev.plumbline.domain.sampling.SamplingEvent.SeedLost;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplingAuditTest {
    private static final Seed SEED = new Seed("0f".repeat(Seed.BYTES));
    private static final Seed ANOTHER = new Seed("1e".repeat(Seed.BYTES));
    private static final double SHARE = 0.5;
    private static final Instant BEFORE = WEEK.begin().minus(Duration.ofDays(3));
    private static final Instant DURING = WEEK.begin().plus(Duration.ofDays(2));
    private static final Instant AFTER = WEEK.end().plus(Duration.ofHours(1));

    private record At(Instant at, Event event) {}

    /** Project, commitment, then a submission and its draw for each task, and the seed: positions 1, 2, 3 and 4, ... */
    private final List<At> log = new ArrayList<>(List.of(at(BEFORE, LIVE), at(BEFORE, committed(1, SEED))));

    private static final String TASK = "t-3";
    private static final int DRAWN_AT = 6 + 4;

    SamplingAuditTest() {
        for (int i = 0; i < 20; i++) {
            log.add(at(DURING, submitted("t-" + i)));
            log.add(at(DURING, drawn("t-" + i, 1)));
        }
        log.add(at(AFTER, new DrawRevealed(PROJECT, WEEK, 1, SEED)));
    }

    @Test
    void R6_a_log_in_which_every_draw_is_as_promised_verifies() {
        var project = audit();
        assertThat(project.faults()).isEmpty();
        assertThat(project.name()).isEqualTo(LIVE.name());
        assertThat(project.waiting()).isZero();
        assertThat(project.late()).isZero();
        assertThat(project.rounds()).singleElement().satisfies(round -> {
            assertThat(round.state()).isEqualTo(DrawState.VERIFIED);
            assertThat(round.drawn()).isEqualTo(20);
            assertThat(round.chosen()).isBetween(1, 19);
            assertThat(round.committed()).isEqualTo(2);
            assertThat(round.committedBeforeItsWeek()).isTrue();
        });
    }

    @Test
    void R6_a_decision_that_was_changed_is_named_with_its_position() {
        var right = (SubmissionSampled) log.get(DRAWN_AT - 1).event();
        log.set(DRAWN_AT - 1, at(DURING, sampled(TASK, 1, !right.chosen())));
        assertThat(audit().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.position()).isEqualTo(DRAWN_AT);
            assertThat(fault.task()).isEqualTo(new TaskId(TASK));
            assertThat(fault.what()).contains(TASK, "the seed of 2026-W48 says otherwise", "its share 0.5");
        });
        assertThat(audit().rounds().getFirst().state()).isEqualTo(DrawState.WRONG);
    }

    @Test
    void R6_a_decision_that_is_missing_is_named_once_the_log_goes_on() {
        log.remove(DRAWN_AT - 1);
        assertFault(DRAWN_AT - 1, "task t-3 was submitted and never drawn");

        log.removeLast();
        log.removeIf(each -> each.at().equals(AFTER));
        assertThat(audit().faults()).isEmpty();
        assertThat(audit().waiting()).isEqualTo(1);
    }

    @Test
    void R6_a_draw_without_a_commitment_is_named() {
        log.set(1, at(BEFORE, LIVE));
        assertThat(audit().faults())
                .extracting(DrawFault::what)
                .contains("task t-3 was drawn with 2026-W48 before its seed was committed to")
                .contains("nothing was committed to for 2026-W48")
                .hasSize(21);
    }

    @Test
    void R6_another_seed_than_the_one_committed_to_is_named() {
        log.removeLast();
        log.add(at(AFTER, new DrawRevealed(PROJECT, WEEK, 1, ANOTHER)));
        assertFault(43, "the seed of 2026-W48 is not the one that was committed to at position 2");
    }

    @Test
    void R6_a_seed_that_is_told_early_or_never_is_named() {
        log.removeLast();
        log.add(at(DURING, new DrawRevealed(PROJECT, WEEK, 1, SEED)));
        assertFault(43, "the seed of 2026-W48 was told before the week was over");

        log.removeLast();
        assertThat(audit().faults()).isEmpty();
        assertThat(audit().rounds().getFirst().state()).isEqualTo(DrawState.OPEN);
        log.add(at(AFTER.plus(Duration.ofDays(1)), LIVE));
        assertFault(2, "the seed of 2026-W48 was never told, though the week is over");
    }

    @Test
    void R6_a_draw_after_the_seed_was_told_twice_or_of_nothing_is_named() {
        log.add(at(AFTER, submitted("late")));
        log.add(at(AFTER, drawn("late", 1)));
        assertFault(45, "task late was drawn with 2026-W48 after its seed was told, at position 43");

        log.subList(43, 45).clear();
        log.add(42, at(DURING, drawn(TASK, 1)));
        assertFault(43, "task t-3 was drawn before, at position 10");

        log.set(42, at(DURING, drawn("nothing", 1)));
        assertFault(43, "task nothing was drawn and had not been submitted");
    }

    @Test
    void R6_a_lost_seed_begins_another_round_and_nothing_else_does() {
        log.removeLast();
        log.add(at(DURING, new SeedLost(PROJECT, WEEK, 1)));
        log.add(at(DURING, submitted("again")));
        log.add(at(DURING, committed(2, ANOTHER)));
        log.add(at(DURING, sampled("again", 2, ANOTHER.drawOf(new TaskId("again")) < SHARE)));
        log.add(at(AFTER, new DrawRevealed(PROJECT, WEEK, 2, ANOTHER)));
        assertThat(audit().faults()).isEmpty();
        assertThat(audit().late()).isEqualTo(1);
        assertThat(audit().rounds())
                .extracting(AuditedRound::state)
                .containsExactly(DrawState.LOST, DrawState.VERIFIED);
        assertThat(audit().rounds().getLast().committedBeforeItsWeek()).isFalse();

        log.set(42, at(DURING, LIVE));
        assertThat(audit().faults())
                .extracting(DrawFault::what)
                .contains("round 2 of 2026-W48 was begun though the seed before it was not lost");
    }

    @Test
    void R6_a_share_that_was_not_due_is_named_though_the_seed_holds() {
        log.clear();
        log.addAll(List.of(at(BEFORE, new OntologyPublished(ONTOLOGY, MANAGER)), at(BEFORE, LIVE)));
        log.add(at(BEFORE, committed(1, SEED)));
        for (var skill : ONTOLOGY.skills()) {
            log.add(at(BEFORE, entered(ANNOTATOR, skill, Stage.PRODUCTION)));
        }
        log.add(at(BEFORE, new RampNumbersSet(PROJECT, RampNumbers.DEFAULT, MANAGER)));
        log.add(at(DURING, submitted(TASK)));
        log.add(at(DURING, drawn(TASK, 1)));
        int drawnAt = log.size();
        assertFault(drawnAt, notDue("0.25 (sample)"));

        log.add(3, at(BEFORE, new SuspicionRaised(PROJECT, ANNOTATOR, BOUNDARY_SKILL, WEEK, 0.04)));
        assertFault(drawnAt + 1, notDue("0.5 (suspicion)"));

        log.add(drawnAt - 1, at(DURING, entered(ANNOTATOR, BOUNDARY_SKILL, Stage.RE_SHADOW)));
        assertFault(drawnAt + 2, notDue("1.0 (shadow)"));

        log.removeIf(each -> each.event() instanceof SubmissionSampled);
        log.add(at(
                DURING,
                new SubmissionSampled(new TaskId(TASK), PROJECT, ANNOTATOR, WEEK, 1, 1, SamplingCause.SHADOW, true)));
        assertThat(audit().faults()).isEmpty();
    }

    private static String notDue(String due) {
        return "task t-3 was drawn with a share of 0.5 (sample), and by its annotator's standing and the project's numbers %s was due"
                .formatted(due);
    }

    private void assertFault(long position, String what) {
        assertThat(audit().faults()).containsExactly(new DrawFault(position, PROJECT, task(what), what));
    }

    private static TaskId task(String what) {
        return what.startsWith("task ") ? new TaskId(what.split(" ")[1]) : null;
    }

    private AuditedProject audit() {
        var audit = new SamplingAudit();
        for (int i = 0; i < log.size(); i++) {
            audit.next(i + 1, log.get(i).at(), log.get(i).event());
        }
        assertThat(audit.projects()).hasSize(1);
        return audit.projects().getFirst();
    }

    private static At at(Instant at, Event event) {
        return new At(at, event);
    }

    private static DrawCommitted committed(int round, Seed seed) {
        return new DrawCommitted(PROJECT, WEEK, round, seed.commitment());
    }

    private static TaskSubmitted submitted(String task) {
        return new TaskSubmitted(
                new TaskId(task), PROJECT, Sample.BENCHMARK, ANNOTATOR, new FrameId("f-" + task), 0, Labels.NONE);
    }

    private static SubmissionSampled drawn(String task, int round) {
        return sampled(task, round, SEED.drawOf(new TaskId(task)) < SHARE);
    }

    private static SubmissionSampled sampled(String task, int round, boolean chosen) {
        return new SubmissionSampled(
                new TaskId(task), PROJECT, ANNOTATOR, WEEK, round, SHARE, SamplingCause.SAMPLE, chosen);
    }
}
