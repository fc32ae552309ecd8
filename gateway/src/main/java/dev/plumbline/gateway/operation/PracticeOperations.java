package dev.plumbline.gateway.operation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.practice.Composition.Chosen;
import dev.plumbline.domain.practice.Mistake;
import dev.plumbline.domain.practice.PracticeRejection.NoHintsHere;
import dev.plumbline.domain.practice.PracticeRejection.NothingToPractise;
import dev.plumbline.domain.review.DisagreementKind;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.practice.Drills;
import dev.plumbline.gateway.practice.Drills.Asked;
import dev.plumbline.gateway.practice.HintBook;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.sequence.OpeningTasks;
import dev.plumbline.gateway.sequence.TaskIds;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import dev.plumbline.projections.task.TaskDoc;
import dev.plumbline.projections.task.TaskState;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The road back: drills of one's own disagreements, and hints in them, for nobody but oneself. */
final class PracticeOperations {
    private final ReadSide reads;
    private final Subjects subjects;
    private final Sending sending;
    private final Drills drills;
    private final HintBook hints;
    private final OpeningTasks opening;
    private final InstantSource clock;

    /** @param times it was made; @param frames of the drill that are about it */
    record Practised(SkillId skill, DisagreementKind kind, int times, int frames) {}

    /**
     * @param tasks in the order in which to draw them
     * @param next  the first that is not submitted
     */
    record Drill(ProjectId project, List<TaskId> tasks, TaskId next, List<Practised> about) {}

    PracticeOperations(ReadSide reads, Subjects subjects, Sending sending, PersonId actor, InstantSource clock) {
        this.reads = reads;
        this.subjects = subjects;
        this.sending = sending;
        this.drills = new Drills(reads, actor);
        this.hints = new HintBook(reads);
        this.opening = new OpeningTasks(reads);
        this.clock = clock;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "beginDrill", new Handling(this::own, this::begin),
                "readHints", new Handling(subjects::task, call -> Answer.ok(hints.shown(task(call)))),
                "takeHint", new Handling(subjects::task, this::take));
    }

    /** One's own way through the spec. */
    private Thing own(Call call) {
        var key = StandingsOfPeople.key(call.id("spec", SpecId::new), call.person());
        return reads.get(Projections.STANDINGS, key)
                .map(_ -> Thing.of(call.person()))
                .orElse(Thing.NONE);
    }

    private Answer begin(Call call) {
        var spec = call.id("spec", SpecId::new);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return switch (drills.compose(spec, call.person(), today)) {
            case Asked.Composed(var project, var chosen, var commands) -> {
                var frames = chosen.stream().map(Chosen::frame).toList();
                yield given(call, project, frames, commands, practised(chosen));
            }
            case Asked.Open(var project, var frames, var commands) -> given(call, project, frames, commands, List.of());
            case Asked.NothingToPractise _ -> throw new Refused(Sending.problem(new NothingToPractise(spec), ""));
        };
    }

    /** Its tasks are open when it is answered, so that who asked can draw at once. */
    private Answer given(
            Call call, ProjectDoc project, List<FrameId> frames, List<Command> commands, List<Practised> about) {
        long position = reads.position();
        for (var command : commands) {
            position = Math.max(position, sending.send(call, command));
        }
        for (var frame : frames) {
            var opened = opening.open(project, call.person(), frame).map(open -> sending.outcome(call, open));
            // Its truth may be under correction: then it is opened once that is reviewed.
            if (opened.isPresent() && opened.get() instanceof Outcome.Done done) {
                position = Math.max(position, sending.settled(call, done, ""));
            }
        }
        var tasks = frames.stream()
                .map(frame -> TaskIds.of(project.id(), call.person(), frame))
                .toList();
        var next = tasks.stream().filter(task -> !submitted(task)).findFirst().orElse(tasks.getFirst());
        return Answer.ok(new Drill(project.id(), tasks, next, about)).at(position);
    }

    private boolean submitted(TaskId task) {
        return reads.get(Projections.TASKS, task.value())
                .filter(doc -> doc.state().compareTo(TaskState.SUBMITTED) >= 0)
                .isPresent();
    }

    private static List<Practised> practised(List<Chosen> chosen) {
        var about = new LinkedHashMap<Mistake, Integer>();
        chosen.forEach(each -> about.merge(each.mistake(), 1, Integer::sum));
        return about.entrySet().stream()
                .map(e -> new Practised(
                        e.getKey().skill(), e.getKey().kind(), e.getKey().times(), e.getValue()))
                .toList();
    }

    private Answer take(Call call) {
        var task = task(call);
        var number = call.member("number").asInt();
        if (number <= hints.count(task)) {
            return Answer.ok(hints.shown(task));
        }
        var another = call.body().orElseThrow().path("another").asBoolean();
        var command = hints.next(task, number, another)
                .orElseThrow(() -> new Refused(Sending.problem(new NoHintsHere(task.id()), "")));
        var position = sending.send(call, command);
        return Answer.ok(hints.shown(task)).at(position);
    }

    private TaskDoc task(Call call) {
        return subjects.existingTask(call.id("task", TaskId::new));
    }
}
