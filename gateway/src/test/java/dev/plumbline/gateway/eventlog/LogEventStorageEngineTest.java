package dev.plumbline.gateway.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.gateway.eventlog.rocksdb.LogSettings;
import dev.plumbline.gateway.eventlog.rocksdb.TestLogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the adapter adds to Axon's own suite: decoding once, and refusing what must not be stored. */
class LogEventStorageEngineTest {

    private static final Tag TASK = Tag.of("task", "T");

    @TempDir
    private Path directory;

    private final AtomicInteger decoded = new AtomicInteger();
    private EventLog log;
    private LogEventStorageEngine engine;

    @BeforeEach
    void open() {
        log = TestLogs.open(directory, LogSettings.DEFAULT);
        engine = new LogEventStorageEngine(log, new StringAndBytesConverter(), (name, version, payload) -> {
            decoded.incrementAndGet();
            return name + "/" + version + " " + new String(payload, UTF_8);
        });
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_was_just_appended_is_sourced_as_the_object_it_was() throws Exception {
        String payload = new String("drawn");
        append("1", payload);
        assertThat(source()).hasSize(1).first().isSameAs(payload);
        assertThat(decoded).hasValue(0);
    }

    @Test
    void what_was_stored_before_is_decoded_once() throws Exception {
        append("7", "drawn");
        close();
        open();
        assertThat(source()).containsExactly("label.StrokeRecorded/7 drawn");
        assertThat(source()).containsExactly("label.StrokeRecorded/7 drawn");
        assertThat(decoded).hasValue(1);
    }

    @Test
    void a_version_that_is_no_whole_number_is_refused() {
        assertThatThrownBy(() -> append("0.0.1", "drawn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label.StrokeRecorded has the version '0.0.1'");
        assertThat(log.head()).isZero();
    }

    @Test
    void what_was_rolled_back_is_not_stored() throws Exception {
        var transaction = TestEvents.get(prepare("1", "drawn"));
        transaction.rollback(null);
        assertThatThrownBy(() -> TestEvents.get(transaction.commit(null))).isInstanceOf(IllegalStateException.class);
        assertThat(log.head()).isZero();
    }

    private void append(String version, String payload) throws Exception {
        TestEvents.get(TestEvents.get(prepare(version, payload)).commit(null));
    }

    private CompletableFuture<AppendTransaction<?>> prepare(String version, String payload) {
        var message = new GenericEventMessage(new MessageType("label", "StrokeRecorded", version), payload);
        return engine.appendEvents(
                AppendCondition.none(), null, List.of(new GenericTaggedEventMessage<>(message, Set.of(TASK))));
    }

    private List<Object> source() {
        var stream = engine.source(SourcingCondition.conditionFor(EventCriteria.havingTags(TASK)), null);
        List<Object> payloads = new ArrayList<>();
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            if (entry.get().message() != TerminalEventMessage.INSTANCE) {
                payloads.add(entry.get().message().payload());
            }
        }
        return payloads;
    }
}
