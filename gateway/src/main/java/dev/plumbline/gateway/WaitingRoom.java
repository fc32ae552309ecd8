package dev.plumbline.gateway;

import dev.plumbline.gateway.http.Health;
import dev.plumbline.gateway.json.Json;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What listens while the workspace's database is away: it lives, is not ready, and says why. Everything else is answered with
 * the same sentence and the request to come again.
 */
final class WaitingRoom implements AutoCloseable {
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_SECONDS = "2";
    private static final long PATIENCE_SECONDS = 10;

    private final Vertx vertx = Vertx.vertx();
    private volatile String sentence;

    private WaitingRoom(String sentence) {
        this.sentence = sentence;
    }

    /** @throws CannotStart when the port cannot be had */
    static WaitingRoom open(Settings settings, String sentence) {
        var room = new WaitingRoom(sentence);
        try {
            room.listen(settings);
            return room;
        } catch (CannotStart e) {
            room.close();
            throw e;
        }
    }

    private HttpServer listen(Settings settings) {
        try {
            return vertx.createHttpServer()
                    .requestHandler(this::answer)
                    .listen(settings.port(), settings.host())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw CannotStart.listening(settings, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new CannotStart("The server cannot listen: " + e + ".", e);
        }
    }

    /** Why it still waits. */
    void because(String why) {
        sentence = why;
    }

    private void answer(HttpServerRequest request) {
        var lives = request.path().equals("/health/live");
        var health = lives ? new Health() : new Health().with("store", () -> Optional.of(sentence));
        request.response()
                .setStatusCode(lives ? 200 : UNAVAILABLE)
                .putHeader("Content-Type", "application/json")
                .putHeader("Retry-After", RETRY_SECONDS)
                .end(Buffer.buffer(Json.bytes(health.report())));
    }

    @Override
    public void close() {
        try {
            vertx.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new CannotStart("The server does not stop listening.", e);
        }
    }
}
