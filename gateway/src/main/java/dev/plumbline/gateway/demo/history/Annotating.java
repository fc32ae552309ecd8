package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.stroke.RecordStroke;
import dev.plumbline.domain.submission.SubmitTask;
import dev.plumbline.gateway.demo.Hand;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.task.TaskDoc;
import dev.plumbline.projections.task.TaskState;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** One annotator at work: takes what waits for them, draws it as they do, and submits it. */
final class Annotating {
    private final Scribe scribe;
    private final Frames frames;
    private final Ontology ontology;
    private final Cast.Annotator annotator;
    private final long seed;
    private final Deque<TaskId> waiting = new ArrayDeque<>();
    private int known;

    Annotating(Scribe scribe, Frames frames, Ontology ontology, Cast.Annotator annotator, long seed) {
        this.scribe = scribe;
        this.frames = frames;
        this.ontology = ontology;
        this.annotator = annotator;
        this.seed = seed;
    }

    Cast.Annotator annotator() {
        return annotator;
    }

    /** At work until so many frames are labelled, or as many as there are for this person. */
    Shift.Worker work(int count, int week) {
        var left = new AtomicInteger(count);
        return () -> left.getAndDecrement() > 0
                ? next().map(task -> label(task, week)).orElse(List.of())
                : List.of();
    }

    private Optional<TaskDoc> next() {
        var tasks = scribe.read()
                .get(Projections.TASKS_OF_PERSON, person().value())
                .map(list -> list.tasks())
                .orElseThrow();
        tasks.subList(known, tasks.size()).forEach(waiting::add);
        known = tasks.size();
        while (!waiting.isEmpty()) {
            var task = scribe.read()
                    .get(Projections.TASKS, waiting.remove().value())
                    .orElseThrow();
            if (task.state() == TaskState.ASSIGNED || task.state() == TaskState.DRAWING) {
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }

    private List<Step> label(TaskDoc task, int week) {
        var steps = new ArrayList<Step>();
        var random = new SplittableRandom(seed + 31L * task.id().value().hashCode());
        var phase = annotator.phase(week);
        var seen = phase.slips().seen(frames.truth(task.frame()), ontology, random);
        var hand = new Hand(phase.habit(week), random, ontology, new FrameSize(task.width(), task.height()));
        int number = 0;
        for (var change : hand.strokes(seen)) {
            number++;
            steps.add(new Step(
                    Duration.ofMillis(2_000 + random.nextInt(5_000)),
                    person(),
                    new RecordStroke(task.id(), person(), number, task.id() + "-" + number, change, ontology)));
        }
        steps.add(new Step(
                Duration.ofMillis(3_000 + random.nextInt(9_000)),
                person(),
                new SubmitTask(task.id(), person(), number, ontology)));
        return steps;
    }

    private PersonId person() {
        return annotator.person();
    }
}
