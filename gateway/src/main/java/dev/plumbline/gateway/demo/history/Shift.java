package dev.plumbline.gateway.demo.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** People who are at work at the same time: they take turns, one step each, always in the same order. */
final class Shift {
    /** Somebody at work. */
    @FunctionalInterface
    interface Worker {
        /** What they do next, all that they did before having had its consequences; nothing when they go home. */
        List<Step> next();
    }

    private record Busy(Worker worker, Deque<Step> steps) {}

    private final Scribe scribe;

    Shift(Scribe scribe) {
        this.scribe = scribe;
    }

    /** Lets all of them work until the last one goes home. */
    void run(List<Worker> workers) {
        var busy = new ArrayList<Busy>();
        workers.forEach(worker -> busy.add(new Busy(worker, new ArrayDeque<>())));
        while (!busy.isEmpty()) {
            if (busy.stream().anyMatch(b -> b.steps.isEmpty())) {
                scribe.settle();
                busy.removeIf(b -> b.steps.isEmpty() && !b.steps.addAll(b.worker.next()));
            }
            scribe.together(busy.stream().map(b -> b.steps.remove()).toList());
        }
        scribe.settle();
    }
}
