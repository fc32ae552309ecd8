package dev.plumbline.gateway.operation;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.reviewer.BlindSessions;
import dev.plumbline.projections.reviewer.OpenSessions;
import dev.plumbline.projections.task.TaskDoc;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What operations are about: the documents themselves, and what the policy needs to know of them. Blocks on storage. */
final class Subjects {
    private final ReadSide reads;

    Subjects(ReadSide reads) {
        this.reads = reads;
    }

    Thing dataset(Call call) {
        return workspaceIf(reads.get(
                Projections.DATASETS, call.id("dataset", DatasetId::new).value()));
    }

    Thing ontology(Call call) {
        return workspaceIf(reads.get(
                Projections.ONTOLOGIES, call.id("ontology", OntologyId::new).value()));
    }

    Thing benchmark(Call call) {
        return benchmark(call.id("benchmark", BenchmarkId::new));
    }

    Thing project(Call call) {
        return project(call.id("project", ProjectId::new));
    }

    Thing task(Call call) {
        return task(call.id("task", TaskId::new));
    }

    Thing note(Call call) {
        return reads.get(Projections.NOTE_PLACES, call.id("note", NoteId::new).value())
                .map(place -> task(place.task()))
                .orElse(Thing.NONE);
    }

    /** A frame is an annotator's own when they have a task on it. */
    Thing frame(Call call) {
        var frame = call.id("frame", FrameId::new);
        if (reads.get(Projections.FRAMES, frame.value()).isEmpty()) {
            return Thing.NONE;
        }
        var own = tasksOf(call.person()).stream().anyMatch(task -> task.frame().equals(frame));
        return own ? Thing.of(call.person()) : Thing.WORKSPACE;
    }

    Thing benchmark(BenchmarkId benchmark) {
        return reads.get(Projections.BENCHMARKS, benchmark.value())
                .map(_ -> {
                    var projects = projectsOn(benchmark);
                    return Thing.truth(
                            projects.stream().map(ProjectDoc::id).collect(Collectors.toSet()), annotators(projects));
                })
                .orElse(Thing.NONE);
    }

    Thing project(ProjectId project) {
        return reads.get(Projections.PROJECTS, project.value())
                .map(p -> Thing.project(project, annotators(projectsOn(p.benchmark()))))
                .orElse(Thing.NONE);
    }

    Thing task(TaskId task) {
        return reads.get(Projections.TASKS, task.value())
                .map(t -> Thing.task(t.project(), t.annotator(), t.released(), annotators(projectsOn(t.benchmark())))
                        .hiddenFrom(openSessions().hiddenFrom(task)))
                .orElse(Thing.NONE);
    }

    BlindSessions openSessions() {
        return reads.get(Projections.OPEN_SESSIONS, OpenSessions.KEY).orElse(BlindSessions.NONE);
    }

    /** The log: it shows everything that was ever decided. */
    Thing log(Call call) {
        return Thing.WORKSPACE.hiddenFrom(openSessions().blind());
    }

    /** A person's tasks in the order they were given. */
    List<TaskDoc> tasksOf(PersonId person) {
        return reads.get(Projections.TASKS_OF_PERSON, person.value()).stream()
                .flatMap(list -> list.tasks().stream())
                .flatMap(task -> reads.get(Projections.TASKS, task.value()).stream())
                .toList();
    }

    private List<ProjectDoc> projectsOn(BenchmarkId benchmark) {
        return reads.all(Projections.PROJECTS, "").stream()
                .filter(p -> p.benchmark().equals(benchmark))
                .toList();
    }

    private static Set<PersonId> annotators(List<ProjectDoc> projects) {
        return projects.stream().flatMap(p -> p.annotators().stream()).collect(Collectors.toSet());
    }

    private static Thing workspaceIf(Optional<?> found) {
        return found.isPresent() ? Thing.WORKSPACE : Thing.NONE;
    }

    TaskDoc existingTask(TaskId id) {
        return reads.get(Projections.TASKS, id.value()).orElseThrow(() -> new Refused(Problems.notFound()));
    }

    ProjectDoc existingProject(ProjectId id) {
        return reads.get(Projections.PROJECTS, id.value()).orElseThrow(() -> new Refused(Problems.notFound()));
    }
}
