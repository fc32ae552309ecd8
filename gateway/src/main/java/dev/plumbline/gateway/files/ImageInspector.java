package dev.plumbline.gateway.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Decodes a file that came from outside, to learn whether it is a whole image. Its size is read from the header and
 * checked before anything is decoded, so a decompression bomb is refused unopened. One image is decoded at a time. JPEG and
 * PNG are reduced while they are decoded and cost little memory however large they are; WebP costs 4 bytes a pixel.
 *
 * <p>Blocks, for seconds on a large image: on a virtual or worker thread only.
 */
public final class ImageInspector {
    /** Longer side of the reduced picture, at least, where the image is that large. */
    static final int REDUCED_PX = 960;

    private final ImageLimits limits;
    private final Semaphore oneAtATime = new Semaphore(1);

    static {
        ImageIO.setUseCache(false);
    }

    public ImageInspector(ImageLimits limits) {
        this.limits = limits;
    }

    public Inspection inspect(Path file) throws IOException {
        var type = ImageType.of(head(file));
        if (type.isEmpty()) {
            var fault = Files.size(file) == 0 ? new ImageFault.Empty() : new ImageFault.TypeUnknown();
            return new Inspection.Refused(fault);
        }
        oneAtATime.acquireUninterruptibly();
        try {
            return decode(file, type.get());
        } finally {
            oneAtATime.release();
        }
    }

    private Inspection decode(Path file, ImageType type) throws IOException {
        if (type == ImageType.WEBP && isShorterThanItSays(file)) {
            return damaged(type, "the file ends before the image does.");
        }
        var orientation = Orientation.of(file, type);
        if (orientation != Orientation.UPRIGHT && type != ImageType.JPEG) {
            return new Inspection.Refused(new ImageFault.Turned(type, orientation));
        }
        var reader = ImageIO.getImageReadersByFormatName(type.format()).next();
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return decode(reader, type, orientation);
        } catch (IOException | RuntimeException e) {
            return damaged(type, reason(e));
        } finally {
            reader.dispose();
        }
    }

    private Inspection decode(ImageReader reader, ImageType type, int orientation) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        var limit = Math.min(
                limits.pixels(), type == ImageType.WEBP ? Runtime.getRuntime().maxMemory() / 12 : Long.MAX_VALUE);
        if ((long) width * height > limit) {
            return new Inspection.Refused(new ImageFault.TooManyPixels(width, height, limit));
        }
        var incomplete = new AtomicReference<String>();
        reader.addIIOReadWarningListener((_, warning) -> {
            if (isSerious(warning)) {
                incomplete.compareAndSet(null, warning);
            }
        });
        var parameters = reader.getDefaultReadParam();
        var step = Math.max(1, Math.max(width, height) / REDUCED_PX);
        parameters.setSourceSubsampling(step, step, 0, 0);
        var reduced = reader.read(0, parameters);
        var missing = incomplete.get();
        if (missing != null) {
            return damaged(type, "it is not complete (" + missing.strip() + ").");
        }
        var sideways = Orientation.isSideways(orientation);
        return new Inspection.Image(
                type, sideways ? height : width, sideways ? width : height, turned(reduced, orientation));
    }

    /** The decoder goes on with grey where bytes are missing, and only warns. */
    private static boolean isSerious(String warning) {
        var text = warning.toLowerCase(Locale.ROOT);
        return Stream.of("truncated", "premature end", "huffman", "arithmetic").anyMatch(text::contains);
    }

    private static BufferedImage turned(BufferedImage picture, int orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return picture;
        }
        var sideways = Orientation.isSideways(orientation);
        var upright = new BufferedImage(
                sideways ? picture.getHeight() : picture.getWidth(),
                sideways ? picture.getWidth() : picture.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        var canvas = upright.createGraphics();
        canvas.drawImage(picture, Orientation.upright(orientation, picture.getWidth(), picture.getHeight()), null);
        canvas.dispose();
        return upright;
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(ImageType.HEAD_BYTES);
        }
    }

    /** RIFF says its length in its header: decoders fill what is missing with nothing and do not complain. */
    private static boolean isShorterThanItSays(Path file) throws IOException {
        try (var in = FileChannel.open(file)) {
            var size = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            in.read(size, 4);
            return Integer.toUnsignedLong(size.getInt(0)) + 8 > in.size();
        }
    }

    private static Inspection damaged(ImageType type, String reason) {
        return new Inspection.Refused(new ImageFault.Damaged(type, reason));
    }

    private static String reason(Exception e) {
        var message = e instanceof IIOException ? e.getMessage() : null;
        return message == null ? "its data ends early or contradicts itself." : message.strip() + ".";
    }
}
