package dev.plumbline.gateway.http;

import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What an operation answers. Problems are not among them: they are thrown as {@link Refused}. */
public sealed interface Answer {

    /**
     * Bytes at once.
     *
     * @param headers with the content type, if there is content
     */
    record Document(int status, Map<String, String> headers, byte[] content) implements Answer {
        public Document {
            headers = Map.copyOf(headers);
        }

        public Document with(String header, String value) {
            var all = new HashMap<>(headers);
            all.put(header, value);
            return new Document(status, all, content);
        }

        /** The position in the log at which this is true. */
        public Document at(long position) {
            return with("Plumbline-Position", Long.toString(position));
        }

        /** What an edit of this names in {@code If-Match}. */
        public Document tagged(String etag) {
            return with("ETag", '"' + etag + '"');
        }
    }

    /** A file that never changes, known by its SHA-256 and what was made of it. */
    record Immutable(Path file, String mediaType, String etag) implements Answer {}

    /** A file to be kept, written as it is read, so that its length does not matter. */
    record Download(String mediaType, String fileName, Content content) implements Answer {
        /** Writes the file's bytes; blocks while the reader is behind. */
        @FunctionalInterface
        public interface Content {
            void writeTo(OutputStream out) throws IOException;
        }
    }

    static Document ok(Object value) {
        return json(200, value);
    }

    static Document created(Object value) {
        return json(201, value);
    }

    static Document json(int status, Object value) {
        return new Document(status, Map.of("Content-Type", "application/json"), Json.bytes(value));
    }

    static Document text(String mediaType, String text) {
        return bytes(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    static Document bytes(String mediaType, byte[] bytes) {
        return new Document(200, Map.of("Content-Type", mediaType), bytes);
    }

    static Document nothing() {
        return new Document(204, Map.of(), new byte[0]);
    }
}
