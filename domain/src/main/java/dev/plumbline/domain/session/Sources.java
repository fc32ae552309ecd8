package dev.plumbline.domain.session;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.account.AccountEvent.PersonAdmitted;
import dev.plumbline.domain.project.ProjectEvent.ProjectCreated;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.ReviewEvent.ReviewOpened;
import dev.plumbline.domain.review.ReviewEvent.ReviewReturned;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the items of a new session are made of.
 *
 * @param specs     of the projects that were read; a project that follows none is not there
 * @param projects  that were read
 * @param reviewing who has a task's review open
 */
record Sources(
        Set<ProjectId> projects,
        Map<ProjectId, SpecId> specs,
        Set<PersonId> admitted,
        Map<TaskId, TaskSubmitted> submitted,
        Map<TaskId, FrameScore> scores,
        Map<TaskId, PersonId> reviewing) {
    static final Sources NONE = new Sources(Set.of(), Map.of(), Set.of(), Map.of(), Map.of(), Map.of());

    Sources evolve(Event event) {
        return switch (event) {
            case ProjectCreated e -> created(e);
            case PersonAdmitted e ->
                new Sources(projects, specs, and(admitted, e.person()), submitted, scores, reviewing);
            case TaskSubmitted e ->
                new Sources(projects, specs, admitted, and(submitted, e.task(), e), scores, reviewing);
            case SubmissionScored e ->
                new Sources(projects, specs, admitted, submitted, and(scores, e.task(), e.score()), reviewing);
            case ReviewOpened e ->
                new Sources(projects, specs, admitted, submitted, scores, and(reviewing, e.task(), e.reviewer()));
            case ReviewReturned e ->
                new Sources(projects, specs, admitted, submitted, scores, and(reviewing, e.task(), null));
            case ReviewCompleted e ->
                new Sources(projects, specs, admitted, submitted, scores, and(reviewing, e.task(), null));
            default -> this;
        };
    }

    /** Of a task that is known to be submitted. */
    TaskSubmitted submission(TaskId task) {
        return Optional.ofNullable(submitted.get(task)).orElseThrow();
    }

    private Sources created(ProjectCreated e) {
        return new Sources(
                and(projects, e.project()), and(specs, e.project(), e.spec()), admitted, submitted, scores, reviewing);
    }

    private static <T> Set<T> and(Set<T> set, T one) {
        var all = new HashSet<>(set);
        all.add(one);
        return Collections.unmodifiableSet(all);
    }

    private static <K, V> Map<K, V> and(Map<K, V> map, K key, @Nullable V value) {
        var all = new LinkedHashMap<>(map);
        if (value == null) {
            all.remove(key);
        } else {
            all.put(key, value);
        }
        return Collections.unmodifiableMap(all);
    }
}
