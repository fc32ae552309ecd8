package dev.plumbline.gateway.format;

import java.util.List;

/**
 * A data set held whole.
 *
 * @param format what it was read as, by {@link Format#id()}
 * @param unread what the input says and is not in here
 */
public record Dataset(String format, Head head, List<Frame> frames, List<Loss> unread) {

    public Dataset {
        frames = List.copyOf(frames);
        unread = List.copyOf(unread);
    }
}
