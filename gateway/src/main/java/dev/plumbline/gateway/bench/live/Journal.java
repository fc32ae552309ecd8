package dev.plumbline.gateway.bench.live;

import java.util.List;
import java.util.function.Consumer;

/** Where a bare relay keeps strokes. */
interface Journal extends AutoCloseable {
    /** A stroke's text as it came, and in which room. */
    record Line(int room, String text) {}

    /** @param durable hears of every line once it is durable, in order */
    void start(Consumer<Line> durable);

    /** Keeps a group; for one thread. */
    void keep(List<Line> group) throws Exception;

    @Override
    void close() throws Exception;
}
