package dev.plumbline.domain.dataset;

import dev.plumbline.domain.geometry.FrameSize;

/**
 * An image as it was found when it was uploaded.
 *
 * @param name      the file's name as given, for people
 * @param sha256    of its bytes, lower-case hexadecimal: where the bytes are kept
 * @param mediaType by its content, such as {@code image/jpeg}
 * @param width     px
 * @param height    px
 * @param bytes     size of the file
 */
public record ImageFile(String name, String sha256, String mediaType, int width, int height, long bytes) {

    public FrameSize size() {
        return new FrameSize(width, height);
    }
}
