package dev.plumbline.gateway.drill;

import java.time.Duration;

/** So many a second from all threads together. Who was kept from it catches up by a second's worth at the most. */
final class Pace {
    private static final long FORGIVEN = Duration.ofSeconds(1).toNanos();

    private final double nanosEach;
    private long due = System.nanoTime();

    Pace(double perSecond) {
        this.nanosEach = 1e9 / perSecond;
    }

    /** Waits until so many may be sent. */
    void take(int count) throws InterruptedException {
        long wait;
        synchronized (this) {
            long now = System.nanoTime();
            if (now - due > FORGIVEN) {
                due = now - FORGIVEN;
            }
            wait = due - now;
            due += (long) (count * nanosEach);
        }
        if (wait > 0) {
            Thread.sleep(Duration.ofNanos(wait));
        }
    }
}
