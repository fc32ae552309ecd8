package dev.plumbline.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One person's way in, the same as a browser's: signs in over HTTP, keeps the cookie, opens the live socket. Blocks. */
final class Doors implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String PROTOCOL = "plumbline.v1";

    private final HttpClient client;
    private final URI server;
    private final String cookie;
    private final String csrf;
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private @Nullable WebSocket socket;

    private Doors(HttpClient client, URI server, String cookie, String csrf) {
        this.client = client;
        this.server = server;
        this.cookie = cookie;
        this.csrf = csrf;
    }

    static Doors signIn(HttpClient client, URI server, String signIn, String password)
            throws IOException, InterruptedException {
        var body = Json.string(
                Json.mapper().createObjectNode().put("signIn", signIn).put("password", password));
        var response = client.send(
                HttpRequest.newBuilder(server.resolve("/api/session"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("%s cannot sign in: %s".formatted(signIn, response.body()));
        }
        var cookie = response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var me = Json.read(response.body(), ObjectNode.class);
        return new Doors(client, server, cookie, me.path("csrf").asText());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build());
    }

    JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", csrf)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(Json.string(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).header("Cookie", cookie);
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(
                    "%s answered %d: %s".formatted(request.uri().getPath(), response.statusCode(), response.body()));
        }
        return response.body().isEmpty()
                ? Json.mapper().createObjectNode()
                : Json.read(response.body(), JsonNode.class);
    }

    void open() throws IOException {
        try {
            socket = client.newWebSocketBuilder()
                    .header("Cookie", cookie)
                    .header("Origin", server.getScheme() + "://" + server.getAuthority())
                    .subprotocols(PROTOCOL)
                    .connectTimeout(PATIENCE)
                    .buildAsync(
                            URI.create("ws" + server.toString().substring("http".length()))
                                    .resolve("/live"),
                            new Ear())
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The live socket does not open", e);
        }
    }

    void send(JsonNode message) throws IOException {
        var open = socket;
        if (open == null || open.isOutputClosed()) {
            throw new IOException("The live socket is closed");
        }
        try {
            open.sendText(Json.string(message), true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The live socket does not take messages", e);
        }
    }

    /** The next message, or null when none comes in time. */
    @Nullable JsonNode next(Duration atMost) throws IOException, InterruptedException {
        var message = messages.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (message != null && message.path("type").asText().equals(Ear.CLOSED)) {
            throw new IOException("The live socket was closed");
        }
        return message;
    }

    @Override
    public void close() {
        var open = socket;
        if (open != null) {
            open.abort();
        }
    }

    private final class Ear implements WebSocket.Listener {
        static final String CLOSED = "closed";

        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                messages.add(Json.read(partial.toString(), JsonNode.class));
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            messages.add(Json.mapper().createObjectNode().put("type", CLOSED));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            messages.add(Json.mapper().createObjectNode().put("type", CLOSED));
        }
    }
}
