package dev.plumbline.gateway.files;

import java.awt.image.BufferedImage;

/** What a file turned out to be. */
public sealed interface Inspection {

    /**
     * An image that decodes to its last pixel.
     *
     * @param width   px as people see it, turned upright
     * @param height  px as people see it
     * @param reduced the picture, upright, about {@link ImageInspector#REDUCED_PX} px long
     */
    record Image(ImageType type, int width, int height, BufferedImage reduced) implements Inspection {}

    record Refused(ImageFault fault) implements Inspection {}
}
