package dev.plumbline.gateway.live.outbound;

/** The socket as the queue before it sees it. Both may be called on any thread. */
public interface Pipe {

    /** Whether the socket has as much to send as it should; it says so elsewhere when that changes. */
    boolean full();

    /** @param json a text frame in UTF-8, which other sockets may be sending too */
    void write(byte[] json);
}
