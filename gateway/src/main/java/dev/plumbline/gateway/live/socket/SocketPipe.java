package dev.plumbline.gateway.live.socket;

import dev.plumbline.gateway.live.outbound.Pipe;
import dev.plumbline.gateway.live.protocol.Wire;
import io.netty.buffer.Unpooled;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.http.impl.ws.WebSocketFrameImpl;
import java.nio.charset.StandardCharsets;

/**
 * A socket as its queue sees it. Writing from other threads than the event loop is what lets it send many at once. Vert.x
 * makes text frames of strings only, and would write out what goes to a whole room once for each socket; so the frame is made
 * here, of a class that is not among what Vert.x promises to keep.
 */
final class SocketPipe implements Pipe {
    private final ServerWebSocket socket;

    SocketPipe(ServerWebSocket socket) {
        this.socket = socket;
    }

    /** One that is closed takes nothing any more. */
    @Override
    public boolean full() {
        try {
            return socket.writeQueueFull();
        } catch (IllegalStateException _) {
            return true;
        }
    }

    @Override
    public void write(byte[] json) {
        if (json.length <= Wire.MAX_MESSAGE) {
            socket.writeFrame(new WebSocketFrameImpl(WebSocketFrameType.TEXT, Unpooled.wrappedBuffer(json)));
        } else {
            socket.writeTextMessage(new String(json, StandardCharsets.UTF_8)); // in several frames
        }
    }
}
