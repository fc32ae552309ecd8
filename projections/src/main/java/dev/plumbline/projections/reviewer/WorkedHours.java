package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.reviewer.WorkingTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One person's time at work: a sum, and nothing that it could be divided by.
 *
 * @param inProjects   seconds that count
 * @param notSubmitted seconds of drawings that count once they are submitted; a stroke does not name its project
 * @param last         when the person acted last
 */
public record WorkedHours(
        Map<ProjectId, Long> inProjects,
        Map<TaskId, Long> notSubmitted,
        @Nullable Instant last) {
    private static final double SECONDS_IN_HOUR = 3600;

    public static final WorkedHours NONE = new WorkedHours(Map.of(), Map.of(), null);

    public WorkedHours {
        var projects = new TreeMap<ProjectId, Long>(Comparator.comparing(ProjectId::value));
        projects.putAll(inProjects);
        inProjects = Collections.unmodifiableMap(projects);
        var tasks = new TreeMap<TaskId, Long>(Comparator.comparing(TaskId::value));
        tasks.putAll(notSubmitted);
        notSubmitted = Collections.unmodifiableMap(tasks);
    }

    public double in(Collection<ProjectId> projects) {
        return projects.stream().mapToLong(p -> inProjects.getOrDefault(p, 0L)).sum() / SECONDS_IN_HOUR;
    }

    WorkedHours drew(TaskId task, Instant at) {
        var tasks = new TreeMap<TaskId, Long>(Comparator.comparing(TaskId::value));
        tasks.putAll(notSubmitted);
        tasks.merge(task, since(at), Long::sum);
        return new WorkedHours(inProjects, tasks, at);
    }

    WorkedHours submitted(TaskId task, ProjectId project, Instant at) {
        var drawn = drew(task, at);
        var tasks = new TreeMap<TaskId, Long>(Comparator.comparing(TaskId::value));
        tasks.putAll(drawn.notSubmitted);
        var seconds = tasks.remove(task);
        return new WorkedHours(drawn.inProjects, tasks, drawn.last).with(project, seconds == null ? 0 : seconds, at);
    }

    WorkedHours decided(ProjectId project, Instant at) {
        return with(project, since(at), at);
    }

    private WorkedHours with(ProjectId project, long seconds, Instant at) {
        var projects = new TreeMap<ProjectId, Long>(Comparator.comparing(ProjectId::value));
        projects.putAll(inProjects);
        projects.merge(project, seconds, Long::sum);
        return new WorkedHours(projects, notSubmitted, at);
    }

    private long since(Instant at) {
        return last == null ? 0 : WorkingTime.seconds(last, at);
    }
}
