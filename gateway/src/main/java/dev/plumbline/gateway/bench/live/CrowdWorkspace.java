package dev.plumbline.gateway.bench.live;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.account.AccountEvent;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.dataset.DatasetEvent;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.ontology.OntologyEvent;
import dev.plumbline.domain.project.ProjectEvent;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.task.TaskEvent;
import dev.plumbline.gateway.bench.Flowers;
import dev.plumbline.gateway.bench.NewEvents;
import dev.plumbline.gateway.eventlog.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;

/** The workspace a {@link Crowd} draws in: one photograph, a project for each room, and a task for each annotator. */
final class CrowdWorkspace {
    private static final PersonId MANAGER = new PersonId("m");
    private static final DatasetId DATASET = new DatasetId("d");
    private static final FrameId FRAME = new FrameId("f");
    private static final BenchmarkId BENCHMARK = new BenchmarkId("b");
    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 800;

    private CrowdWorkspace() {}

    /** Appends what is there before anybody draws. */
    static void prepare(EventLog log, Crowd crowd) throws Exception {
        append(
                log,
                List.of(
                        new DatasetEvent.DatasetCreated(DATASET, "Bench", MANAGER),
                        new DatasetEvent.FrameAdded(
                                DATASET,
                                FRAME,
                                new ImageFile("f.jpg", "0".repeat(64), "image/jpeg", WIDTH, HEIGHT, 1),
                                MANAGER),
                        new OntologyEvent.OntologyPublished(Flowers.ONTOLOGY, MANAGER)));
        for (int room = 0; room < crowd.rooms(); room++) {
            append(log, people(crowd, room));
        }
    }

    private static List<Event> people(Crowd crowd, int room) {
        var project = Crowd.project(room);
        var events = new ArrayList<Event>();
        events.add(new ProjectEvent.ProjectCreated(
                project,
                "Bench",
                Purpose.TRAINING,
                null,
                BENCHMARK,
                Flowers.ONTOLOGY.id(),
                1,
                Release.AFTER_REVIEW,
                MANAGER));
        for (int i = 0; i < crowd.annotatorsPerRoom(); i++) {
            var number = room * crowd.annotatorsPerRoom() + i;
            var person = Crowd.annotator(number);
            events.add(new AccountEvent.RoleGranted(person, Role.ANNOTATOR, project, MANAGER));
            events.add(new ProjectEvent.AnnotatorAssigned(project, person, MANAGER));
            events.add(new TaskEvent.TaskOpened(
                    Crowd.task(number), project, BENCHMARK, person, FRAME, WIDTH, HEIGHT, Flowers.ONTOLOGY.id(), 1));
        }
        for (int i = 0; i < crowd.watchersPerRoom(); i++) {
            var person = Crowd.watcher(room * crowd.watchersPerRoom() + i);
            events.add(new AccountEvent.RoleGranted(person, Role.REVIEWER, project, MANAGER));
        }
        return events;
    }

    private static void append(EventLog log, List<Event> events) throws Exception {
        log.append(AppendCondition.none(), events.stream().map(NewEvents::of).toList())
                .get(30, TimeUnit.SECONDS);
    }

    /** What a watcher says to see the project's desk, and every canvas of it. */
    static List<String> watch(Crowd crowd, int watcher) {
        var room = watcher / crowd.watchersPerRoom();
        var joins = new ArrayList<String>();
        joins.add("{\"type\":\"join\",\"room\":\"project/%s\"}".formatted(Crowd.project(room)));
        for (int i = 0; i < crowd.annotatorsPerRoom(); i++) {
            joins.add("{\"type\":\"join\",\"room\":\"task/%s\"}"
                    .formatted(Crowd.task(room * crowd.annotatorsPerRoom() + i)));
        }
        return joins;
    }
}
