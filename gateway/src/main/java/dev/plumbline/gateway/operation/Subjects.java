package dev.plumbline.gateway.operation;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.task.TaskDoc;
import java.util.HashSet;
import java.util.Set;

/** What operations are about: the documents themselves, and what the policy needs to know of them. */
final class Subjects {
    private final ReadSide read;

    Subjects(ReadSide read) {
        this.read = read;
    }

    Thing task(TaskId id) {
        return read.get(Projections.TASKS, id.value())
                .map(task ->
                        Thing.task(task.project(), task.annotator(), task.released(), annotatorsOf(task.benchmark())))
                .orElse(Thing.NONE);
    }

    Thing project(ProjectId id) {
        return read.get(Projections.PROJECTS, id.value())
                .map(project -> Thing.project(project.id(), annotatorsOf(project.benchmark())))
                .orElse(Thing.NONE);
    }

    TaskDoc existingTask(TaskId id) {
        return read.get(Projections.TASKS, id.value()).orElseThrow(() -> new Refused(Problems.notFound()));
    }

    ProjectDoc existingProject(ProjectId id) {
        return read.get(Projections.PROJECTS, id.value()).orElseThrow(() -> new Refused(Problems.notFound()));
    }

    /** Everyone who draws against the benchmark's truth, in whichever project. */
    private Set<PersonId> annotatorsOf(BenchmarkId benchmark) {
        var annotators = new HashSet<PersonId>();
        for (var project : read.all(Projections.PROJECTS, "")) {
            if (project.benchmark().equals(benchmark)) {
                annotators.addAll(project.annotators());
            }
        }
        return annotators;
    }
}
