package dev.plumbline.gateway.format;

import dev.plumbline.gateway.problem.Refused;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A data set being read: what it says of itself is known at once, its frames come one after the other. */
public interface FrameReader extends Closeable {

    Head head();

    /**
     * The next frame, or null at the end. A record that is wrong is told to the {@link Faults} the reader was given and left out.
     *
     * @throws Refused when nothing more can be read; the problem says why
     */
    @Nullable Frame next() throws IOException, Refused;

    /** How much of it has been read, 0 to 1; less than 0 when that is not known. */
    default double share() {
        return -1;
    }

    @Override
    default void close() throws IOException {}
}
