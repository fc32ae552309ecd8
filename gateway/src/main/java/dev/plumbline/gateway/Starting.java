package dev.plumbline.gateway;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the parts of a server that start at the same time. */
final class Starting {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private Starting() {}

    static <T> T got(CompletableFuture<T> part) {
        try {
            return part.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new CannotStart("The server does not start within %s.".formatted(PATIENCE), e);
        }
    }
}
