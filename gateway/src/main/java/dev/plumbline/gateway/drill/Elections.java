package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/**
 * How long a replica set took no writes, seen from beside the gateways: a bare client, with the driver's settings of a
 * gateway, writes one small document after the other to a majority.
 */
final class Elections implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMillis(25);

    private final Thread thread;
    private volatile boolean closed;

    /** When the latest write that was confirmed was begun, and when that was; {@link System#nanoTime}. */
    private long begun = System.nanoTime();

    private long confirmed = begun;

    /** @param probe somewhere in the set to write to */
    Elections(String probe) {
        this.thread = Thread.ofVirtual().name("probing").start(() -> write(probe));
    }

    private void write(String probe) {
        try (var workspace = MongoWorkspace.open(probe)) {
            while (!closed) {
                long now = System.nanoTime();
                try {
                    workspace.run(() -> workspace.collection("probe").insertOne(new Document()));
                    confirmed(now);
                } catch (StoreException away) {
                    // It is the drill's point.
                }
                TimeUnit.NANOSECONDS.sleep(BETWEEN.toNanos());
            }
        } catch (InterruptedException | StoreException e) {
            // Closed.
        }
    }

    private synchronized void confirmed(long since) {
        begun = since;
        confirmed = System.nanoTime();
        notifyAll();
    }

    /**
     * Waits for a write that was begun after a fault.
     *
     * @param since  when the fault began, by {@link System#nanoTime()}
     * @param struck when it was complete
     * @return how long after its beginning a majority had that write; empty where it takes longer than one may wait
     */
    synchronized Optional<Duration> over(long since, long struck, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (begun - struck <= 0) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
        return Optional.of(Duration.ofNanos(confirmed - since));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
