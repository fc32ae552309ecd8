package dev.plumbline.gateway.sampling;

import dev.plumbline.domain.sampling.AuditedProject;
import dev.plumbline.domain.sampling.SamplingAudit;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.transfer.LogSource;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Reads a log from its first event for an audit of every draw in it. Blocks on storage. */
public final class DrawReading {
    private static final int PAGE = 1_000;
    private static final int PROGRESS_EVERY = 100_000;

    private final EventCodec codec = EventCodec.standard();
    private final Set<String> wanted = SamplingAudit.EVENTS.stream()
            .map(type -> codec.typeOf(type).name())
            .collect(Collectors.toUnmodifiableSet());
    private final SamplingAudit audit = new SamplingAudit();
    private final LongConsumer progress;

    private DrawReading(LongConsumer progress) {
        this.progress = progress;
    }

    /**
     * Live projects, in the order of their creation.
     *
     * @param progress told the number of events read so far, now and then
     * @throws dev.plumbline.gateway.event.UnreadableEvent for one that is not what its name promises
     */
    public static List<AuditedProject> of(LogSource log, LongConsumer progress) {
        var reading = new DrawReading(progress);
        long head = log.head();
        long read = 0;
        while (read < head) {
            var page = log.read(read + 1, PAGE);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(reading::next);
            read = page.getLast().position();
        }
        return reading.audit.projects();
    }

    private void next(StoredEvent event) {
        if (wanted.contains(event.name())) {
            audit.next(event.position(), event.at(), event.content(codec::decode));
        } else {
            audit.next(event.at());
        }
        if (event.position() % PROGRESS_EVERY == 0) {
            progress.accept(event.position());
        }
    }
}
