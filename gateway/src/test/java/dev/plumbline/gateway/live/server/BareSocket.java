package dev.plumbline.gateway.live.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.live.protocol.Wire;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * A WebSocket down to its TCP connection, to do what no well-behaved client does: not to read what comes, not to answer
 * pings. It does nothing by itself. Reading waits a minute at most.
 */
final class BareSocket implements AutoCloseable {
    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xA;

    private final Socket socket;
    private final DataInputStream in;

    sealed interface Frame {
        record Message(JsonNode json) implements Frame {}

        record Ping(byte[] data) implements Frame {}

        record Closed(int code) implements Frame {}

        /** The connection ended without a word. */
        record Gone() implements Frame {}
    }

    private BareSocket(Socket socket, DataInputStream in) {
        this.socket = socket;
        this.in = in;
    }

    /** @param receiveBuffer bytes that the system takes while nobody reads, or a few times as many */
    static BareSocket connect(int port, String query, int receiveBuffer) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var request = """
                GET /live?%s HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Protocol: %s\r
                \r
                """.formatted(query, port, Wire.SUBPROTOCOL);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 512));
        skipHead(in);
        return new BareSocket(socket, in);
    }

    private static void skipHead(DataInputStream in) throws IOException {
        var blank = 0;
        while (blank < 4) {
            var next = in.readByte();
            blank = next == (blank % 2 == 0 ? '\r' : '\n') ? blank + 1 : 0;
        }
    }

    void say(String text) {
        write(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    void pong(byte[] data) {
        write(PONG, data);
    }

    /** A client has to mask what it sends; a mask of zeros leaves it as it is. */
    private void write(int kind, byte[] data) {
        if (data.length > 125) {
            throw new IllegalArgumentException("Only short messages are written here");
        }
        var frame = new byte[6 + data.length];
        frame[0] = (byte) (0x80 | kind);
        frame[1] = (byte) (0x80 | data.length);
        System.arraycopy(data, 0, frame, 6, data.length);
        try {
            socket.getOutputStream().write(frame);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Frame read() throws IOException {
        try {
            int kind = in.readByte() & 0xF;
            long length = in.readByte() & 0x7F;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = in.readLong();
            }
            var data = in.readNBytes(Math.toIntExact(length));
            return switch (kind) {
                case TEXT -> new Frame.Message(Json.read(new String(data, StandardCharsets.UTF_8), JsonNode.class));
                case PING -> new Frame.Ping(data);
                case CLOSE -> new Frame.Closed((data[0] & 0xFF) << 8 | data[1] & 0xFF);
                default -> throw new IOException("A frame of kind " + kind);
            };
        } catch (EOFException | SocketException _) {
            return new Frame.Gone();
        }
    }

    /** The next message that is wanted; messages before it are dropped, pings are not answered. */
    JsonNode await(Predicate<JsonNode> wanted) throws IOException {
        while (true) {
            switch (read()) {
                case Frame.Message(var json)
                when wanted.test(json) -> {
                    return json;
                }
                case Frame.Message _, Frame.Ping _ -> {}
                case Frame.Closed(var code) -> throw new IOException("Closed with " + code);
                case Frame.Gone _ -> throw new IOException("The connection is gone");
            }
        }
    }

    JsonNode enter(String room) throws IOException {
        say("{\"type\":\"join\",\"room\":\"%s\"}".formatted(room));
        return await(m -> TestClient.is(m, "joined") && m.get("room").asText().equals(room));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
