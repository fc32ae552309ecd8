package dev.plumbline.gateway.bench.live;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;

/**
 * The clients of a run, on one event loop of their own: annotators who draw at an even rate, whether or not they are
 * answered, and watchers who take the time and check that nothing is missing and nothing is out of order.
 */
final class Audience implements AutoCloseable {
    private final Venue venue;
    private final Crowd crowd;
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
    private final WebSocketClient client;
    private final List<WebSocket> annotators = new ArrayList<>();
    private final List<WebSocket> watchers = new ArrayList<>();

    private final int[] sent;
    private final long[][] sentNanos;
    private final int[][] seen;
    /** Of each annotator the numbers of the strokes that were acknowledged; for the clients' loop. */
    private final BitSet[] acknowledged;

    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger disordered = new AtomicInteger();
    private volatile Latencies latencies = new Latencies();

    Audience(Venue venue, Crowd crowd, int strokesEach) {
        this.venue = venue;
        this.crowd = crowd;
        this.sent = new int[crowd.annotators()];
        this.sentNanos = new long[crowd.annotators()][strokesEach + 1];
        this.acknowledged =
                Stream.generate(BitSet::new).limit(crowd.annotators()).toArray(BitSet[]::new);
        this.seen = new int[crowd.watchers()][crowd.annotators()];
        this.client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(2 * (crowd.annotators() + crowd.watchers()))
                .setMaxFrameSize(8 << 20)
                .setTryUsePerMessageCompression(false));
    }

    void arrive() throws Exception {
        for (int i = 0; i < crowd.annotators(); i++) {
            var socket = Wait.on(client.connect(venue.annotator(i)));
            socket.textMessageHandler(this::answered);
            annotators.add(socket);
        }
        for (int i = 0; i < crowd.watchers(); i++) {
            var watcher = i;
            var joins = venue.watch(i);
            var joined = new CountDownLatch(joins.size());
            var socket = Wait.on(client.connect(venue.watcher(i)));
            socket.textMessageHandler(frame -> heard(watcher, frame, joined));
            joins.forEach(socket::writeTextMessage);
            if (!joined.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A watcher was not let in");
            }
            watchers.add(socket);
        }
    }

    private void answered(String frame) {
        if (Strokes.isAck(frame)) {
            acknowledged[Strokes.annotator(frame)].set(Strokes.number(frame));
        } else if (!frame.startsWith("{\"type\":\"welcome\"") && refused.getAndIncrement() == 0) {
            System.out.println("  the first refusal: " + frame);
        }
    }

    private void heard(int watcher, String frame, CountDownLatch joined) {
        if (Strokes.isStroke(frame)) {
            var annotator = Strokes.annotator(frame);
            var number = Strokes.number(frame);
            latencies.add(System.nanoTime() - sentNanos[annotator][number]);
            if (number != ++seen[watcher][annotator]) {
                disordered.incrementAndGet();
            }
        } else if (frame.startsWith("{\"type\":\"joined\"")) {
            joined.countDown();
        }
    }

    /**
     * Draws for a while, and waits until everything has been seen or two seconds have passed without anything new.
     *
     * @param perSecond strokes of all annotators together
     * @return from sending a stroke to each watcher's receipt
     */
    Latencies draw(int perSecond, int seconds) throws Exception {
        var measured = new Latencies();
        onLoop(() -> latencies = measured);
        var done = new CountDownLatch(1);
        var total = (long) perSecond * seconds;
        var started = System.nanoTime();
        var context = vertx.getOrCreateContext();
        context.runOnContext(_ -> vertx.setPeriodic(1, timer -> {
            var due = Math.min(total, (System.nanoTime() - started) * perSecond / 1_000_000_000L);
            while (drawn - base < due) {
                drawNext();
            }
            if (drawn - base >= total) {
                vertx.cancelTimer(timer);
                base = drawn;
                done.countDown();
            }
        }));
        if (!done.await(seconds * 3L + 30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The annotators could not draw at %d strokes/s".formatted(perSecond));
        }
        settle();
        onLoop(() -> latencies = new Latencies()); // what comes later counts as lost, not as late
        return measured;
    }

    private long drawn;
    private long base;

    private void drawNext() {
        var annotator = (int) (drawn++ % crowd.annotators());
        var number = ++sent[annotator];
        var text = Strokes.text(annotator, number);
        sentNanos[annotator][number] = System.nanoTime();
        annotators.get(annotator).writeTextMessage(text);
    }

    private void settle() throws Exception {
        var last = -1L;
        for (int i = 0; i < 200 && missing() > 0; i++) {
            var now = missing();
            Thread.sleep(now == last ? 200 : 50);
            if (now == last && i > 20) {
                return;
            }
            last = now;
        }
    }

    /** Strokes that some watcher has not seen, over all watchers. */
    private long missing() throws Exception {
        return count((watcher, annotator) -> sent[annotator] - seen[watcher][annotator]);
    }

    /** Strokes that were acknowledged, where the venue does that, and that some watcher has not seen, over all watchers. */
    long lost() throws Exception {
        return venue.acknowledges()
                ? count((watcher, annotator) -> (int) acknowledged[annotator].stream()
                        .filter(number -> number > seen[watcher][annotator])
                        .count())
                : missing();
    }

    /**
     * Strokes that were refused or not answered, such as while a write is not confirmed, and those after them of the same
     * annotator: a browser would send them again, these annotators do not.
     */
    long unacknowledged() throws Exception {
        var answered = new long[1];
        onLoop(() -> answered[0] =
                Stream.of(acknowledged).mapToLong(BitSet::cardinality).sum());
        return venue.acknowledges() ? drawn - answered[0] : 0;
    }

    private long count(IntBinaryOperator ofWatcherAndAnnotator) throws Exception {
        var sum = new long[1];
        onLoop(() -> {
            for (int watcher = 0; watcher < crowd.watchers(); watcher++) {
                var room = watcher / crowd.watchersPerRoom();
                for (int i = 0; i < crowd.annotatorsPerRoom(); i++) {
                    sum[0] += ofWatcherAndAnnotator.applyAsInt(watcher, room * crowd.annotatorsPerRoom() + i);
                }
            }
        });
        return sum[0];
    }

    int disordered() {
        return disordered.get();
    }

    long drawn() {
        return drawn;
    }

    private void onLoop(Runnable task) throws Exception {
        var done = new CountDownLatch(1);
        vertx.getOrCreateContext().runOnContext(_ -> {
            task.run();
            done.countDown();
        });
        if (!done.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The clients' event loop does not answer");
        }
    }

    @Override
    public void close() throws Exception {
        Wait.on(vertx.close());
    }
}
