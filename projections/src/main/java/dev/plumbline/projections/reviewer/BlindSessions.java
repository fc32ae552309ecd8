package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.session.SessionEvent.SessionOpened;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sessions that are open, in the order in which they were opened. */
public record BlindSessions(List<Open> sessions) {
    public static final BlindSessions NONE = new BlindSessions(List.of());

    /**
     * @param tasks that its items are of, each once
     * @param left  decisions that are still to be made
     */
    public record Open(
            SessionId session,
            ProjectId project,
            List<TaskId> tasks,
            List<PersonId> invited,
            Instant deadline,
            int left) {
        public Open {
            tasks = List.copyOf(tasks);
            invited = List.copyOf(invited);
        }
    }

    public BlindSessions {
        sessions = List.copyOf(sessions);
    }

    /** Who may not see what was decided about a task. */
    public Set<PersonId> hiddenFrom(TaskId task) {
        return sessions.stream()
                .filter(open -> open.tasks().contains(task))
                .flatMap(open -> open.invited().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody to whom something is hidden. */
    public Set<PersonId> blind() {
        return sessions.stream().flatMap(open -> open.invited().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** What is hidden from somebody. */
    public Set<TaskId> hiddenTasks(PersonId person) {
        return sessions.stream()
                .filter(open -> open.invited().contains(person))
                .flatMap(open -> open.tasks().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    BlindSessions and(SessionOpened e) {
        var open = new Open(
                e.session(),
                e.project(),
                e.items().stream().map(item -> item.ref().task()).distinct().toList(),
                e.invited(),
                e.deadline(),
                e.items().size() * e.invited().size());
        return new BlindSessions(Stream.concat(without(e.session()).sessions.stream(), Stream.of(open))
                .toList());
    }

    BlindSessions decided(SessionId session) {
        return new BlindSessions(sessions.stream()
                .map(open -> open.session().equals(session)
                        ? new Open(
                                open.session(),
                                open.project(),
                                open.tasks(),
                                open.invited(),
                                open.deadline(),
                                open.left() - 1)
                        : open)
                .toList());
    }

    BlindSessions without(SessionId session) {
        return new BlindSessions(sessions.stream()
                .filter(open -> !open.session().equals(session))
                .toList());
    }
}
