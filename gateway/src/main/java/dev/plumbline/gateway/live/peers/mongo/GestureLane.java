package dev.plumbline.gateway.live.peers.mongo;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.live.protocol.Pointing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gestures on their way to the other gateways: of each hand the latest, so many hands at a time, and no answer waited for. */
final class GestureLane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GestureLane.class);

    /** Hands that may wait; gestures of more are dropped. */
    static final int HANDS = 500;

    /** Bytes that go at once; what is over is dropped. */
    private static final int BYTES = 1 << 20;

    private static final Duration AWAY = Duration.ofSeconds(1);

    /** As it is stored. */
    record Gesture(
            String gateway,
            PersonId by,
            TaskId task,
            @Nullable Pointing gesture) {}

    private record Hand(PersonId by, TaskId task) {}

    private final MongoCollection<Document> gestures;
    private final String gateway;
    private final long pauseMillis;
    private final Runnable dropped;
    private final Map<Hand, Gesture> waiting = new LinkedHashMap<>();
    private final Thread thread = Thread.ofVirtual().name("gestures-out").unstarted(this::run);
    private volatile boolean closed;

    /** @param dropped is run for each gesture that is */
    GestureLane(MongoCollection<Document> gestures, String gateway, Duration pause, Runnable dropped) {
        this.gestures = gestures.withWriteConcern(WriteConcern.UNACKNOWLEDGED);
        this.gateway = gateway;
        this.pauseMillis = pause.toMillis();
        this.dropped = dropped;
    }

    void start() {
        thread.start();
    }

    /** That a gesture is done is never dropped. */
    synchronized void offer(PersonId by, TaskId task, @Nullable Pointing pointing) {
        var hand = new Hand(by, task);
        if (pointing != null && waiting.size() >= HANDS && !waiting.containsKey(hand)) {
            dropped.run();
        } else if (!closed) {
            waiting.put(hand, new Gesture(gateway, by, task, pointing));
            notifyAll();
        }
    }

    private void run() {
        while (!closed) {
            try {
                send(take());
                Thread.sleep(pauseMillis);
            } catch (InterruptedException stop) {
                return;
            } catch (MongoException | IllegalStateException e) {
                LOG.debug("Gestures cannot be passed on just now: {}", e.getMessage());
                pause();
            }
        }
    }

    private synchronized List<Gesture> take() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        var taken = List.copyOf(waiting.values());
        waiting.clear();
        return taken;
    }

    private void send(List<Gesture> taken) {
        var batch = new ArrayList<Document>(taken.size());
        var bytes = 0;
        for (var gesture : taken) {
            var json = Json.bytes(gesture);
            if (gesture.gesture() != null && bytes + json.length > BYTES) {
                dropped.run();
            } else {
                bytes += json.length;
                batch.add(new Document("v", new Binary(json)));
            }
        }
        gestures.insertMany(batch, new InsertManyOptions().ordered(false));
    }

    private void pause() {
        try {
            Thread.sleep(AWAY);
        } catch (InterruptedException stop) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
