package dev.plumbline.gateway.operation;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.Clause;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.submission.SubmitTask;
import dev.plumbline.gateway.access.Caller;
import dev.plumbline.gateway.desk.FrameRef;
import dev.plumbline.gateway.desk.InDrill;
import dev.plumbline.gateway.desk.TaskCard;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.sequence.PlaceInSequence;
import dev.plumbline.gateway.sequence.TaskSequence;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.batch.BatchesOfPeople;
import dev.plumbline.projections.batch.PersonBatches;
import dev.plumbline.projections.catalogue.FrameCard;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.task.TaskDoc;
import dev.plumbline.projections.task.TaskState;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An annotator's work: the list, the canvas, handing in, and what came of it. */
final class TaskOperations {
    private final ReadSide reads;
    private final Subjects subjects;
    private final Sending sending;
    private final StrokeHistory strokes;
    private final Named named;

    record Briefing(ProjectId id, String name, Purpose purpose, String instructions, List<Clause> clauses) {}

    /** @param sequence left out where the frame is a single image */
    record Task(
            TaskCard card,
            Briefing project,
            Ontology ontology,
            FrameRef frame,
            @Nullable PlaceInSequence sequence) {}

    TaskOperations(ReadSide reads, Subjects subjects, Sending sending, Named named, StrokeHistory strokes) {
        this.reads = reads;
        this.subjects = subjects;
        this.sending = sending;
        this.strokes = strokes;
        this.named = named;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "listTasks", Handling.own(this::list),
                "readTask", new Handling(subjects::task, c -> Answer.ok(read(c))),
                "listStrokes", new Handling(subjects::task, this::strokes),
                "submitTask", new Handling(subjects::task, this::submit));
    }

    private Answer list(Call call) {
        var batches = new HashMap<ProjectId, Optional<PersonBatches>>();
        return Answer.ok(subjects.tasksOf(call.person()).stream()
                .filter(t -> t.state() != TaskState.WITHDRAWN)
                .collect(Collectors.groupingBy(this::place, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(this::inOrder)
                .map(t -> TaskCard.forAnnotator(t, named.frameName(t.frame()))
                        .in(InDrill.of(batches.computeIfAbsent(t.project(), _ -> batches(t)), t)))
                .toList());
    }

    /** What is one sequence of a project, or one image of its own. */
    private List<String> place(TaskDoc task) {
        var frame = reads.get(Projections.FRAMES, task.frame().value());
        var sequence = frame.map(FrameCard::sequence).orElse(null);
        return sequence == null
                ? List.of(task.id().value())
                : List.of(task.project().value(), frame.get().dataset().value(), sequence.name());
    }

    /** Tasks come as they are opened; those of a sequence stand together, as it runs. */
    private Stream<TaskDoc> inOrder(List<TaskDoc> tasks) {
        return tasks.size() == 1
                ? tasks.stream()
                : tasks.stream()
                        .flatMap(task -> reads
                                .get(Projections.FRAMES, task.frame().value())
                                .stream()
                                .map(frame -> Map.entry(frame, task)))
                        .sorted(Map.Entry.comparingByKey(FrameCard.IN_ORDER))
                        .map(Map.Entry::getValue);
    }

    private Task read(Call call) {
        var task = task(call);
        var project = reads.get(Projections.PROJECTS, task.project().value()).orElseThrow();
        var clauses = project.instructions().clauses();
        var briefing = new Briefing(
                project.id(),
                project.name(),
                project.purpose(),
                project.instructions().text(),
                clauses.isEmpty() ? CitableClauses.of(reads, project) : clauses);
        var sequence = TaskSequence.of(reads, task.project(), task.benchmark(), task.annotator(), task.frame())
                .map(place -> PlaceInSequence.of(place, this::changes))
                .orElse(null);
        return new Task(card(call.caller(), task), briefing, ontology(task), named.frame(task.frame()), sequence);
    }

    private List<Change> changes(TaskId task) {
        return strokes.of(task, 0).stream().map(StrokeHistory.Stroke::change).toList();
    }

    private Answer strokes(Call call) {
        return Answer.ok(strokes.of(call.id("task", TaskId::new), (int) call.number("after", 0)));
    }

    private Answer submit(Call call) {
        var task = task(call);
        var position = sending.send(
                call,
                new SubmitTask(
                        task.id(), call.person(), call.member("lastStroke").asInt(), ontology(task)));
        return Answer.ok(card(call.caller(), task(call))).at(position);
    }

    private TaskCard card(Caller reader, TaskDoc task) {
        var name = named.frameName(task.frame());
        return task.annotator().equals(reader.person())
                ? TaskCard.forAnnotator(task, name).in(InDrill.of(batches(task), task))
                : TaskCard.forStaff(task, name);
    }

    private Optional<PersonBatches> batches(TaskDoc task) {
        return reads.get(Projections.BATCHES, BatchesOfPeople.key(task.project(), task.annotator()));
    }

    private Ontology ontology(TaskDoc task) {
        return reads.get(Projections.ONTOLOGY_VERSIONS, OntologyVersions.key(task.ontology(), task.ontologyVersion()))
                .orElseThrow();
    }

    private TaskDoc task(Call call) {
        return subjects.existingTask(call.id("task", TaskId::new));
    }
}
