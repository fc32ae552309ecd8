package dev.plumbline.domain.sampling;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.sampling.SamplingEvent.DrawCommitted;
import dev.plumbline.domain.sampling.SamplingEvent.DrawRevealed;
import dev.plumbline.domain.sampling.SamplingEvent.SeedLost;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.trend.IsoWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Follows what the log says of one project's draws, its submissions included. */
final class ProjectAudit {
    /** A submission is drawn at once and a seed told an hour after its week; that much later somebody left it undone. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private record Submitted(long position, Instant at) {}

    private final ProjectId id;
    private final String name;
    private final Map<TaskId, Submitted> submitted = new LinkedHashMap<>();
    private final Map<TaskId, Long> drawn = new HashMap<>();
    private final TreeMap<IsoWeek, WeekAudit> weeks = new TreeMap<>();
    private final Map<String, Long> committed = new HashMap<>();
    private final List<DrawFault> faults = new ArrayList<>();
    private int late;

    ProjectAudit(ProjectId id, String name) {
        this.id = id;
        this.name = name;
    }

    void submitted(long position, Instant at, TaskId task) {
        submitted.putIfAbsent(task, new Submitted(position, at));
    }

    void next(long position, Instant at, SamplingEvent event) {
        switch (event) {
            case DrawCommitted e -> committed.putIfAbsent(round(e), position);
            case SubmissionSampled e -> drawn(position, e);
            case DrawRevealed _, SeedLost _ -> {}
        }
        weeks.computeIfAbsent(event.week(), week -> new WeekAudit(id, week)).next(position, at, event);
    }

    private void drawn(long position, SubmissionSampled e) {
        var before = drawn.putIfAbsent(e.task(), position);
        if (before != null) {
            fault(position, e.task(), "task %s was drawn before, at position %d".formatted(e.task(), before));
        }
        var what = submitted.get(e.task());
        if (what == null) {
            fault(position, e.task(), "task %s was drawn and had not been submitted".formatted(e.task()));
        } else if (what.position < committed.getOrDefault(round(e), 0L)) {
            late++;
        }
    }

    private static String round(SamplingEvent e) {
        return e.week() + "/" + e.round();
    }

    void found(DrawFault fault) {
        faults.add(fault);
    }

    private void fault(long position, TaskId task, String what) {
        found(new DrawFault(position, id, task, what));
    }

    AuditedProject result(Instant end) {
        var rounds =
                weeks.values().stream().flatMap(week -> week.rounds().stream()).toList();
        var undrawn = submitted.entrySet().stream()
                .filter(each -> !drawn.containsKey(each.getKey()))
                .toList();
        var missing = undrawn.stream()
                .filter(each -> end.isAfter(each.getValue().at.plus(PATIENCE)))
                .map(each -> new DrawFault(
                        each.getValue().position,
                        id,
                        each.getKey(),
                        "task %s was submitted and never drawn".formatted(each.getKey())))
                .toList();
        var untold = rounds.stream()
                .filter(each -> each.state() == DrawState.OPEN)
                .filter(each -> end.isAfter(each.week().end().plus(PATIENCE)))
                .map(each -> new DrawFault(
                        each.committed(),
                        id,
                        null,
                        "the seed of %s was never told, though the week is over".formatted(each.week())));
        var all = Stream.of(
                        faults.stream(),
                        rounds.stream().flatMap(each -> each.faults().stream()),
                        missing.stream(),
                        untold)
                .flatMap(each -> each)
                .sorted(Comparator.comparingLong(DrawFault::position))
                .toList();
        return new AuditedProject(id, name, rounds, undrawn.size() - missing.size(), late, all);
    }
}
