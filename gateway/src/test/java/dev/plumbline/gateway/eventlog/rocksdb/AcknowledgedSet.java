package dev.plumbline.gateway.eventlog.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StoredEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a {@link LoadingChild} said was acknowledged, to be compared with what is stored. */
final class AcknowledgedSet {

    private static final int PAGE = 1000;

    /** Event identifiers by position. */
    private final Map<Long, String> acknowledged = new HashMap<>();

    private final List<String> failures = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private long compared;

    /** Takes in the child's lines; one that was cut short by its death says nothing. */
    void add(List<String> lines) {
        for (String line : lines) {
            String[] words = line.split(" ");
            if (line.startsWith("A ") && words[words.length - 1].length() == 36) {
                String[] ids = Arrays.copyOfRange(words, 2, words.length);
                long first = Long.parseLong(words[1]) - ids.length + 1;
                for (int i = 0; i < ids.length; i++) {
                    acknowledged.put(first + i, ids[i]);
                }
            } else if (line.startsWith("F ")) {
                failures.add(line.substring(2));
            }
        }
    }

    int size() {
        return acknowledged.size();
    }

    List<String> failures() {
        return failures;
    }

    /** Every acknowledged event stands where it was said to, nothing is doubled, and every transaction is whole. */
    void assertStoredIn(EventLog log) {
        int remaining = 0;
        while (compared < log.head()) {
            for (StoredEvent event : log.read(compared + 1, PAGE)) {
                assertThat(event.position()).isEqualTo(compared + 1);
                assertThat(seen.add(event.id())).as("%s is stored once", event).isTrue();
                String expected = acknowledged.remove(event.position());
                assertThat(expected == null || expected.equals(event.id()))
                        .as("%s is what was acknowledged there", event)
                        .isTrue();
                assertThat(remaining == 0 || event.remaining() == remaining - 1)
                        .as("%s follows in its transaction", event)
                        .isTrue();
                remaining = event.remaining();
                compared = event.position();
            }
        }
        assertThat(remaining).as("events missing of the last transaction").isZero();
        assertThat(acknowledged).as("acknowledged but not stored").isEmpty();
    }
}
