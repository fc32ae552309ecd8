package dev.plumbline.gateway.format;

import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;

/** One format of the field: how it is told from others, read and written. Stateless. */
public interface Format {

    /** What the command line calls it, such as {@code coco}. */
    String id();

    /** What people call it. */
    String title();

    /** What of the neutral model it can say. All losses follow from this. */
    Capabilities capabilities();

    /** Name of the one file, such as {@code annotations.json}; empty when it is a folder of several. */
    String fileName();

    /** Whether it says only which classes there are. */
    default boolean isWithoutFrames() {
        return false;
    }

    /** Whether the input looks like it: by names and by the first bytes, never by reading all of it. */
    boolean recognises(Input input) throws IOException;

    /**
     * @param input  a file, or a folder
     * @param faults told each record that is wrong
     * @throws Refused when it cannot be read as this format at all
     */
    FrameReader read(Input input, Faults faults) throws IOException, Refused;

    /**
     * @param to a file that is not there yet, or an empty folder, as {@link #fileName()} says
     * @throws Refused when the classes cannot be written in this format
     */
    FrameWriter write(Path to, Head head) throws IOException, Refused;
}
