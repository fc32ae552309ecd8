package dev.plumbline.gateway.bench.live;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;

/**
 * Who takes part: rooms of annotators who each draw on a task of their own, and in every room some who watch all of its
 * canvases.
 */
record Crowd(int rooms, int annotatorsPerRoom, int watchersPerRoom) {
    /** 1,000 annotators, 20 rooms, 40 watchers. */
    static final Crowd FULL = new Crowd(20, 50, 2);

    int annotators() {
        return rooms * annotatorsPerRoom;
    }

    int watchers() {
        return rooms * watchersPerRoom;
    }

    int room(int annotator) {
        return annotator / annotatorsPerRoom;
    }

    static PersonId annotator(int i) {
        return new PersonId("a" + i);
    }

    static PersonId watcher(int i) {
        return new PersonId("w" + i);
    }

    static TaskId task(int annotator) {
        return new TaskId("t" + annotator);
    }

    static ProjectId project(int room) {
        return new ProjectId("r" + room);
    }
}
