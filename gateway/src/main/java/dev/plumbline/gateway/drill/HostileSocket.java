package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.demo.Doors;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A live socket written by hand, frame by frame, so that frames can be as no library would send them. */
final class HostileSocket implements AutoCloseable {
    static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int SHORT = 125;
    private static final int LENGTH_16 = 126;
    private static final int LENGTH_64 = 127;
    private static final byte[] MASK = {0x55, 0x0f, (byte) 0xaa, 0x3c};

    private final Socket socket;
    private final DataInputStream in;

    private HostileSocket(Socket socket, DataInputStream in) {
        this.socket = socket;
        this.in = in;
    }

    /** @param receiveBytes how much the system takes in before anybody reads; 0 for the usual */
    static HostileSocket open(URI server, Doors person, int receiveBytes, int answerMillis) throws IOException {
        var socket = new Socket();
        try {
            if (receiveBytes > 0) {
                socket.setReceiveBufferSize(receiveBytes);
            }
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(answerMillis);
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            socket.getOutputStream().write("""
                    GET /live HTTP/1.1\r
                    Host: %s\r
                    Origin: %s\r
                    Cookie: %s\r
                    Upgrade: websocket\r
                    Connection: Upgrade\r
                    Sec-WebSocket-Version: 13\r
                    Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4PEA==\r
                    Sec-WebSocket-Protocol: plumbline.v1\r
                    \r
                    """.formatted(server.getAuthority(), server, person.cookie())
                    .getBytes(StandardCharsets.UTF_8));
            var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.readUnsignedByte());
            }
            if (!head.toString().startsWith("HTTP/1.1 101")) {
                throw new IOException("The live socket does not open: " + head);
            }
            return new HostileSocket(socket, in);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** A frame that is whole and alone. */
    static byte[] frame(int opcode, byte[] payload) {
        var out = new ByteArrayOutputStream(payload.length + 14);
        out.write(FINAL | opcode);
        if (payload.length <= SHORT) {
            out.write(MASKED | payload.length);
        } else if (payload.length < 1 << Short.SIZE) {
            out.write(MASKED | LENGTH_16);
            out.write(payload.length >>> 8);
            out.write(payload.length);
        } else {
            out.write(MASKED | LENGTH_64);
            for (int shift = 56; shift >= 0; shift -= 8) {
                out.write((int) ((long) payload.length >>> shift));
            }
        }
        out.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            out.write(payload[i] ^ MASK[i & 3]);
        }
        return out.toByteArray();
    }

    /** For what it says from now on. */
    void waitAtMost(int answerMillis) throws IOException {
        socket.setSoTimeout(answerMillis);
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Asks the server to close. */
    void sayGoodbye() throws IOException {
        write(frame(CLOSE, new byte[0]));
    }

    /** The payload of the next frame; null when the server closes. */
    @Nullable String next() throws IOException {
        int opcode = in.readUnsignedByte() & 0xf;
        long length = in.readUnsignedByte() & 0x7f;
        if (length == LENGTH_16) {
            length = in.readUnsignedShort();
        } else if (length == LENGTH_64) {
            length = in.readLong();
        }
        var payload = new String(in.readNBytes((int) length), StandardCharsets.UTF_8);
        return opcode == CLOSE ? null : payload;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
