package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's browser at one canvas, as the web client has it: keeps strokes until they are acknowledged, connects again when the
 * line ends, joins from the last position it heard and sends what was not acknowledged once more.
 */
final class MovingClient implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Client person;
    private final String server;
    private final String task;
    private final List<String> unacknowledged = new ArrayList<>();
    private final List<Integer> seen = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private @Nullable Long after;
    private @Nullable Socket line;
    private boolean welcome;
    private boolean closed;
    private int sent;

    MovingClient(Client person, String server, String task) {
        this.person = person;
        this.server = server;
        this.task = task;
        Thread.startVirtualThread(this::live);
    }

    private void live() {
        while (!isClosed()) {
            try (var socket = new Socket(person, server)) {
                for (var next = socket.next(); next.isPresent(); next = socket.next()) {
                    receive(socket, next.get());
                }
                lost(socket.closeCode());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException notYet) {
                lost(0);
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void lost(int code) {
        line = null;
        welcome = false;
        ends.add(code);
    }

    private synchronized void receive(Socket socket, JsonNode message) {
        switch (message.get("type").asText()) {
            case "welcome" -> {
                line = socket;
                welcome = true;
                var from = after == null ? "" : ",\"after\":" + after;
                socket.say("{\"type\":\"join\",\"room\":\"task/%s\"%s}".formatted(task, from));
                unacknowledged.forEach(socket::say);
            }
            case "leaving" -> welcome = false;
            case "joined" -> {
                if (!message.get("resumed").asBoolean()) {
                    after = message.get("position").asLong();
                    seen.clear();
                    message.at("/snapshot/strokes")
                            .forEach(stroke -> seen.add(stroke.get("number").asInt()));
                    sent = Math.max(sent, seen.size());
                }
            }
            case "stroke" -> {
                if (after != null && message.get("position").asLong() > after) {
                    after = message.get("position").asLong();
                    seen.add(message.get("number").asInt());
                }
            }
            case "ack" ->
                unacknowledged.removeIf(stroke -> stroke.contains(
                        "\"number\":%d,".formatted(message.get("number").asInt())));
            default -> {}
        }
        notifyAll();
    }

    /** Draws a box, the next stroke of this canvas, whether or not there is a line; gives its number. */
    synchronized int draw() throws InterruptedException {
        waitUntil("let in", () -> after != null);
        var number = ++sent;
        var stroke = """
                {"type":"stroke","task":"%s","number":%d,"key":"key-%d","change":{"draw":{"label":"l%d","classKey":"flower",
                 "shape":{"box":{"x":10,"y":10,"width":20,"height":20}}}}}""".formatted(task, number, number, number);
        unacknowledged.add(stroke);
        if (welcome && line != null) {
            try {
                line.say(stroke);
            } catch (RuntimeException gone) {
                // it is kept, and sent on the next line
            }
        }
        return number;
    }

    /** Waits until every stroke that was drawn here has been acknowledged. */
    synchronized void untilAcknowledged() throws InterruptedException {
        waitUntil("acknowledged", () -> unacknowledged.isEmpty());
    }

    /** Waits until that many strokes of the canvas have been seen; gives their numbers as they came. */
    synchronized List<Integer> untilSeen(int count) throws InterruptedException {
        waitUntil("seen", () -> seen.size() >= count);
        return List.copyOf(seen);
    }

    /** The codes that its lines ended with so far; 0 where there was no line. */
    synchronized List<Integer> ends() {
        return List.copyOf(ends);
    }

    private void waitUntil(String what, java.util.function.BooleanSupplier done) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!done.getAsBoolean()) {
            var left = (deadline - System.nanoTime()) / 1_000_000;
            assertThat(left)
                    .as("%s: sent %d, seen %s, ends %s", what, sent, seen, ends)
                    .isPositive();
            wait(left);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Optional.ofNullable(line).ifPresent(Socket::close);
    }
}
