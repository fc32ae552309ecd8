package dev.plumbline.gateway.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageInspectorTest {
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;

    private final ImageInspector inspector = new ImageInspector(ImageLimits.DEFAULT);

    @TempDir
    Path directory;

    @Test
    void P1_jpeg_png_and_webp_are_known_by_their_bytes_whatever_their_name() throws IOException {
        assertThat(image(Pictures.jpeg(300, 200)).type()).isEqualTo(ImageType.JPEG);
        assertThat(image(Pictures.png(300, 200)).type()).isEqualTo(ImageType.PNG);
        assertThat(image(Pictures.webp()).type()).isEqualTo(ImageType.WEBP);
    }

    @Test
    void P1_width_and_height_are_those_of_the_picture() throws IOException {
        var image = image(Pictures.png(3000, 17));

        assertThat(image.width()).isEqualTo(3000);
        assertThat(image.height()).isEqualTo(17);
        assertThat(image.reduced().getWidth()).isBetween(960, 1500);
    }

    @Test
    void P1_a_text_file_named_png_is_refused() throws IOException {
        assertThat(fault("This is not a picture.".getBytes())).isEqualTo(new ImageFault.TypeUnknown());
        assertThat(fault(new byte[] {(byte) 0xff})).isEqualTo(new ImageFault.TypeUnknown());
    }

    @Test
    void P1_an_empty_file_is_refused() throws IOException {
        assertThat(fault(new byte[0])).isEqualTo(new ImageFault.Empty());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 0.9})
    void P1_a_file_that_ends_early_is_refused(double share) throws IOException {
        for (var whole : new byte[][] {Pictures.jpeg(300, 200), Pictures.png(300, 200), Pictures.webp()}) {
            var cut = Arrays.copyOf(whole, (int) (whole.length * share));

            assertThat(fault(cut)).isInstanceOf(ImageFault.Damaged.class);
        }
    }

    @Test
    void P1_a_jpeg_without_its_last_bytes_is_refused_and_the_reason_says_so() throws IOException {
        var whole = Pictures.jpeg(300, 200);

        assertThat(fault(Arrays.copyOf(whole, whole.length - 2)).fact()).contains("not complete");
    }

    @Test
    void P1_a_decompression_bomb_is_refused_by_its_header() throws IOException {
        var bomb = Pictures.png(1, 1).clone();
        bomb[18] = 0x27; // width 10,000
        bomb[19] = 0x10;
        bomb[22] = 0x27; // height 10,000
        bomb[23] = 0x10;
        var file = write(bomb);
        fixHeaderChecksum(file);

        assertThat(inspector.inspect(file))
                .isEqualTo(new Inspection.Refused(new ImageFault.TooManyPixels(10_000, 10_000, 64_000_000)));
    }

    @ParameterizedTest
    @CsvSource({"1,300,200", "2,300,200", "3,300,200", "4,300,200", "5,200,300", "6,200,300", "7,200,300", "8,200,300"})
    void P1_a_jpeg_is_turned_upright_by_its_exif_data(int orientation, int width, int height) throws IOException {
        var image = image(Pictures.turned(Pictures.jpeg(300, 200), orientation));

        assertThat(image.width()).isEqualTo(width);
        assertThat(image.height()).isEqualTo(height);
        // stored with blue on the left
        var blue = corner(image.reduced(), orientation);
        assertThat(near(blue, BLUE)).as("orientation %d: %x", orientation, blue).isTrue();
    }

    @Test
    void P1_a_webp_that_asks_to_be_turned_is_refused_because_programs_disagree() throws IOException {
        assertThat(fault(Pictures.turnedWebp())).isEqualTo(new ImageFault.Turned(ImageType.WEBP, 6));
    }

    @Test
    void P1_thumbnails_are_made_at_both_sizes_and_again_when_they_are_gone() throws IOException {
        var files = DiskFileStore.open(directory.resolve("files"));
        var arrived = files.receive(1_000_000);
        arrived.write(java.nio.ByteBuffer.wrap(Pictures.jpeg(1000, 500)));
        var sha256 = files.keep(arrived);

        for (var size : Thumbnails.SIZES) {
            var thumbnail = new Thumbnails(files, inspector).find(sha256, size).orElseThrow();
            var picture = ImageIO.read(thumbnail.toFile());
            assertThat(picture.getWidth()).isEqualTo(size);
            assertThat(picture.getHeight()).isEqualTo(size / 2);
            assertThat(near(picture.getRGB(2, 2), BLUE)).isTrue();
            assertThat(near(picture.getRGB(size - 3, 2), RED)).isTrue();
        }
        assertThat(new Thumbnails(files, inspector).find("0".repeat(64), 128)).isEmpty();
    }

    @Test
    void P1_real_photographs_are_accepted() throws IOException {
        var photographs = Stream.of("../../shared", "../../../shared")
                .map(s -> Path.of(s, "data", "demo-images"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(photographs.isPresent(), "the photographs of shared/data/demo-images are not here");
        try (var files = Files.list(photographs.get())) {
            for (var file :
                    files.filter(f -> f.toString().matches(".*\\.(jpg|png)")).toList()) {
                assertThat(inspector.inspect(file)).as(file.toString()).isInstanceOf(Inspection.Image.class);
            }
        }
    }

    private Inspection.Image image(byte[] bytes) throws IOException {
        var inspection = inspector.inspect(write(bytes));
        assertThat(inspection).isInstanceOf(Inspection.Image.class);
        return (Inspection.Image) inspection;
    }

    private ImageFault fault(byte[] bytes) throws IOException {
        var inspection = inspector.inspect(write(bytes));
        assertThat(inspection).isInstanceOf(Inspection.Refused.class);
        return ((Inspection.Refused) inspection).fault();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(directory, "picture", ".png"), bytes);
    }

    private static void fixHeaderChecksum(Path png) throws IOException {
        var bytes = Files.readAllBytes(png);
        var crc = new java.util.zip.CRC32();
        crc.update(bytes, 12, 17);
        java.nio.ByteBuffer.wrap(bytes).putInt(29, (int) crc.getValue());
        Files.write(png, bytes);
    }

    /** The middle of the side where blue must be after turning. */
    private static int corner(BufferedImage picture, int orientation) {
        var w = picture.getWidth();
        var h = picture.getHeight();
        return switch (orientation) {
            case 1, 4 -> picture.getRGB(w / 8, h / 2);
            case 2, 3 -> picture.getRGB(w - w / 8, h / 2);
            case 5, 6 -> picture.getRGB(w / 2, h / 8);
            case 7, 8 -> picture.getRGB(w / 2, h - h / 8);
            default ->
                throw new IllegalArgumentException(Optional.of(orientation).toString());
        };
    }

    private static boolean near(int colour, int expected) {
        return Stream.of(0, 8, 16)
                .allMatch(shift -> Math.abs((colour >> shift & 255) - (expected >> shift & 255)) < 40);
    }
}
