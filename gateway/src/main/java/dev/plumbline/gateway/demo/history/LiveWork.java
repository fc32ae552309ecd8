package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.task.TaskCommand.OpenTask;
import dev.plumbline.domain.work.WorkCommand.TakeWork;
import dev.plumbline.gateway.sequence.TaskIds;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import dev.plumbline.projections.task.TaskDoc;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/** The live frames that nobody has yet, for who may work on them. */
final class LiveWork {
    private final Scribe scribe;
    private final Ontology ontology;
    private final Deque<FrameId> free = new ArrayDeque<>();

    LiveWork(Scribe scribe, Ontology ontology) {
        this.scribe = scribe;
        this.ontology = ontology;
    }

    void add(Collection<FrameId> frames) {
        free.addAll(frames);
    }

    /** The next frame, or nothing where none is left or something is missing for it. */
    Optional<TaskDoc> take(PersonId person) {
        if (free.isEmpty() || !mayWork(person)) {
            return Optional.empty();
        }
        var frame = free.remove();
        var image = scribe.read()
                .get(Projections.FRAMES, frame.value())
                .orElseThrow()
                .image();
        var task = TaskIds.of(Places.LIVE.project(), person, frame);
        var opening = new OpenTask(
                task,
                Places.LIVE.project(),
                Places.LIVE.benchmark(),
                person,
                frame,
                image.width(),
                image.height(),
                ontology.id(),
                ontology.version());
        scribe.now(person, new TakeWork(opening, ontology.skills(), today()));
        scribe.settle();
        return scribe.read().get(Projections.TASKS, task.value());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(scribe.clock().instant(), ZoneOffset.UTC);
    }

    private boolean mayWork(PersonId person) {
        var on = today();
        return scribe.read()
                .get(Projections.STANDINGS, StandingsOfPeople.key(Curriculum.SPEC, person))
                .filter(known ->
                        known.standings().missing(ontology.skills(), on).isEmpty())
                .isPresent();
    }
}
