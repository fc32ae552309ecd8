package dev.plumbline.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes the parts of a server in the reverse order of their start, each whether or not another one fails. */
final class Shutdown implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private volatile boolean begun;

    @FunctionalInterface
    interface Closing<T> {
        void close(T part) throws Exception;
    }

    synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    synchronized <T> T add(T part, Closing<T> closing) {
        parts.push(() -> closing.close(part));
        return part;
    }

    /** Whether the server is stopping. */
    boolean begun() {
        return begun;
    }

    @Override
    public synchronized void close() {
        begun = true;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.warn("A part did not close", e);
            }
        }
    }
}
