package dev.plumbline.gateway.http;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A response written by a thread that may block: each part waits until the one before it is on its way. */
final class ResponseStream extends OutputStream {
    /** A reader who takes nothing for so long is left. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpServerResponse response;
    private final Context context;

    ResponseStream(HttpServerResponse response, Context context) {
        this.response = response;
        this.context = context;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Promise<Void> written = Promise.promise();
        var part = Buffer.buffer().appendBytes(bytes, offset, length);
        context.runOnContext(_ -> response.write(part).onComplete(written));
        try {
            written.future().toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The server is stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The reader has gone", e);
        }
    }
}
