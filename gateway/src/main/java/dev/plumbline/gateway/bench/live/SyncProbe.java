package dev.plumbline.gateway.bench.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What the disk itself does meanwhile: a block is written and synced every 20 ms beside the load, in a file of its own. */
final class SyncProbe implements AutoCloseable {
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();
    private static final int BLOCK = 4_096;

    private final Latencies latencies = new Latencies();
    private final Path file;
    private final Thread thread;
    private volatile boolean stopped;

    private SyncProbe(Path file) {
        this.file = file;
        this.thread = Thread.ofPlatform().daemon().name("sync-probe").start(this::run);
    }

    static SyncProbe start(Path directory) {
        return new SyncProbe(directory.resolve("sync-probe"));
    }

    private void run() {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (!stopped) {
                var started = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK));
                channel.force(false);
                latencies.add(System.nanoTime() - started);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the probe. */
    Latencies stop() throws InterruptedException {
        stopped = true;
        thread.join(Duration.ofSeconds(5));
        return latencies;
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
