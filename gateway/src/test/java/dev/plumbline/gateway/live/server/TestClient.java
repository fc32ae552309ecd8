package dev.plumbline.gateway.live.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.live.protocol.Wire;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;

/** A client that keeps what it hears. Its methods wait, a minute at most. */
final class TestClient implements AutoCloseable {
    /** The last in the inbox. */
    private static final JsonNode CLOSED = MissingNode.getInstance();

    private final LinkedBlockingQueue<JsonNode> inbox = new LinkedBlockingQueue<>();
    private final CompletableFuture<Short> closed = new CompletableFuture<>();
    private final WebSocketClient client;
    private final WebSocket socket;

    private TestClient(WebSocketClient client, WebSocket socket) {
        this.client = client;
        this.socket = socket;
    }

    static TestClient connect(Vertx vertx, int port, String query) {
        var client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxFrameSize(8 << 20)
                .setMaxMessageSize(8 << 20)
                .setMaxConnections(1_000));
        var socket = client.webSocket();
        var connecting = new TestClient(client, socket);
        // Before it is connected: a server that says something at once, or closes, is heard.
        socket.textMessageHandler(text -> connecting.inbox.add(Json.read(text, JsonNode.class)));
        socket.closeHandler(_ -> {
            connecting.closed.complete(socket.closeStatusCode());
            connecting.inbox.add(CLOSED);
        });
        var pending = socket.connect(new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI("/live?" + query)
                        .addSubProtocol(Wire.SUBPROTOCOL))
                .map(_ -> connecting)
                .onFailure(_ -> client.close());
        return LiveServer.await(pending);
    }

    WebSocket socket() {
        return socket;
    }

    TestClient say(String text) {
        socket.writeTextMessage(text);
        return this;
    }

    TestClient join(String room) {
        return say("{\"type\":\"join\",\"room\":\"%s\"}".formatted(room));
    }

    TestClient join(String room, long after) {
        return say("{\"type\":\"join\",\"room\":\"%s\",\"after\":%d}".formatted(room, after));
    }

    /** Joins and waits until it is in. */
    JsonNode enter(String room) {
        join(room);
        return await(m -> is(m, "joined") && m.get("room").asText().equals(room));
    }

    TestClient draw(String task, int number) {
        return stroke(
                task,
                number,
                "k" + number,
                "{\"draw\":{\"label\":\"l%d\",\"classKey\":\"flower\",\"shape\":{\"polygon\":{\"parts\":[{\"exterior\":[10,10,60,10,30,%d],\"holes\":[]}]}}}}"
                        .formatted(number, 40 + number % 700));
    }

    TestClient stroke(String task, int number, String key, String change) {
        return say("{\"type\":\"stroke\",\"task\":\"%s\",\"number\":%d,\"key\":\"%s\",\"change\":%s}"
                .formatted(task, number, key, change));
    }

    /** The next message of the type; others before it are dropped. */
    JsonNode await(String type) {
        return await(m -> is(m, type));
    }

    JsonNode await(Predicate<JsonNode> wanted) {
        var passed = new ArrayList<String>();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try {
            while (true) {
                var next = inbox.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null || next == CLOSED) {
                    return Assertions.fail((next == null ? "It did not come" : "The connection was closed")
                            + "; what came is " + passed);
                }
                if (wanted.test(next)) {
                    return next;
                }
                passed.add(next.toString());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next message, whatever it is; empty when the connection is closed and everything before was taken. */
    Optional<JsonNode> next() throws InterruptedException {
        var next = inbox.poll(60, TimeUnit.SECONDS);
        assertThat(next).as("a message or the end").isNotNull();
        return Optional.ofNullable(next).filter(message -> message != CLOSED);
    }

    /** What came up to the answer to a ping, which comes after everything that was said to the server before. */
    List<JsonNode> untilNow() {
        var id = System.nanoTime();
        say("{\"type\":\"ping\",\"id\":%d}".formatted(id));
        var heard = new ArrayList<JsonNode>();
        await(m -> {
            var pong = is(m, "pong") && m.get("id").asLong() == id;
            if (!pong) {
                heard.add(m);
            }
            return pong;
        });
        return heard;
    }

    /** The code that the connection was closed with. */
    int closeCode() {
        return closed.orTimeout(60, TimeUnit.SECONDS).join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    @Override
    public void close() {
        socket.close();
        client.close();
    }

    static boolean is(JsonNode message, String type) {
        return message.get("type").asText().equals(type);
    }
}
