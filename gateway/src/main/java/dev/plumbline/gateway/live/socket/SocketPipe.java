package dev.plumbline.gateway.live.socket;

import dev.plumbline.gateway.live.outbound.Pipe;
import io.vertx.core.http.ServerWebSocket;

/** A socket as its queue sees it. Writing from other threads than the event loop is what lets it send many at once. */
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
    public void write(String json) {
        socket.writeTextMessage(json);
    }
}
