package dev.plumbline.gateway.demo.history;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** The pixels of a photograph, to cut frames from: the same frame of the same cut on every machine. */
final class Photograph {
    private final int width;
    private final int height;
    private final int[] pixels;

    Photograph(byte[] file) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(file));
        width = image.getWidth();
        height = image.getHeight();
        pixels = image.getRGB(0, 0, width, height, null, 0, width);
    }

    /** As a JPEG: enlarged, each pixel a mean of the four it lies among. */
    byte[] frame(Cut cut) throws IOException {
        var size = cut.size();
        var frame = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        var row = new int[size.width()];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                int across = cut.place().mirrored() ? size.width() - 1 - x : x;
                row[x] = among(
                        cut.place().x() + (across + 0.5) / Cut.ENLARGED - 0.5,
                        cut.place().y() + (y + 0.5) / Cut.ENLARGED - 0.5);
            }
            frame.setRGB(0, y, size.width(), 1, row, 0, size.width());
        }
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(frame, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    private int among(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        int alongX = (int) (256 * (x - left));
        int alongY = (int) (256 * (y - top));
        int upper = mean(at(left, top), at(left + 1, top), alongX);
        int lower = mean(at(left, top + 1), at(left + 1, top + 1), alongX);
        return mean(upper, lower, alongY);
    }

    private int at(int x, int y) {
        return pixels[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }

    /** Of two colours, with so many of 256 parts of the second. */
    private static int mean(int one, int other, int parts) {
        int red = ((one >> 16 & 255) * (256 - parts) + (other >> 16 & 255) * parts) >> 8;
        int green = ((one >> 8 & 255) * (256 - parts) + (other >> 8 & 255) * parts) >> 8;
        int blue = ((one & 255) * (256 - parts) + (other & 255) * parts) >> 8;
        return red << 16 | green << 8 | blue;
    }
}
