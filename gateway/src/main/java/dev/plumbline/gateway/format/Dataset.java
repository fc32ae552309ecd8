package dev.plumbline.gateway.format;

import java.util.List;

/**
 * A data set held whole.
 *
 * @param format what it was read as, by {@link Format#id()}
 */
public record Dataset(String format, Head head, List<Frame> frames) {

    public Dataset {
        frames = List.copyOf(frames);
    }
}
