package dev.plumbline.gateway.drill;

import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Canvas;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.stroke.StrokeEvent.StrokeRecorded;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.gateway.drill.Sheet.Submission;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.scoreboard.Scoreboard;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a whole log beside the ledger: positions without a gap, every stroke that was acknowledged there once and in order,
 * every submission and its score once; folds the scoreboards from it.
 */
final class LogReading {
    private static final int PAGE = 1_000;

    private final EventCodec codec = EventCodec.standard();
    private final Map<TaskId, Sheet> ledger;
    private final Findings findings;
    private final Set<String> ids = new HashSet<>();
    private final Map<TaskId, Integer> strokes = new HashMap<>();
    private final Map<TaskId, Canvas> canvases = new HashMap<>();
    private final Set<TaskId> submitted = new HashSet<>();
    private final Set<String> scored = new HashSet<>();
    private final Map<String, Scoreboard> scoreboards = new TreeMap<>();
    private long position;
    private Instant latest = Instant.MIN;

    private LogReading(Ledger ledger, Findings findings) {
        this.ledger = ledger.byTask();
        this.findings = findings;
    }

    /** Compares, and gives the scoreboards by {@code project/person}. */
    static Map<String, Scoreboard> compare(EventLog log, Ledger ledger, Findings findings) {
        var reading = new LogReading(ledger, findings);
        for (var page = log.read(1, PAGE); !page.isEmpty(); page = log.read(reading.position + 1, PAGE)) {
            page.forEach(reading::read);
        }
        if (reading.position != log.head()) {
            findings.gap("the log ends at %d and says %d".formatted(reading.position, log.head()));
        }
        if (reading.position > 0 && log.positionBefore(reading.latest) >= reading.position) {
            findings.wrong("the latest event is not found by its time");
        }
        reading.ledger.values().forEach(reading::compareSheet);
        return reading.scoreboards;
    }

    private void read(StoredEvent stored) {
        if (stored.position() != position + 1) {
            findings.gap("position %d follows %d".formatted(stored.position(), position));
        }
        position = stored.position();
        latest = stored.at().isAfter(latest) ? stored.at() : latest;
        if (!ids.add(stored.id())) {
            findings.doubled("%s".formatted(stored));
        }
        var event = stored.content(codec::decode);
        switch (event) {
            case StrokeRecorded stroke -> stroke(stroke);
            case TaskSubmitted submission -> submission(submission);
            case SubmissionScored score -> {
                if (!scored.add(score.task() + " " + score.score().scoring() + " " + score.truthRevision())) {
                    findings.doubled("the score of task " + score.task());
                }
            }
            default -> {}
        }
        fold(new Recorded(stored.position(), stored.at(), event));
    }

    private void fold(Recorded recorded) {
        for (var key : Projections.SCOREBOARDS.keys(recorded.event())) {
            var board = Projections.SCOREBOARDS.evolve(scoreboards.get(key), key, recorded);
            if (board != null) {
                scoreboards.put(key, board);
            }
        }
    }

    private void stroke(StrokeRecorded stroke) {
        int last = strokes.merge(stroke.task(), 1, Integer::sum) - 1;
        if (stroke.number() <= last) {
            findings.doubled("stroke %d of task %s".formatted(stroke.number(), stroke.task()));
        } else if (stroke.number() > last + 1) {
            findings.gap("stroke %d of task %s follows %d".formatted(stroke.number(), stroke.task(), last));
        }
        strokes.put(stroke.task(), Math.max(last, stroke.number()));
        canvases.merge(
                stroke.task(), Canvas.EMPTY.apply(stroke.change()), (canvas, _) -> canvas.apply(stroke.change()));
        var sheet = ledger.get(stroke.task());
        if (sheet == null || stroke.number() > sheet.drawn().size()) {
            findings.wrong("nobody drew stroke %d of task %s".formatted(stroke.number(), stroke.task()));
            return;
        }
        var drawn = sheet.drawn().get(stroke.number() - 1);
        if (!drawn.key().equals(stroke.key()) || !drawn.change().equals(stroke.change())) {
            findings.lost("stroke %d of task %s, another one is there".formatted(stroke.number(), stroke.task()));
        }
    }

    private void submission(TaskSubmitted submission) {
        if (!submitted.add(submission.task())) {
            findings.doubled("the submission of task " + submission.task());
        }
        var sheet = ledger.get(submission.task());
        if (sheet != null && !sheet.canvas().labels().equals(submission.labels())) {
            findings.lost("labels of task %s: what was submitted is not what was drawn".formatted(submission.task()));
        }
    }

    private void compareSheet(Sheet sheet) {
        int stored = strokes.getOrDefault(sheet.task(), 0);
        for (int number = stored + 1; number <= sheet.drawn().size(); number++) {
            if (sheet.isAcknowledged(number)) {
                findings.lost("stroke %d of task %s".formatted(number, sheet.task()));
            }
        }
        if (sheet.submission() == Submission.ACKNOWLEDGED && !submitted.contains(sheet.task())) {
            findings.lost("the submission of task " + sheet.task());
        }
        if (stored == sheet.drawn().size()
                && !canvases.getOrDefault(sheet.task(), Canvas.EMPTY)
                        .labels()
                        .equals(sheet.canvas().labels())) {
            findings.lost("the picture of task " + sheet.task());
        }
    }
}
