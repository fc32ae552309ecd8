package dev.plumbline.domain.spec;

import dev.plumbline.domain.FrameId;
import org.jspecify.annotations.Nullable;

/**
 * An image in a spec, by its content.
 *
 * @param sha256 of its bytes, lower-case hexadecimal: where the bytes are kept
 * @param width  px
 * @param height px
 * @param alt    what is to be seen on it, for who does not see it
 * @param frame  the frame of a dataset that it is the image of; null for one uploaded for the spec
 */
public record Picture(
        String sha256,
        String mediaType,
        int width,
        int height,
        String alt,
        @Nullable FrameId frame) {}
