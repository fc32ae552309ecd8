package dev.plumbline.gateway.bench.live;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;

/** Waits for what takes a moment, half a minute at most. */
final class Wait {
    private Wait() {}

    static <T> T on(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
