package dev.plumbline.gateway.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A request's body, read part by part by a thread that may block. At most one part is under way: the sender is held back
 * while its reader is busy.
 */
public final class BodyStream {
    /** A sender from whom nothing comes for so long has gone. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private sealed interface Part {
        record Bytes(Buffer buffer) implements Part {}

        record End() implements Part {}

        record Broken() implements Part {}
    }

    private final HttpServerRequest request;
    private final Context context;
    private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    private boolean over;

    /** To be called on the request's event loop, before anything of the body was read. */
    BodyStream(HttpServerRequest request, Context context) {
        this.request = request;
        this.context = context;
        request.pause();
        request.handler(buffer -> parts.add(new Part.Bytes(buffer)));
        request.endHandler(_ -> parts.add(new Part.End()));
        request.exceptionHandler(_ -> parts.add(new Part.Broken()));
    }

    /** The next part, or nothing at the end. Blocks. */
    public Optional<Buffer> next() throws IOException {
        if (over) {
            return Optional.empty();
        }
        context.runOnContext(_ -> request.fetch(1));
        try {
            return switch (parts.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                case null -> throw new IOException("Nothing came for " + PATIENCE.toSeconds() + " s");
                case Part.Bytes bytes -> Optional.of(bytes.buffer());
                case Part.End _ -> {
                    over = true;
                    yield Optional.empty();
                }
                case Part.Broken _ -> {
                    over = true;
                    throw new IOException("The connection broke");
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server is stopping", e);
        }
    }

    /** Reads what is left and throws it away, up to so many bytes; then the connection is closed. Blocks. */
    void discard(long most) {
        try {
            for (long discarded = 0; !over && discarded < most; ) {
                discarded += next().map(Buffer::length).orElse(0);
            }
        } catch (IOException e) {
            over = true; // nobody is there to read the answer
        }
        if (!over) {
            context.runOnContext(
                    _ -> request.response().endHandler(_ -> request.connection().close()));
        }
    }
}
