package dev.plumbline.gateway.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Image files made for tests: blue on the left, red on the right. */
public final class Pictures {
    private Pictures() {}

    public static byte[] jpeg(int width, int height) throws IOException {
        return encoded(width, height, "jpeg");
    }

    public static byte[] png(int width, int height) throws IOException {
        return encoded(width, height, "png");
    }

    /** 24 × 16 px, lossless. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRioAAABXRUJQVlA4TB0AAAAvF8ADAA9QilPQnol7/sOBkIDwf60HugUR/Q9sBgA=");
    }

    /** 24 × 16 px, whose EXIF data says orientation 6. */
    public static byte[] turnedWebp() {
        return Base64.getDecoder()
                .decode(
                        "UklGRowAAABXRUJQVlA4WAoAAAAIAAAAFwAADwAAVlA4IEwAAACQAwCdASoYABAAPrVInkmnJCKhMAgA4BaJQBdjkAVf/uAAHMUAAP7v"
                                + "yfvuPor2d//z0zwTzQy7f/rUx80Mu3e+RLidcd1mSCNDe8AARVhJRhoAAABNTQAqAAAACAABARIAAwAAAAEABgAAAAAAAA==");
    }

    /** The JPEG with an EXIF segment that asks to be turned. */
    public static byte[] turned(byte[] jpeg, int orientation) {
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        var turned = new ByteArrayOutputStream();
        turned.write(jpeg, 0, 2);
        turned.write(exif, 0, exif.length);
        turned.write(jpeg, 2, jpeg.length - 2);
        return turned.toByteArray();
    }

    private static byte[] encoded(int width, int height, String format) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }
}
