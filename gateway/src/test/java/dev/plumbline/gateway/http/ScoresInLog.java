package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.project.ProjectEvent.ScoringSet;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What the log of a workspace with one project says about scores. */
final class ScoresInLog {
    private static final int PAGE = 500;

    private final EventLog log;

    ScoresInLog(EventLog log) {
        this.log = log;
    }

    /** No submission has two scores of one version, and none a score of a version that was no longer the latest. */
    void areOneForEachSubmissionAndVersion() {
        var scored = new HashSet<String>();
        var latest = new ScoringVersion("plumbline", 1);
        for (var event : events(Object.class)) {
            if (event instanceof ScoringSet set) {
                latest = set.scoring().id();
            } else if (event instanceof SubmissionScored score) {
                assertThat(score.score().scoring()).isEqualTo(latest);
                assertThat(scored.add(score.task() + " " + latest))
                        .as(score.task() + " " + latest)
                        .isTrue();
            }
        }
    }

    <E> List<E> events(Class<E> type) {
        var codec = EventCodec.standard();
        var found = new ArrayList<E>();
        for (long from = 1; from <= log.head(); from += PAGE) {
            for (var stored : log.read(from, PAGE)) {
                var event = stored.content(codec::decode);
                if (type.isInstance(event)) {
                    found.add(type.cast(event));
                }
            }
        }
        return found;
    }
}
