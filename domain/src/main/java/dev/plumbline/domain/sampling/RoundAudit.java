package dev.plumbline.domain.sampling;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.sampling.SamplingEvent.DrawCommitted;
import dev.plumbline.domain.sampling.SamplingEvent.DrawRevealed;
import dev.plumbline.domain.sampling.SamplingEvent.SeedLost;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.trend.IsoWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Follows what the log says of one seed: committed to, drawn with, told or lost, in this order and once. */
final class RoundAudit {
    private record At<E>(long position, Instant at, E event) {}

    private final ProjectId project;
    private final IsoWeek week;
    private final int round;
    private final List<At<SubmissionSampled>> draws = new ArrayList<>();
    private final List<DrawFault> faults = new ArrayList<>();
    private @Nullable At<DrawCommitted> committed;
    private @Nullable At<DrawRevealed> told;
    private @Nullable At<SeedLost> lost;

    RoundAudit(ProjectId project, IsoWeek week, int round) {
        this.project = project;
        this.week = week;
        this.round = round;
    }

    boolean isLost() {
        return lost != null;
    }

    /** @param inTurn whether the seed of the round before is lost, or there is none before */
    void next(long position, Instant at, SamplingEvent event, boolean inTurn) {
        switch (event) {
            case DrawCommitted e -> commit(new At<>(position, at, e), inTurn);
            case SubmissionSampled e -> draw(new At<>(position, at, e));
            case DrawRevealed e -> reveal(new At<>(position, at, e));
            case SeedLost e -> lose(new At<>(position, at, e));
        }
    }

    private void commit(At<DrawCommitted> e, boolean inTurn) {
        if (committed != null) {
            fault(e.position, null, "%s was committed to before, at position %d".formatted(name(), committed.position));
            return;
        }
        if (!inTurn) {
            fault(e.position, null, "%s was begun though the seed before it was not lost".formatted(name()));
        }
        committed = e;
    }

    private void draw(At<SubmissionSampled> e) {
        var task = e.event.task();
        if (committed == null) {
            fault(
                    e.position,
                    task,
                    "task %s was drawn with %s before its seed was committed to".formatted(task, name()));
        }
        if (told != null) {
            fault(
                    e.position,
                    task,
                    "task %s was drawn with %s after its seed was told, at position %d"
                            .formatted(task, name(), told.position));
        }
        if (lost != null) {
            fault(
                    e.position,
                    task,
                    "task %s was drawn with %s after its seed was lost, at position %d"
                            .formatted(task, name(), lost.position));
        }
        draws.add(e);
    }

    private void reveal(At<DrawRevealed> e) {
        ended(e.position);
        if (e.at.isBefore(week.end())) {
            fault(e.position, null, "the seed of %s was told before the week was over".formatted(name()));
        }
        told = told == null ? e : told;
    }

    private void lose(At<SeedLost> e) {
        ended(e.position);
        lost = lost == null ? e : lost;
    }

    private void ended(long position) {
        if (committed == null) {
            fault(position, null, "nothing was committed to for %s".formatted(name()));
        }
        if (told != null || lost != null) {
            fault(
                    position,
                    null,
                    "%s was over before, at position %d"
                            .formatted(name(), told != null ? told.position : lost == null ? 0 : lost.position));
        }
    }

    AuditedRound result() {
        var all = new ArrayList<>(faults);
        if (told != null && committed != null) {
            all.addAll(check(committed, told));
        }
        all.sort(Comparator.comparingLong(DrawFault::position));
        return new AuditedRound(
                project,
                week,
                round,
                state(all),
                committed == null ? 0 : committed.position,
                committed == null ? null : committed.at,
                draws.size(),
                (int) draws.stream().filter(draw -> draw.event.chosen()).count(),
                all);
    }

    private DrawState state(List<DrawFault> all) {
        if (!all.isEmpty()) {
            return DrawState.WRONG;
        }
        if (lost != null) {
            return DrawState.LOST;
        }
        return told == null ? DrawState.OPEN : DrawState.VERIFIED;
    }

    private List<DrawFault> check(At<DrawCommitted> promise, At<DrawRevealed> answer) {
        var seed = answer.event.seed();
        var audit = DrawAudit.of(
                promise.event.commitment(), seed, draws.stream().map(At::event).toList());
        if (!audit.seedHolds()) {
            // Of another seed nothing follows, so its draws need no words each.
            return List.of(new DrawFault(
                    answer.position,
                    project,
                    null,
                    "the seed of %s is not the one that was committed to at position %d"
                            .formatted(name(), promise.position)));
        }
        var wrong = new HashSet<>(audit.wrong());
        return draws.stream()
                .filter(draw -> wrong.contains(draw.event.task()))
                .map(draw -> new DrawFault(draw.position, project, draw.event.task(), wrong(draw.event, seed)))
                .toList();
    }

    private String wrong(SubmissionSampled e, Seed seed) {
        return String.format(
                Locale.ROOT,
                "task %s is said to be %s, and the seed of %s says otherwise: its draw is %.6f, its share %s",
                e.task(),
                e.chosen() ? "reviewed" : "left out",
                name(),
                seed.drawOf(e.task()),
                e.share());
    }

    private void fault(long position, @Nullable TaskId task, String what) {
        faults.add(new DrawFault(position, project, task, what));
    }

    private String name() {
        return round == 1 ? week.toString() : "round %d of %s".formatted(round, week);
    }
}
