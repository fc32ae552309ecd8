package dev.plumbline.gateway.format.coco;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.format.JsonFile;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Annotations by their place in the file. Those that stand close together are read from the disk at once. */
final class AnnotationText implements Closeable {

    private static final int WINDOW_BYTES = 1 << 16;
    private static final int NEAR_BYTES = 1 << 12;

    private final FileChannel file;
    private byte[] window = {};
    private long start;
    private int size;

    AnnotationText(Path path) throws IOException {
        file = FileChannel.open(path);
    }

    JsonNode node(long offset, int length) throws IOException {
        if (offset < start || offset + length > start + size) {
            fill(offset, length);
        }
        try (JsonParser parser = JsonFile.parser(window, (int) (offset - start), length)) {
            return JsonFile.NODES.readValue(parser);
        }
    }

    /** Where annotations are in no order, what lies around one of them is of no use. */
    private void fill(long offset, int length) throws IOException {
        boolean goesOn = offset >= start && offset - (start + size) < NEAR_BYTES;
        int wanted = goesOn ? Math.max(length, WINDOW_BYTES) : length;
        if (window.length < wanted) {
            window = new byte[Math.max(wanted, WINDOW_BYTES)];
        }
        ByteBuffer buffer = ByteBuffer.wrap(window, 0, wanted);
        start = offset;
        size = 0;
        while (buffer.hasRemaining()) {
            int read = file.read(buffer, offset + size);
            if (read < 0) {
                break;
            }
            size += read;
        }
        if (size < length) {
            throw new EOFException("The file became shorter while it was read");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
