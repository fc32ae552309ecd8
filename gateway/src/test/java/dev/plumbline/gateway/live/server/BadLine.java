package dev.plumbline.gateway.live.server;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to the server that breaks: each connection passes a random number of bytes, of both directions together, and is gone
 * then without a word, in the middle of a frame or of the handshake as it may be.
 */
final class BadLine {
    private final Random random;
    private final int longest;
    private final int port;
    private final AtomicInteger broken = new AtomicInteger();

    /** @param longest most bytes that a connection passes */
    BadLine(Vertx vertx, int server, long seed, int longest) {
        this.random = new Random(seed);
        this.longest = longest;
        var client = vertx.createNetClient();
        this.port = LiveServer.await(vertx.createNetServer()
                        .connectHandler(near -> {
                            near.pause();
                            client.connect(server, "127.0.0.1")
                                    .onSuccess(far -> join(near, far))
                                    .onFailure(_ -> near.close());
                        })
                        .listen(0, "127.0.0.1"))
                .actualPort();
    }

    int port() {
        return port;
    }

    /** Connections that ended by themselves. */
    int broken() {
        return broken.get();
    }

    private void join(NetSocket near, NetSocket far) {
        var left = new AtomicInteger(bytes());
        carry(near, far, left);
        carry(far, near, left);
        near.closeHandler(_ -> far.close());
        far.closeHandler(_ -> near.close());
        near.resume();
    }

    private synchronized int bytes() {
        return 100 + random.nextInt(longest);
    }

    private void carry(NetSocket from, NetSocket to, AtomicInteger left) {
        from.handler(data -> {
            var before = left.getAndAdd(-data.length());
            if (before >= data.length()) {
                to.write(data);
            } else if (before >= 0) {
                broken.incrementAndGet();
                to.write(part(data, before)).onComplete(_ -> {
                    from.close();
                    to.close();
                });
            }
        });
    }

    private static Buffer part(Buffer data, int length) {
        return data.getBuffer(0, length);
    }
}
