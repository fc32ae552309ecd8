package dev.plumbline.gateway.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/** Small pictures of stored images, as JPEG beside them. They may be deleted: they are made again when they are asked for. */
public final class Thumbnails {
    /** Longer sides in px. */
    public static final Set<Integer> SIZES = Set.of(128, 320);

    private final FileStore files;
    private final ImageInspector inspector;

    public Thumbnails(FileStore files, ImageInspector inspector) {
        this.files = files;
        this.inspector = inspector;
    }

    /** Makes all sizes of an image that was just inspected. Blocks. */
    public void make(String sha256, BufferedImage picture) throws IOException {
        for (var size : SIZES) {
            make(sha256, picture, size);
        }
    }

    /** The thumbnail's file, made if need be; nothing when there is no such image. Blocks. */
    public Optional<Path> find(String sha256, int size) throws IOException {
        var thumbnail = files.findBeside(sha256, name(size));
        if (thumbnail.isPresent()) {
            return thumbnail;
        }
        var image = files.find(sha256);
        if (image.isPresent() && inspector.inspect(image.get()) instanceof Inspection.Image inspected) {
            make(sha256, inspected.reduced(), size);
        }
        return files.findBeside(sha256, name(size));
    }

    private void make(String sha256, BufferedImage picture, int size) throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(reduced(picture, size), "jpeg", jpeg);
        files.keepBeside(sha256, name(size), jpeg.toByteArray());
    }

    /** Halves until less than twice too large, so that every pixel counts; never enlarges. */
    private static BufferedImage reduced(BufferedImage picture, int size) {
        var scale = Math.min(1.0, (double) size / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var current = picture;
        while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return drawn(current, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = drawn.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        return drawn;
    }

    private static String name(int size) {
        if (!SIZES.contains(size)) {
            throw new IllegalArgumentException("There are no thumbnails of " + size + " px");
        }
        return size + ".jpg";
    }
}
