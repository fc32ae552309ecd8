package dev.plumbline.gateway.live.room;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that the rooms are confined to: does what it is given in order, something else every so often, and in between
 * a little of what can wait.
 */
final class RoomLoop implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoomLoop.class);

    private final LinkedBlockingQueue<Runnable> mailbox = new LinkedBlockingQueue<>();
    private final long tickNanos;
    private final Thread thread;
    private volatile Runnable tick = () -> {};
    private volatile LongUnaryOperator spare = _ -> Long.MAX_VALUE;
    private volatile boolean closed;

    RoomLoop(Duration tick) {
        this.tickNanos = tick.toNanos();
        this.thread = Thread.ofPlatform().daemon().name("live-rooms").unstarted(this::run);
    }

    /** @param spare is given {@link System#nanoTime}, does a little and says after how many nanoseconds there is more of it */
    void start(Runnable tick, LongUnaryOperator spare) {
        this.tick = tick;
        this.spare = spare;
        thread.start();
    }

    @Override
    public void execute(Runnable task) {
        mailbox.add(task);
    }

    /** Tasks that wait. */
    int waiting() {
        return mailbox.size();
    }

    private void run() {
        var nextTick = System.nanoTime() + tickNanos;
        var pause = Long.MAX_VALUE;
        while (!closed) {
            try {
                var task = mailbox.poll(Math.min(pause, nextTick - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (task != null) {
                    task.run();
                }
                var now = System.nanoTime();
                if (now - nextTick >= 0) {
                    nextTick = now + tickNanos;
                    tick.run();
                }
                pause = spare.applyAsLong(now);
            } catch (InterruptedException _) {
                closed = true;
            } catch (RuntimeException e) {
                LOG.error("The rooms go on after a fault", e);
            }
        }
    }

    /** Ends the thread after the task it is at; what waits is not done any more. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        execute(() -> {});
        if (Thread.currentThread() != thread) {
            thread.join(Duration.ofSeconds(5));
        }
    }
}
