package dev.plumbline.gateway.bench;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.NewEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;

/** A million strokes of a hundred people, for measuring what a large log costs. */
final class MillionStrokes {
    private static final int EVENTS = 1_000_000;
    private static final int PEOPLE = 100;
    private static final int TASKS_EACH = 20;
    private static final int PER_APPEND = 100;
    private static final int IN_FLIGHT = 64;

    private MillionStrokes() {}

    /** Who draws on the task; every number is somebody's. */
    static PersonId person(int task) {
        return StrokeLoad.person(task % PEOPLE);
    }

    static void fill(EventLog log) throws Exception {
        long start = System.nanoTime();
        var open = new ArrayDeque<CompletableFuture<Long>>();
        var numbers = new int[PEOPLE * TASKS_EACH];
        for (int task = 0; task < numbers.length; task++) {
            open.add(log.append(AppendCondition.none(), List.of(NewEvents.of(opened(task)))));
        }
        for (int done = 0; done < EVENTS; done += PER_APPEND) {
            var events = new ArrayList<NewEvent>(PER_APPEND);
            for (int i = 0; i < PER_APPEND; i++) {
                int task = (int) ((done + i) * 7919L % numbers.length);
                events.add(NewEvents.of(stroke(task, ++numbers[task])));
            }
            open.add(log.append(AppendCondition.none(), events));
            if (open.size() >= IN_FLIGHT) {
                open.remove().get(30, TimeUnit.SECONDS);
            }
        }
        for (var last : open) {
            last.get(30, TimeUnit.SECONDS);
        }
        System.out.printf("  1,000,000 strokes written in %.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static TaskOpened opened(int task) {
        return new TaskOpened(
                StrokeLoad.task(task),
                new ProjectId("bench"),
                new BenchmarkId("bench"),
                person(task),
                new FrameId("f" + task),
                1920,
                1080,
                new OntologyId("bench"),
                1);
    }

    private static StrokeRecorded stroke(int task, int number) {
        return new StrokeRecorded(
                StrokeLoad.task(task),
                person(task),
                number,
                "k" + number,
                new Change.Draw(
                        new LabelId("l" + number),
                        "flower",
                        Polygon.of(Ring.of(10.25, 20.5, 110.75, 20, 120.5, 80.25, 60, 130.75, 12.5, 90))));
    }
}
