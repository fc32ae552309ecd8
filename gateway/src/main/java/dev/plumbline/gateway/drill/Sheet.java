package dev.plumbline.gateway.drill;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Canvas;
import dev.plumbline.domain.canvas.Change;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/**
 * What one person drew on one task, with what was acknowledged to them: a page of the ledger, and the outbox too. A stroke
 * keeps its number and its key for good, so sending it again is harmless. One thread uses it at a time.
 */
final class Sheet {

    /** A stroke as it was sent, however often. */
    record Stroke(int number, String key, Change change) {}

    private final PersonId person;
    private final TaskId task;
    private final Iterator<Change> changes;
    private final List<Stroke> drawn = new ArrayList<>();
    private final List<Long> sentNanos = new ArrayList<>();
    private final BitSet acknowledged = new BitSet();
    private Submission submission = Submission.NONE;

    /** How far handing the task in has come. */
    enum Submission {
        NONE,
        SENT,
        ACKNOWLEDGED
    }

    /** @param changes what is going to be drawn; when there is no more, the task is handed in */
    Sheet(PersonId person, TaskId task, Iterator<Change> changes) {
        this.person = person;
        this.task = task;
        this.changes = changes;
    }

    PersonId person() {
        return person;
    }

    TaskId task() {
        return task;
    }

    boolean hasMore() {
        return changes.hasNext();
    }

    /** The next stroke; it is in the outbox from now on. */
    Stroke draw() {
        var stroke = new Stroke(drawn.size() + 1, UUID.randomUUID().toString(), changes.next());
        drawn.add(stroke);
        sentNanos.add(0L);
        return stroke;
    }

    void sent(int number, long nanos) {
        sentNanos.set(number - 1, nanos);
    }

    /** When it was sent last, by {@link System#nanoTime()}. */
    long sentNanos(int number) {
        return sentNanos.get(number - 1);
    }

    /** Whether this was the first acknowledgement of a stroke that was drawn. */
    synchronized boolean acknowledge(int number, String key) {
        boolean first = number >= 1
                && number <= drawn.size()
                && drawn.get(number - 1).key().equals(key)
                && !acknowledged.get(number);
        if (first) {
            acknowledged.set(number);
        }
        return first;
    }

    boolean isAcknowledged(int number) {
        return acknowledged.get(number);
    }

    /** The last number up to which everything was acknowledged; any thread may ask. */
    synchronized int acknowledgedUpTo() {
        return acknowledged.nextClearBit(1) - 1;
    }

    /** The outbox: what was drawn and not acknowledged, in order. */
    List<Stroke> unacknowledged() {
        return drawn.subList(acknowledgedUpTo(), drawn.size()).stream()
                .filter(stroke -> !acknowledged.get(stroke.number()))
                .toList();
    }

    boolean isDrained() {
        return acknowledged.cardinality() == drawn.size();
    }

    List<Stroke> drawn() {
        return drawn;
    }

    /** What the person sees on their screen. */
    Canvas canvas() {
        var canvas = Canvas.EMPTY;
        for (var stroke : drawn) {
            canvas = canvas.apply(stroke.change());
        }
        return canvas;
    }

    Submission submission() {
        return submission;
    }

    void submission(Submission now) {
        submission = now;
    }
}
