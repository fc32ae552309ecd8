package dev.plumbline.gateway;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a server beside Vert.x's event loops.
 *
 * @param platform for decisions and what follows an append: few, for they call into the store
 * @param virtual  for requests, which wait more than they work
 */
record Workers(ExecutorService platform, ExecutorService virtual) implements AutoCloseable {
    private static final int PLATFORM_THREADS = Math.max(4, Runtime.getRuntime().availableProcessors() * 2);
    private static final long GRACE_SECONDS = 5;

    Workers() {
        this(
                Executors.newFixedThreadPool(
                        PLATFORM_THREADS,
                        Thread.ofPlatform().name("worker-", 0).daemon().factory()),
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("request-", 0).factory()));
    }

    @Override
    public void close() throws InterruptedException {
        for (var pool : new ExecutorService[] {virtual, platform}) {
            pool.shutdown();
            if (!pool.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        }
    }
}
