package dev.plumbline.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.live.protocol.Wire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The live socket of somebody who is signed in; it keeps what it hears. */
final class Socket implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 60;

    /** As a browser says it where the line ended without a word. */
    private static final int GONE = 1006;

    /** The last that is heard. */
    private static final JsonNode CLOSED = MissingNode.getInstance();

    private final LinkedBlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    /** @param server such as {@code http://127.0.0.1:8080} */
    Socket(Client person, String server) {
        socket = HTTP.newWebSocketBuilder()
                .subprotocols(Wire.SUBPROTOCOL)
                .header("Cookie", person.headers().get("Cookie"))
                .header("Origin", server)
                .buildAsync(URI.create(server.replaceFirst("http", "ws") + "/live"), this)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            heard.add(Json.read(message.toString(), JsonNode.class));
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        ended(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        ended(GONE);
    }

    private void ended(int code) {
        closed.complete(code);
        heard.add(CLOSED);
    }

    Socket say(String text) {
        socket.sendText(text, true)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        return this;
    }

    /** The next message of the type that is as wanted; others before it are dropped. */
    JsonNode await(String type, Predicate<JsonNode> wanted) throws InterruptedException {
        return awaitEach(Map.of(type, wanted)).get(type);
    }

    /** The next message of each type that is as wanted, in whatever order they come; others are dropped. */
    Map<String, JsonNode> awaitEach(Map<String, Predicate<JsonNode>> wanted) throws InterruptedException {
        Map<String, JsonNode> found = new HashMap<>();
        List<JsonNode> passed = new ArrayList<>();
        while (found.size() < wanted.size()) {
            JsonNode next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null || next == CLOSED) {
                throw new AssertionError("Not all of %s came, but %s; what else came is %s"
                        .formatted(wanted.keySet(), found.keySet(), passed));
            }
            String type = next.path("type").asText();
            if (wanted.containsKey(type)
                    && !found.containsKey(type)
                    && wanted.get(type).test(next)) {
                found.put(type, next);
            } else {
                passed.add(next);
            }
        }
        return found;
    }

    /** The next message, whatever it is; empty when the line has ended and everything before was taken. */
    Optional<JsonNode> next() throws InterruptedException {
        return Optional.of(heard.take()).filter(message -> message != CLOSED);
    }

    /** The code that the line ended with. */
    int closeCode() {
        return closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
