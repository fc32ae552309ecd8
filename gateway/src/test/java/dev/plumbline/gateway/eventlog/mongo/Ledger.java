package dev.plumbline.gateway.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.eventlog.Verification;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.eventstreaming.Tag;

/** Compares what was acknowledged to writers with what is stored. */
final class Ledger {

    private Ledger() {}

    /** Nothing acknowledged is lost, nothing is there twice, nothing that nobody asked for, no gap, and the chain is whole. */
    static void assertKept(MongoWorkspace workspace, Writer... writers) {
        Map<String, Long> stored = new HashMap<>();
        try (EventLog log = MongoPlaces.open(workspace, MongoLogSettings.DEFAULT)) {
            for (long position = 1; position <= log.head(); ) {
                List<StoredEvent> page = log.read(position, 1_000);
                for (StoredEvent event : page) {
                    assertThat(event.position()).isEqualTo(position++);
                    for (Tag tag : event.tags()) {
                        assertThat(stored.put(tag.value(), event.position()))
                                .as("%s is stored twice", tag.value())
                                .isNull();
                    }
                }
            }
        }
        Map<String, Long> expected = new HashMap<>();
        for (Writer writer : writers) {
            expected.putAll(writer.acknowledged());
            for (String what : writer.storedAfterAll()) {
                assertThat(stored).containsKey(what);
                expected.put(what, stored.get(what));
            }
        }
        assertThat(stored).isEqualTo(expected);
        assertThat(MongoLogAudit.verify(workspace, _ -> {}))
                .isInstanceOfSatisfying(
                        Verification.Whole.class,
                        whole -> assertThat(whole.events()).isEqualTo(stored.size()));
    }
}
