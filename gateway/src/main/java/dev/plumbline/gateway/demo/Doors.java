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
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One person's way in, the same as a browser's: signs in over HTTP, keeps the cookie, opens the live socket. Blocks, and
 * answers an {@link IOException} for whatever does not go through; a {@link Refused} where the server said no.
 */
public final class Doors implements AutoCloseable {
    /** The server answered with a problem. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final String code;

        Refused(String asked, int status, String body) {
            super("%s answered %d: %s".formatted(asked, status, body));
            this.status = status;
            this.code = code(body);
        }

        public int status() {
            return status;
        }

        /** Of the problem; empty when the answer is none. */
        public String code() {
            return code;
        }

        private static String code(String body) {
            try {
                return Json.read(body, JsonNode.class).path("code").asText();
            } catch (RuntimeException noJson) {
                return "";
            }
        }
    }

    private static final int UNAUTHORIZED = 401;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String PROTOCOL = "plumbline.v1";

    private final HttpClient client;
    private final URI server;
    private final String cookie;
    private final String csrf;
    private final Duration patience;
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private @Nullable WebSocket socket;

    private Doors(HttpClient client, URI server, String cookie, String csrf, Duration patience) {
        this.client = client;
        this.server = server;
        this.cookie = cookie;
        this.csrf = csrf;
        this.patience = patience;
    }

    public static Doors signIn(HttpClient client, URI server, String signIn, String password)
            throws IOException, InterruptedException {
        return signIn(client, server, signIn, password, PATIENCE);
    }

    /** @param patience for each answer */
    public static Doors signIn(HttpClient client, URI server, String signIn, String password, Duration patience)
            throws IOException, InterruptedException {
        var body = Json.string(
                Json.mapper().createObjectNode().put("signIn", signIn).put("password", password));
        var response = client.send(
                HttpRequest.newBuilder(server.resolve("/api/session"))
                        .timeout(patience)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new Refused("Signing in as " + signIn, response.statusCode(), response.body());
        }
        var cookie = response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var me = Json.read(response.body(), ObjectNode.class);
        return new Doors(client, server, cookie, me.path("csrf").asText(), patience);
    }

    /** What a request of this person's needs, for who writes requests by hand: the header {@code Cookie}. */
    public String cookie() {
        return cookie;
    }

    /** The header {@code X-CSRF-Token}. */
    public String csrf() {
        return csrf;
    }

    /** The same person with the same session at another gateway, or at the same one after the line broke. */
    public Doors at(URI other) {
        return new Doors(client, other, cookie, csrf, patience);
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build());
    }

    public JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** @param key the same again carries it out once */
    public JsonNode post(String path, JsonNode body, String key) throws IOException, InterruptedException {
        return answer(write(path, key)
                .POST(BodyPublishers.ofString(Json.string(body)))
                .build());
    }

    public JsonNode put(String path, JsonNode body) throws IOException, InterruptedException {
        return answer(write(path, UUID.randomUUID().toString())
                .PUT(BodyPublishers.ofString(Json.string(body)))
                .build());
    }

    private HttpRequest.Builder write(String path, String key) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", csrf)
                .header("Idempotency-Key", key);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(patience).header("Cookie", cookie);
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new Refused(request.uri().getPath(), response.statusCode(), response.body());
        }
        return response.body().isEmpty()
                ? Json.mapper().createObjectNode()
                : Json.read(response.body(), JsonNode.class);
    }

    /** Opens the live socket. */
    public void open() throws IOException {
        try {
            socket = client.newWebSocketBuilder()
                    .header("Cookie", cookie)
                    .header("Origin", server.getScheme() + "://" + server.getAuthority())
                    .subprotocols(PROTOCOL)
                    .connectTimeout(patience)
                    .buildAsync(
                            URI.create("ws" + server.toString().substring("http".length()))
                                    .resolve("/live"),
                            new Ear())
                    .get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof WebSocketHandshakeException refused
                            && refused.getResponse().statusCode() == UNAUTHORIZED
                    ? new Refused("/live", UNAUTHORIZED, "")
                    : new IOException("The live socket does not open", e);
        } catch (TimeoutException e) {
            throw new IOException("The live socket does not open", e);
        }
    }

    public void send(JsonNode message) throws IOException {
        var open = socket;
        if (open == null || open.isOutputClosed()) {
            throw new IOException("The live socket is closed");
        }
        try {
            open.sendText(Json.string(message), true).get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The live socket does not take messages", e);
        }
    }

    /** The next message, or null when none comes in time. */
    public @Nullable JsonNode next(Duration atMost) throws IOException, InterruptedException {
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
