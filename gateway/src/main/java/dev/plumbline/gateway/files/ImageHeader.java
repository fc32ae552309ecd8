package dev.plumbline.gateway.files;

import dev.plumbline.domain.geometry.FrameSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.FileImageInputStream;

/** What the first bytes of an image tell, without decoding it. */
public final class ImageHeader {

    private ImageHeader() {}

    /** The size as it is shown, turned as its orientation asks; nothing when the file is no image that is accepted here. */
    public static Optional<FrameSize> size(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(ImageType.HEAD_BYTES);
        }
        var type = ImageType.of(head);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        var reader = ImageIO.getImageReadersByFormatName(type.get().format()).next();
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            var sideways = Orientation.isSideways(Orientation.of(file, type.get()));
            return Optional.of(sideways ? new FrameSize(height, width) : new FrameSize(width, height));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
