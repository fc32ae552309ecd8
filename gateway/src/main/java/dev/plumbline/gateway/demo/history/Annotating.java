package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.stroke.RecordStroke;
import dev.plumbline.domain.submission.SubmitTask;
import dev.plumbline.gateway.demo.Hand;
import dev.plumbline.gateway.ramp.GradedSets;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import dev.plumbline.projections.task.TaskDoc;
import dev.plumbline.projections.task.TaskState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** One annotator at work: takes what waits for them, draws it as they do, and submits it. */
final class Annotating {
    /** On a frame that fills the screen. */
    private static final int MOST_VERTICES = 72;

    private final Scribe scribe;
    private final Frames frames;
    private final LiveWork live;
    private final Ontology ontology;
    private final Cast.Annotator annotator;
    private final long seed;
    private final Deque<TaskId> waiting = new ArrayDeque<>();
    private int known;
    private int sentBack = Integer.MAX_VALUE / 2;

    Annotating(Scribe scribe, Frames frames, LiveWork live, Ontology ontology, Cast.Annotator annotator, long seed) {
        this.scribe = scribe;
        this.live = live;
        this.frames = frames;
        this.ontology = ontology;
        this.annotator = annotator;
        this.seed = seed;
    }

    Cast.Annotator annotator() {
        return annotator;
    }

    /**
     * At work until so many frames are labelled, or as many as there are for this person.
     *
     * @param given of what was given to them, as in exams
     * @param taken of live work, when nothing given is left
     */
    Shift.Worker work(int given, int taken, int week) {
        var givenLeft = new AtomicInteger(given);
        var takenLeft = new AtomicInteger(taken);
        return () -> {
            var task = givenLeft.get() > 0 ? next() : Optional.<TaskDoc>empty();
            if (task.isPresent()) {
                givenLeft.decrementAndGet();
                takenLeft.set(0);
            } else if (takenLeft.getAndDecrement() > 0) {
                task = live.take(person());
            }
            return task.map(t -> label(t, week)).orElse(List.of());
        };
    }

    /** Notices being sent back; asks for another graded set, where the last one was not enough, once a week. */
    void lookAround(int week, LocalDate on) {
        var standings = scribe.read().get(Projections.STANDINGS, StandingsOfPeople.key(Curriculum.SPEC, person()));
        if (standings.stream()
                .flatMap(known -> known.standings().bySkill().values().stream())
                .anyMatch(standing -> standing.stage() == Stage.RE_SHADOW)) {
            sentBack = Math.min(sentBack, week);
        }
        boolean stuck = standings.stream()
                .flatMap(known -> known.standings().bySkill().values().stream())
                .anyMatch(standing -> standing.stage() == Stage.GRADED
                        && !standing.blockedBy().isEmpty());
        if (stuck && on.getDayOfWeek() == DayOfWeek.MONDAY) {
            var due = new GradedSets(scribe.read(), person()).due(person(), Curriculum.SPEC, "asked/" + on, on);
            if (due instanceof GradedSets.Due.Now now) {
                now.commands().forEach(command -> scribe.now(person(), command));
                scribe.settle();
            }
        }
    }

    private Optional<TaskDoc> next() {
        var tasks = scribe.read()
                .get(Projections.TASKS_OF_PERSON, person().value())
                .map(list -> list.tasks())
                .orElse(List.of());
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
        var phase = annotator.phase(week, sentBack);
        var seen = phase.slips().seen(frames.truth(task.frame()), ontology, random);
        var hand = new Hand(
                phase.habit(week), random, ontology, new FrameSize(task.width(), task.height()), MOST_VERTICES);
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
