package dev.plumbline.gateway.operation;

import dev.plumbline.domain.Tag;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Every score that a submission was ever given, read from the log. Blocks on storage. */
final class ScoreHistory {
    private static final int LATEST = 100;

    private final EventLog log;
    private final EventCodec codec;

    /** @param truthRevision of the ground truth that it was compared with */
    record Score(ScoringVersion scoring, Instant at, int truthRevision, double points, double available) {}

    ScoreHistory(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /** The latest first. */
    List<Score> of(TaskId task) {
        var tag = Tag.task(task);
        var stored = org.axonframework.messaging.eventstreaming.Tag.of(tag.key(), tag.value());
        var types = Set.of(codec.typeOf(SubmissionScored.class).name());
        return log.readByTagNewestFirst(stored, types, Long.MAX_VALUE, LATEST).stream()
                .map(this::score)
                .toList();
    }

    private Score score(StoredEvent event) {
        var scored = (SubmissionScored) event.content(codec::decode);
        var score = scored.score();
        return new Score(score.scoring(), event.at(), scored.truthRevision(), score.points(), score.available());
    }
}
