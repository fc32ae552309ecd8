package dev.plumbline.gateway.files;

/**
 * What an image may cost.
 *
 * @param bytes  of the file; default 50 MB
 * @param pixels width × height, as its header says before anything is decoded; default 64 million
 */
public record ImageLimits(long bytes, long pixels) {
    public static final ImageLimits DEFAULT = new ImageLimits(50_000_000, 64_000_000);
}
