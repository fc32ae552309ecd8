package dev.plumbline.gateway.live.protocol;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import java.util.Optional;
import java.util.function.Function;

/** A place whose members hear the same things. */
public sealed interface Room {

    /** One task's canvas: strokes, notes, its card, who is there. */
    record OfTask(TaskId task) implements Room {
        @Override
        public String name() {
            return TASK + task.value();
        }
    }

    /** One project's desk, for its staff: feed, cohort, scores, disagreement, small pictures, the review queue. */
    record OfProject(ProjectId project) implements Room {
        @Override
        public String name() {
            return PROJECT + project.value();
        }
    }

    /** One spec's cohort, for staff: who is at which stage of which skill, and the certificates. */
    record OfSpec(SpecId spec) implements Room {
        @Override
        public String name() {
            return SPEC + spec.value();
        }
    }

    /** What concerns one person: the cards of their tasks, their released scores, their way through each spec. Everybody calls their own {@code me}. */
    record OfPerson(PersonId person) implements Room {
        @Override
        public String name() {
            return ME;
        }
    }

    /**
     * What a page reads over HTTP, for whoever may read it there: it is told that it is another now, and read again. Nothing of it is in
     * the room, so its readers may be shown different things.
     */
    record OfReading(Reading reading) implements Room {
        @Override
        public String name() {
            return READ + reading.path();
        }
    }

    String TASK = "task/";
    String PROJECT = "project/";
    String SPEC = "spec/";
    String READ = "read";
    String ME = "me";

    /** As it is called over the wire. */
    String name();

    /** @param me who says the name; empty when no room can have it */
    static Optional<Room> named(String name, PersonId me) {
        if (name.equals(ME)) {
            return Optional.of(new OfPerson(me));
        }
        if (name.startsWith(TASK)) {
            return parse(name.substring(TASK.length()), id -> new OfTask(new TaskId(id)));
        }
        if (name.startsWith(PROJECT)) {
            return parse(name.substring(PROJECT.length()), id -> new OfProject(new ProjectId(id)));
        }
        if (name.startsWith(SPEC)) {
            return parse(name.substring(SPEC.length()), id -> new OfSpec(new SpecId(id)));
        }
        if (name.startsWith(READ + "/")) {
            return Reading.at(name.substring(READ.length())).map(OfReading::new);
        }
        return Optional.empty();
    }

    private static Optional<Room> parse(String id, Function<String, Room> room) {
        try {
            return Optional.of(room.apply(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
