package dev.plumbline.gateway.bench.live;

import java.util.List;

/** A server that takes strokes from annotators and shows each, once it is durable, to those who watch. */
interface Venue extends AutoCloseable {
    int port();

    /** Where watchers connect. */
    default int watcherPort() {
        return port();
    }

    /** Whether each stroke is answered. */
    default boolean acknowledges() {
        return true;
    }

    /** The address an annotator connects to. */
    String annotatorPath(int annotator);

    /** The address a watcher connects to. */
    String watcherPath(int watcher);

    /** What a watcher says to see the room's canvases; each is answered by a {@code joined}. */
    List<String> watch(int watcher);

    @Override
    void close() throws Exception;
}
