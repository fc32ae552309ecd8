package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.ChainPatrol;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** A person's whole history out of the log itself, newest first, and the head of the hash chain. */
public final class AuditOperations {
    private static final long PAGE = 100;
    private static final int SCANNED_AT_ONCE = 1_000;
    private static final long COUNTED_AT_MOST = 1_000_000;

    private final EventLog log;
    private final EventCodec codec;
    private final EventSummary summary;
    private final ChainState chain;

    private final Subjects subjects;

    AuditOperations(EventLog log, EventCodec codec, Subjects subjects, Named named, ChainPatrol patrol) {
        this.subjects = subjects;
        this.log = log;
        this.codec = codec;
        this.summary = new EventSummary(person -> named.person(person).name());
        this.chain = new ChainState(log, patrol);
    }

    /** By {@code operationId}. */
    public Map<String, Handling> all() {
        return Map.of(
                "listEvents", new Handling(subjects::log, this::events),
                "readChain", new Handling(_ -> Thing.WORKSPACE, _ -> Answer.ok(chain.now())));
    }

    private record Entry(
            long position,
            Instant at,
            String name,
            int version,
            @Nullable String task,
            String summary,
            String hash,
            @JsonRawValue String data) {}

    private record Page(List<Entry> events, Map<String, Long> counts, boolean more) {}

    private Answer events(Call call) {
        var tag = Tag.of("person", call.id("person", PersonId::new).value());
        var types = call.text("types")
                .map(text -> Arrays.stream(text.split(",")).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
        var task = call.text("task").map(TaskId::new).map(TaskId::value).orElse(null);
        int limit = (int) call.number("limit", PAGE);
        var found = call.text("after").isPresent()
                ? forward(tag, types, task, call.number("after", 0), limit + 1)
                : backward(tag, types, task, call.number("before", Long.MAX_VALUE), limit + 1);
        var page = found.stream().limit(limit).map(this::entry).toList();
        return Answer.ok(new Page(page, counts(tag), found.size() > limit));
    }

    private List<StoredEvent> backward(Tag tag, Set<String> types, @Nullable String task, long before, int limit) {
        if (task == null) {
            return log.readByTagNewestFirst(tag, types, before, limit);
        }
        var found = new ArrayList<StoredEvent>();
        var from = before;
        while (found.size() < limit) {
            var page = log.readByTagNewestFirst(tag, types, from, SCANNED_AT_ONCE);
            page.stream().filter(e -> isOf(task, e)).forEach(found::add);
            if (page.size() < SCANNED_AT_ONCE) {
                break;
            }
            from = page.getLast().position();
        }
        return found;
    }

    private List<StoredEvent> forward(Tag tag, Set<String> types, @Nullable String task, long after, int limit) {
        return log.readByTag(tag, types, after, task == null ? limit : SCANNED_AT_ONCE).stream()
                .filter(e -> task == null || isOf(task, e))
                .limit(limit)
                .toList();
    }

    private static boolean isOf(String task, StoredEvent event) {
        return event.tags().contains(Tag.of("task", task));
    }

    private Map<String, Long> counts(Tag tag) {
        var counts = new TreeMap<String, Long>();
        for (var name : codec.names()) {
            long count = log.countByTag(tag, Set.of(name), COUNTED_AT_MOST);
            if (count > 0) {
                counts.put(name, count);
            }
        }
        return counts;
    }

    private Entry entry(StoredEvent event) {
        var data = new String(event.payload(), StandardCharsets.UTF_8);
        return new Entry(
                event.position(),
                event.at(),
                event.name(),
                event.version(),
                event.tags().stream()
                        .filter(t -> t.key().equals("task"))
                        .map(Tag::value)
                        .findFirst()
                        .orElse(null),
                summary.of(event),
                event.hash().toString(),
                data);
    }
}
