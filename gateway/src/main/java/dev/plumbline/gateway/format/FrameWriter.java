package dev.plumbline.gateway.format;

import dev.plumbline.gateway.problem.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A data set being written. It is given only what its format carries: see {@link Reduction}. */
public interface FrameWriter extends Closeable {

    /** @throws Refused when this frame cannot be said at all; the problem says why */
    void write(Frame frame) throws IOException, Refused;

    /** What only the writer finds out that it cannot say; asked when the files have been ended. */
    default List<Loss> losses() {
        return List.of();
    }

    /** Ends the files. What is closed without having been finished is a half one, to be thrown away. */
    void finish() throws IOException, Refused;
}
