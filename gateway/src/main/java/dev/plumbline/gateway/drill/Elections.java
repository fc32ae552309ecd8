package dev.plumbline.gateway.drill;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.plumbline.gateway.mongo.ReplicaMember;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.store.mongo.MongoWorkspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * How long a replica set took no writes, seen from beside the gateways: every member is asked again and again whether it is
 * primary, and a bare client, with the driver's settings of a gateway, writes one small document after the other.
 */
final class Elections implements AutoCloseable {
    private static final int ANSWER_MILLIS = 300;
    private static final Duration BETWEEN = Duration.ofMillis(25);

    private final List<Thread> threads;
    private volatile boolean closed;
    private @Nullable ObjectId latest;
    private long latestSeen;
    /** The first write that a majority had under that primary; 0 while there was none. */
    private long latestWritten;

    /**
     * @param primary until there was a primary again
     * @param writes  until a majority had a write of the bare client again
     */
    record Outage(Duration primary, Duration writes) {}

    /** @param probe somewhere in the set to write to */
    Elections(List<ReplicaMember> members, String probe) {
        this.threads = new ArrayList<>(members.stream()
                .map(member ->
                        Thread.ofVirtual().name("asking-" + member.address()).start(() -> ask(member)))
                .toList());
        this.threads.add(Thread.ofVirtual().name("probing").start(() -> write(probe)));
    }

    private void write(String probe) {
        try (var workspace = MongoWorkspace.open(probe)) {
            while (!closed) {
                try {
                    workspace.run(() -> workspace.collection("probe").insertOne(new Document()));
                    written();
                } catch (StoreException away) {
                    // It is the drill's point.
                }
                TimeUnit.NANOSECONDS.sleep(BETWEEN.toNanos());
            }
        } catch (InterruptedException | StoreException e) {
            // Closed.
        }
    }

    /** A majority has it. The first one under a primary ends what its election began. */
    private synchronized void written() {
        if (latestWritten == 0 && latest != null) {
            latestWritten = System.nanoTime();
            notifyAll();
        }
    }

    private void ask(ReplicaMember member) {
        try (var client = client(member)) {
            while (!closed) {
                try {
                    var hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
                    if (hello.getBoolean("isWritablePrimary", false)) {
                        seen(hello.getObjectId("electionId"));
                    }
                } catch (MongoException silent) {
                    // It is the drill's point.
                }
                TimeUnit.NANOSECONDS.sleep(BETWEEN.toNanos());
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    private static MongoClient client(ReplicaMember member) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(
                        new ConnectionString("mongodb://" + member.address() + "/?directConnection=true"))
                .applyToClusterSettings(c -> c.serverSelectionTimeout(ANSWER_MILLIS, TimeUnit.MILLISECONDS))
                .applyToServerSettings(s -> s.heartbeatFrequency(500, TimeUnit.MILLISECONDS)
                        .minHeartbeatFrequency(50, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(s -> s.connectTimeout(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(ANSWER_MILLIS, TimeUnit.MILLISECONDS))
                .build());
    }

    /** Elections have identifiers that grow. */
    private synchronized void seen(ObjectId election) {
        if (latest == null || election.compareTo(latest) > 0) {
            latest = election;
            latestSeen = System.nanoTime();
            latestWritten = 0;
            notifyAll();
        }
    }

    /** The election that the primary of now won. */
    synchronized @Nullable ObjectId latest() {
        return latest;
    }

    /**
     * Waits for a primary of a later election, and for a write under it.
     *
     * @param since when it began to be missed, by {@link System#nanoTime()}
     */
    synchronized Optional<Outage> after(@Nullable ObjectId before, long since, Duration atMost)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (latest == null || latestWritten == 0 || before != null && latest.compareTo(before) <= 0) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
        return Optional.of(new Outage(Duration.ofNanos(latestSeen - since), Duration.ofNanos(latestWritten - since)));
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
