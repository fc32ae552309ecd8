package dev.plumbline.gateway.eventlog.rocksdb;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.TestEvents;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * A process of its own that appends to the log at a path until it is killed, and says on its standard output what was
 * acknowledged: {@code A lastPosition id …} per append; {@code F sentence} per append that failed.
 */
final class LoadingChild {

    private static final int IN_FLIGHT = 64;
    private static final long PAUSE_AFTER_FAILURE_NANOS = 20_000_000;

    /** Unbuffered: a line is in the pipe when the call returns. */
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private LoadingChild() {}

    public static void main(String[] arguments) throws Exception {
        RocksDbEventLog log = TestLogs.open(Path.of(arguments[0]), LogSettings.DEFAULT);
        int payloadBytes = Integer.parseInt(arguments[1]);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < IN_FLIGHT; i++) {
            threads.add(Thread.startVirtualThread(() -> load(log, payloadBytes)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void load(RocksDbEventLog log, int payloadBytes) {
        while (true) {
            Tag claim = TestEvents.tag("claim", UUID.randomUUID().toString());
            List<NewEvent> events = events(claim, payloadBytes);
            AppendCondition unclaimed = AppendCondition.withCriteria(TestEvents.criteria(claim, "claimed"));
            try {
                long last = TestEvents.get(log.append(unclaimed, events));
                say("A " + last + " " + events.stream().map(NewEvent::id).collect(Collectors.joining(" ")));
            } catch (Exception e) {
                say("F " + e.getMessage());
                LockSupport.parkNanos(PAUSE_AFTER_FAILURE_NANOS);
            }
        }
    }

    private static List<NewEvent> events(Tag claim, int payloadBytes) {
        List<NewEvent> events = new ArrayList<>();
        int count = 1 + ThreadLocalRandom.current().nextInt(3);
        for (int i = 0; i < count; i++) {
            byte[] payload = new byte[payloadBytes];
            ThreadLocalRandom.current().nextBytes(payload);
            events.add(new NewEvent(
                    UUID.randomUUID().toString(), Instant.now(), "claimed", 1, payload, Map.of(), Set.of(claim)));
        }
        return events;
    }

    private static void say(String line) {
        try {
            OUT.write((line + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            Runtime.getRuntime().halt(3);
        }
    }
}
