package dev.plumbline.gateway.operation;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.ramp.Missing;
import dev.plumbline.domain.ramp.Standings;
import dev.plumbline.domain.task.TaskRejection;
import dev.plumbline.domain.work.WorkCommand.ReturnWork;
import dev.plumbline.domain.work.WorkCommand.TakeWork;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.desk.TaskCard;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.sequence.OpeningTasks;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.FrameCard;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import dev.plumbline.projections.task.TaskDoc;
import dev.plumbline.projections.task.TaskState;
import dev.plumbline.projections.work.Holder;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Real work: what there is of it, asking for more, and giving back what one does not get to. */
final class WorkOperations {
    private static final int USUAL = 5;

    /** Frames that a person has at once and has not submitted; nobody hoards. */
    private static final int MOST = 20;

    private final ReadSide reads;
    private final Subjects subjects;
    private final Sending sending;
    private final Named named;
    private final InstantSource clock;

    /**
     * A live project that the person who asks is assigned to.
     *
     * @param spec    that it follows
     * @param held    frames that they have and have not submitted
     * @param free    frames that nobody has
     * @param missing what they lack to be given work; empty when nothing
     */
    record WorkIn(ProjectId project, String name, @Nullable SpecId spec, int held, int free, List<Lack> missing) {}

    record Lack(SkillId skill, Missing missing) {}

    /** @param tasks that were given now */
    record Given(List<TaskCard> tasks, WorkIn work) {}

    WorkOperations(ReadSide reads, Subjects subjects, Sending sending, Named named, InstantSource clock) {
        this.reads = reads;
        this.subjects = subjects;
        this.sending = sending;
        this.named = named;
        this.clock = clock;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "listWork", Handling.own(this::list),
                "getWork", new Handling(this::assigned, this::get),
                "returnWork", new Handling(subjects::task, this::giveBack));
    }

    private Thing assigned(Call call) {
        return reads.get(
                        Projections.PROJECTS, call.id("project", ProjectId::new).value())
                .filter(project -> project.annotators().contains(call.person()))
                .map(_ -> Thing.of(call.person()))
                .orElse(Thing.NONE);
    }

    private Answer list(Call call) {
        return Answer.ok(reads.all(Projections.PROJECTS, "").stream()
                .filter(project -> project.purpose() == Purpose.LIVE
                        && project.annotators().contains(call.person()))
                .map(project -> work(project, call.person()))
                .toList());
    }

    private WorkIn work(ProjectDoc project, PersonId person) {
        var missing = standings(project, person).missing(ontology(project).skills(), today());
        return new WorkIn(
                project.id(),
                project.name(),
                project.spec(),
                held(project, person),
                free(project).size(),
                missing.entrySet().stream()
                        .map(each -> new Lack(each.getKey(), each.getValue()))
                        .toList());
    }

    /** Frames that somebody else takes first are passed over; the answer has fewer only where there are no more. */
    private Answer get(Call call) {
        var project = subjects.existingProject(call.id("project", ProjectId::new));
        int wanted = Math.min(
                call.body().map(body -> body.path("count").asInt(USUAL)).orElse(USUAL),
                MOST - held(project, call.person()));
        var given = new ArrayList<TaskId>();
        long position = reads.position();
        for (var frame : candidates(project, call.person())) {
            if (given.size() >= wanted) {
                break;
            }
            var take = take(project, call.person(), frame);
            var outcome = sending.outcome(call, take);
            if (!(outcome instanceof Outcome.Refused(TaskRejection.FrameTaken _))) {
                position = Math.max(position, sending.settled(call, outcome, ""));
                given.add(take.task());
            }
        }
        if (given.isEmpty() && wanted > 0) {
            refuseWhereNotQualified(call, project);
        }
        var cards = given.stream()
                .map(subjects::existingTask)
                .map(task -> TaskCard.forAnnotator(task, named.frameName(task.frame())))
                .toList();
        return Answer.ok(new Given(cards, work(project, call.person()))).at(position);
    }

    /** Where no frame is free, what is missing is told all the same; of a project that is not live, that it is not. */
    private void refuseWhereNotQualified(Call call, ProjectDoc project) {
        var first = reads.all(Projections.FRAMES_OF_DATASET, dataset(project) + "/").stream()
                .findFirst();
        first.map(frame -> sending.outcome(call, take(project, call.person(), frame)))
                .filter(outcome ->
                        outcome instanceof Outcome.Refused(var reason) && !(reason instanceof TaskRejection.FrameTaken))
                .ifPresent(outcome -> sending.settled(call, outcome, ""));
    }

    private Answer giveBack(Call call) {
        var task = subjects.existingTask(call.id("task", TaskId::new));
        var position = sending.send(call, new ReturnWork(task.id(), task.project(), task.frame(), call.person()));
        return Answer.ok(TaskCard.forAnnotator(subjects.existingTask(task.id()), named.frameName(task.frame())))
                .at(position);
    }

    private TakeWork take(ProjectDoc project, PersonId annotator, FrameCard frame) {
        return new TakeWork(
                OpeningTasks.open(project, annotator, frame), ontology(project).skills(), today());
    }

    /** In the order of the dataset; what the person gave back comes last. */
    private List<FrameCard> candidates(ProjectDoc project, PersonId person) {
        var returned = subjects.tasksOf(person).stream()
                .filter(task -> task.project().equals(project.id()) && task.state() == TaskState.WITHDRAWN)
                .map(TaskDoc::frame)
                .collect(Collectors.toSet());
        return free(project).stream()
                .sorted(Comparator.comparing((FrameCard frame) -> returned.contains(frame.id()))
                        .thenComparing(FrameCard.IN_ORDER))
                .toList();
    }

    private List<FrameCard> free(ProjectDoc project) {
        var held = reads.all(Projections.FRAME_HOLDERS, project.id() + "/").stream()
                .map(Holder::frame)
                .collect(Collectors.toSet());
        return reads.all(Projections.FRAMES_OF_DATASET, dataset(project) + "/").stream()
                .filter(frame -> !held.contains(frame.id()))
                .toList();
    }

    private String dataset(ProjectDoc project) {
        return reads.get(Projections.BENCHMARKS, project.benchmark().value())
                .orElseThrow()
                .dataset()
                .value();
    }

    private int held(ProjectDoc project, PersonId person) {
        return Math.toIntExact(subjects.tasksOf(person).stream()
                .filter(task -> task.project().equals(project.id()))
                .filter(task -> task.state() == TaskState.ASSIGNED || task.state() == TaskState.DRAWING)
                .count());
    }

    private Standings standings(ProjectDoc project, PersonId person) {
        var spec = project.spec();
        return spec == null
                ? Standings.NONE
                : reads.get(Projections.STANDINGS, StandingsOfPeople.key(spec, person))
                        .map(doc -> doc.standings())
                        .orElse(Standings.NONE);
    }

    private Ontology ontology(ProjectDoc project) {
        return reads.get(
                        Projections.ONTOLOGY_VERSIONS,
                        OntologyVersions.key(project.ontology(), project.ontologyVersion()))
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
