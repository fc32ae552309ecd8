package dev.plumbline.domain.sampling;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.sampling.SamplingEvent.DrawCommitted;
import dev.plumbline.domain.sampling.SamplingEvent.DrawRevealed;
import dev.plumbline.domain.sampling.SamplingEvent.SeedLost;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a whole log in its order and holds every draw of live work against what was promised: a seed is committed to, draws
 * each submission of its week once, with the share that is due, and is told when the week is over. For one thread.
 */
public final class SamplingAudit {
    /** What is to be read; other events are of no matter. */
    public static final Set<Class<? extends Event>> EVENTS = Stream.concat(
                    Stream.of(
                            TaskSubmitted.class,
                            DrawCommitted.class,
                            SubmissionSampled.class,
                            DrawRevealed.class,
                            SeedLost.class),
                    ShareAudit.EVENTS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Map<ProjectId, ProjectAudit> projects = new LinkedHashMap<>();
    private final ShareAudit shares = new ShareAudit();
    private Instant end = Instant.MIN;

    /** @param event of any kind: even one of no matter says how late it is */
    public void next(long position, Instant at, Event event) {
        next(at);
        shares.next(event);
        if (event instanceof SubmissionSampled e) {
            shares.fault(position, e).ifPresent(project(e.project())::found);
        }
        switch (event) {
            case ProjectCreated e
            when e.purpose() == Purpose.LIVE ->
                projects.putIfAbsent(e.project(), new ProjectAudit(e.project(), e.name()));
            case TaskSubmitted e
            when projects.containsKey(e.project()) -> project(e.project()).submitted(position, at, e.task());
            case SamplingEvent e -> project(e.project()).next(position, at, e);
            default -> {}
        }
    }

    /** Something happened that has nothing to do with draws. */
    public void next(Instant at) {
        end = at.isAfter(end) ? at : end;
    }

    private ProjectAudit project(ProjectId id) {
        return projects.computeIfAbsent(id, _ -> new ProjectAudit(id, id.value()));
    }

    /** Live projects in the order of their creation, as far as the log was given. */
    public List<AuditedProject> projects() {
        return projects.values().stream().map(project -> project.result(end)).toList();
    }
}
