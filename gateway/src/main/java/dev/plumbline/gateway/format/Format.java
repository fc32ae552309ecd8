package dev.plumbline.gateway.format;

import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;

/** One format of the field: how it is told from others, read and written. Stateless. */
public interface Format {

    /**
     * What is known of a format without looking at a file.
     *
     * @param id           what the command line calls it, such as {@code coco}
     * @param title        what people call it
     * @param fileName     name of the one file, such as {@code annotations.json}; empty when it is a folder of several
     * @param capabilities what of the neutral model it can say; all losses follow from this
     */
    record Traits(String id, String title, String fileName, Capabilities capabilities) {}

    Traits traits();

    default String id() {
        return traits().id();
    }

    default String title() {
        return traits().title();
    }

    default Capabilities capabilities() {
        return traits().capabilities();
    }

    default String fileName() {
        return traits().fileName();
    }

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
