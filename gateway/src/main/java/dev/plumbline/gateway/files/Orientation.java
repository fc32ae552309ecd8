package dev.plumbline.gateway.files;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngProcessingException;
import com.drew.imaging.riff.RiffHandler;
import com.drew.imaging.riff.RiffProcessingException;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.StreamReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.awt.geom.AffineTransform;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** How a picture is to be turned before people see it, as its EXIF data says (TIFF tag 0x0112): 1 upright, to 8. */
final class Orientation {
    static final int UPRIGHT = 1;

    private Orientation() {}

    /** Reads nothing but the EXIF data; what is unreadable there leaves the picture as it is. */
    static int of(Path file, ImageType type) throws IOException {
        var metadata = new Metadata();
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            switch (type) {
                case JPEG -> metadata = JpegMetadataReader.readMetadata(in, List.of(new ExifReader()));
                case PNG -> png(in, metadata);
                case WEBP -> new RiffReader().processRiff(new StreamReader(in), new ExifChunk(metadata));
            }
        } catch (EOFException | JpegProcessingException | PngProcessingException | RiffProcessingException e) {
            return UPRIGHT;
        }
        var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var value = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value == null || value < 1 || value > 8 ? UPRIGHT : value;
    }

    /** Whether width and height change places. */
    static boolean isSideways(int orientation) {
        return orientation >= 5;
    }

    /** Takes a picture of this size, as stored, to what people see. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static void png(InputStream in, Metadata metadata) throws PngProcessingException, IOException {
        for (var chunk : new PngChunkReader().extract(new StreamReader(in), Set.of(PngChunkType.eXIf))) {
            new ExifReader().extract(new ByteArrayReader(chunk.getBytes()), metadata);
        }
    }

    /** Takes the EXIF chunk of a RIFF file and skips the others. */
    private record ExifChunk(Metadata metadata) implements RiffHandler {
        @Override
        public boolean shouldAcceptRiffIdentifier(String identifier) {
            return identifier.equals("WEBP");
        }

        @Override
        public boolean shouldAcceptChunk(String fourCc) {
            return fourCc.equals("EXIF");
        }

        @Override
        public boolean shouldAcceptList(String fourCc) {
            return false;
        }

        @Override
        public void processChunk(String fourCc, byte[] payload) {
            var reader = new ByteArrayReader(payload);
            var prefixed = ExifReader.startsWithJpegExifPreamble(payload);
            new ExifReader().extract(reader, metadata, prefixed ? ExifReader.JPEG_SEGMENT_PREAMBLE.length() : 0);
        }

        @Override
        public void addError(String message) {
            // an unreadable chunk is as good as none
        }
    }
}
