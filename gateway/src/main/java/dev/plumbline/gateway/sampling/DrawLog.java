package dev.plumbline.gateway.sampling;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.sampling.AuditedRound;
import dev.plumbline.domain.sampling.SamplingEvent;
import dev.plumbline.domain.sampling.SamplingEvent.DrawCommitted;
import dev.plumbline.domain.sampling.SamplingEvent.DrawRevealed;
import dev.plumbline.domain.sampling.SamplingEvent.SeedLost;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.sampling.WeekAudit;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The draws of a week as the log has them, held against what was promised. Blocks on storage. */
public final class DrawLog {
    private static final int PAGE = 1024;

    private final EventLog log;
    private final EventCodec codec;
    private final Set<String> types;

    public DrawLog(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
        this.types = Stream.of(DrawCommitted.class, SubmissionSampled.class, DrawRevealed.class, SeedLost.class)
                .map(type -> codec.typeOf(type).name())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By number; nothing where nothing was committed to or drawn. */
    public List<AuditedRound> audit(ProjectId project, IsoWeek week) {
        var tag = Tag.draw(project, week.value());
        var stored = org.axonframework.messaging.eventstreaming.Tag.of(tag.key(), tag.value());
        var audit = new WeekAudit(project, week);
        var last = 0L;
        while (true) {
            var page = log.readByTag(stored, types, last, PAGE);
            for (var event : page) {
                if (event.content(codec::decode) instanceof SamplingEvent e) {
                    audit.next(event.position(), event.at(), e);
                }
            }
            if (page.size() < PAGE) {
                return audit.rounds();
            }
            last = page.getLast().position();
        }
    }
}
