package dev.plumbline.gateway.eventlog.mongo;

import static dev.plumbline.gateway.eventlog.TestEvents.event;
import static dev.plumbline.gateway.eventlog.TestEvents.tag;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.LogUnavailableException;
import dev.plumbline.gateway.eventlog.NewEvent;
import dev.plumbline.gateway.eventlog.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;

/**
 * Appends to a log without pause, a number of lanes at a time, and keeps a ledger of what was acknowledged. A lane's next
 * event is appended under the condition that the same one has not been: what was reported as failed is tried again until it
 * is stored or, because it was stored after all, rejected.
 */
final class Writer {

    private final EventLog log;
    private final String name;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> storedAfterAll = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ended;
    private volatile boolean stopping;
    private volatile Throwable failure;

    Writer(EventLog log, String name, int lanes) {
        this.log = log;
        this.name = name;
        this.ended = new CountDownLatch(lanes);
        for (int i = 0; i < lanes; i++) {
            Thread.startVirtualThread(this::lane);
        }
    }

    private void lane() {
        try {
            while (!stopping) {
                store(name + numbers.incrementAndGet());
            }
        } catch (Throwable e) {
            failure = e;
            stopping = true;
        } finally {
            ended.countDown();
        }
    }

    private void store(String what) throws Exception {
        NewEvent event = event("stroke", tag("stroke", what));
        AppendCondition once = AppendCondition.withCriteria(TestEvents.criteria(tag("stroke", what), "stroke"));
        while (true) {
            try {
                CompletableFuture<Long> stored = log.append(once, List.of(event));
                acknowledged.put(what, stored.orTimeout(60, TimeUnit.SECONDS).get());
                return;
            } catch (java.util.concurrent.ExecutionException e) {
                switch (e.getCause()) {
                    case AppendEventsTransactionRejectedException rejected -> {
                        storedAfterAll.add(what);
                        return;
                    }
                    case LogUnavailableException away -> {
                        unavailable.incrementAndGet();
                        TimeUnit.MILLISECONDS.sleep(20);
                    }
                    case null, default -> throw e;
                }
            }
        }
    }

    /** How many were acknowledged so far. */
    int count() {
        if (failure != null) {
            throw new AssertionError("A writer failed", failure);
        }
        return acknowledged.size();
    }

    /** How often the log said that it cannot store. */
    int unavailable() {
        return unavailable.get();
    }

    /** What was acknowledged, and at which position. */
    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    /** What was reported as failed, and then found to be stored. */
    Set<String> storedAfterAll() {
        return storedAfterAll;
    }

    Writer stop() throws Exception {
        stopping = true;
        if (!ended.await(90, TimeUnit.SECONDS)) {
            throw new AssertionError("A writer is never answered");
        }
        count();
        return this;
    }
}
