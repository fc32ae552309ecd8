package dev.plumbline.gateway.live.socket;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the frames of a message together; what grows too large is dropped up to its end, and the connection goes on. */
final class MessageAssembly {
    /** What a frame completed. */
    sealed interface Assembled {
        record Text(String text) implements Assembled {}

        record TooLarge() implements Assembled {}

        record Binary() implements Assembled {}
    }

    private final int maxBytes;
    private @Nullable Buffer parts;
    private int bytes;
    private boolean dropping;
    private boolean binary;

    MessageAssembly(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** @return empty while the message goes on, and for frames that are not part of one */
    Optional<Assembled> add(WebSocketFrame frame) {
        if (frame.isText() || frame.isBinary()) {
            begin(frame.isBinary());
        } else if (!frame.isContinuation()) {
            return Optional.empty();
        }
        bytes += frame.binaryData().length();
        dropping |= bytes > maxBytes;
        if (frame.isFinal()) {
            return Optional.of(end(frame));
        }
        if (dropping || binary) {
            parts = null;
        } else {
            parts = parts == null ? Buffer.buffer() : parts;
            parts.appendBuffer(frame.binaryData());
        }
        return Optional.empty();
    }

    private void begin(boolean isBinary) {
        parts = null;
        bytes = 0;
        dropping = false;
        binary = isBinary;
    }

    private Assembled end(WebSocketFrame last) {
        if (binary) {
            return new Assembled.Binary();
        }
        if (dropping) {
            return new Assembled.TooLarge();
        }
        return new Assembled.Text(
                parts == null
                        ? last.textData()
                        : parts.appendBuffer(last.binaryData()).toString());
    }
}
