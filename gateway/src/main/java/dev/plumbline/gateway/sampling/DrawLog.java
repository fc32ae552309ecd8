package dev.plumbline.gateway.sampling;

import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.sampling.DrawAudit;
import dev.plumbline.domain.sampling.SamplingEvent.SubmissionSampled;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.projections.sampling.DrawDoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The draws of a week as the log has them, held against the seed once that is revealed. Blocks on storage. */
public final class DrawLog {
    private static final int PAGE = 1024;

    private final EventLog log;
    private final EventCodec codec;

    public DrawLog(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /** Nothing while the seed is secret, or when it was lost. */
    public Optional<DrawAudit> audit(DrawDoc week, DrawDoc.Round round) {
        return Optional.ofNullable(round.seed())
                .map(seed -> DrawAudit.of(
                        round.commitment(),
                        seed,
                        of(week.project(), week.week()).stream()
                                .filter(draw -> draw.round() == round.round())
                                .toList()));
    }

    private List<SubmissionSampled> of(ProjectId project, IsoWeek week) {
        var tag = Tag.draw(project, week.value());
        var stored = org.axonframework.messaging.eventstreaming.Tag.of(tag.key(), tag.value());
        var types = Set.of(codec.typeOf(SubmissionSampled.class).name());
        var all = new ArrayList<SubmissionSampled>();
        var last = 0L;
        while (true) {
            var page = log.readByTag(stored, types, last, PAGE);
            page.forEach(event -> all.add((SubmissionSampled) event.content(codec::decode)));
            if (page.size() < PAGE) {
                return all;
            }
            last = page.getLast().position();
        }
    }
}
