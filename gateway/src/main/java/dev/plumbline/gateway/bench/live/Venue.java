package dev.plumbline.gateway.bench.live;

import io.vertx.core.http.WebSocketConnectOptions;
import java.util.List;

/** A server that takes strokes from annotators and shows each, once it is durable, to those who watch. */
interface Venue extends AutoCloseable {
    /** Whether each stroke is answered. */
    default boolean acknowledges() {
        return true;
    }

    /** How an annotator comes in. */
    WebSocketConnectOptions annotator(int annotator);

    /** How a watcher comes in. */
    WebSocketConnectOptions watcher(int watcher);

    /** What a watcher says to see the room's canvases; each is answered by a {@code joined}. */
    List<String> watch(int watcher);

    /** Processor time that the venue's own processes took up to now, ns; 0 of one in this process. */
    default long processorNanos() {
        return 0;
    }

    @Override
    void close() throws Exception;
}
