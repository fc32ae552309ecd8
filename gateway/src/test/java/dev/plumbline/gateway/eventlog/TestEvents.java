package dev.plumbline.gateway.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Events and conditions for tests of the log, and a bounded wait for what it answers. */
public final class TestEvents {

    private static final long PATIENCE_SECONDS = 60;

    private TestEvents() {}

    public static NewEvent event(String name, Tag... tags) {
        return event(name, Instant.parse("2026-03-01T10:00:00.123456789Z"), tags);
    }

    public static NewEvent event(String name, Instant at, Tag... tags) {
        return new NewEvent(
                UUID.randomUUID().toString(),
                at,
                name,
                1,
                ("{\"of\":\"" + name + "\"}").getBytes(UTF_8),
                Map.of("correlation", "c-1", "cause", "ü"),
                Set.of(tags));
    }

    public static Tag tag(String key, String value) {
        return Tag.of(key, value);
    }

    public static EventCriteria criteria(Tag tag, String... names) {
        return EventCriteria.havingTags(tag).andBeingOneOfTypes(types(names));
    }

    public static Set<QualifiedName> types(String... names) {
        return Arrays.stream(names).map(QualifiedName::new).collect(Collectors.toSet());
    }

    /** Holds if nothing the criteria want was stored after the position. */
    public static AppendCondition unchangedSince(long position, EventCriteria criteria) {
        return AppendCondition.withCriteria(criteria).withMarker(new GlobalIndexConsistencyMarker(position));
    }

    /** The value, or what the future failed with. */
    public static <T> T get(CompletableFuture<T> future) throws Exception {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException e) {
            throw new AssertionError("The log did not answer within " + PATIENCE_SECONDS + " s", e);
        }
    }
}
