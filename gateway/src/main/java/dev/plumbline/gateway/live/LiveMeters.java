package dev.plumbline.gateway.live;

import dev.plumbline.gateway.live.outbound.Encoded;
import dev.plumbline.gateway.live.room.RoomMeter;
import dev.plumbline.gateway.live.socket.SocketMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The live path in figures. */
final class LiveMeters implements SocketMeter, RoomMeter {
    private final MeterRegistry meters;
    private final AtomicInteger sockets = new AtomicInteger();
    private volatile int rooms;
    private volatile int members;
    private volatile int waiting;
    private final Counter written;
    private final Counter dropped;
    private final Counter conflated;
    private final Counter skipped;
    private final Counter brokeOff;
    private final Counter gesturesDropped;
    private final Counter refused;
    private final Timer fanOut;
    private final Timer told;
    private final Timer ack;
    private final Timer refusal;

    LiveMeters(MeterRegistry meters) {
        this.meters = meters;
        gauge("plumbline.live.sockets", "Sockets that are open", sockets::get);
        gauge("plumbline.live.rooms", "Rooms that somebody is in, or left a moment ago", () -> rooms);
        gauge("plumbline.live.members", "Seats taken in all rooms", () -> members);
        gauge("plumbline.live.queue", "Messages that wait for slow readers", () -> waiting);
        written = counter("plumbline.live.messages", "Messages written to sockets");
        dropped = counter("plumbline.live.dropped", "Ordered messages that a reader was too slow for");
        conflated = counter("plumbline.live.conflated", "Documents replaced by a later one before they were sent");
        skipped = counter("plumbline.live.skipped", "Gestures and presence replaced before they were sent");
        brokeOff = counter("plumbline.live.resyncs", "Streams that a reader was told to begin anew");
        gesturesDropped = counter("plumbline.live.gestures.dropped", "Gestures that came too fast");
        refused = counter("plumbline.live.refused", "Messages that could not be read or were not allowed");
        fanOut = timer("plumbline.live.fanout", "From the log's tail to a socket, for each message");
        told = timer("plumbline.live.fold", "Folding and telling one batch of events");
        ack = timer("plumbline.live.stroke.ack", "From reading a stroke to its durable ack");
        refusal = timer("plumbline.live.stroke.refused", "From reading a stroke to its refusal");
    }

    private void gauge(String name, String description, java.util.function.Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(meters);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(meters);
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    @Override
    public void opened() {
        sockets.incrementAndGet();
    }

    @Override
    public void closed(String reason) {
        sockets.decrementAndGet();
        Counter.builder("plumbline.live.closed")
                .description("Sockets closed, by reason")
                .tag("reason", reason)
                .register(meters)
                .increment();
    }

    @Override
    public void strokeAnswered(long nanos, boolean acknowledged) {
        (acknowledged ? ack : refusal).record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void gestureDropped() {
        gesturesDropped.increment();
    }

    @Override
    public void refused() {
        refused.increment();
    }

    @Override
    public void written(Encoded message) {
        written.increment();
        fanOut.record(System.nanoTime() - message.bornNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void dropped(int messages) {
        dropped.increment(messages);
    }

    @Override
    public void conflated() {
        conflated.increment();
    }

    @Override
    public void skipped() {
        skipped.increment();
    }

    @Override
    public void sizes(int rooms, int members, int waiting) {
        this.rooms = rooms;
        this.members = members;
        this.waiting = waiting;
    }

    @Override
    public void told(int events, long nanos) {
        told.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void brokeOff() {
        brokeOff.increment();
    }
}
