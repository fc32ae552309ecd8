package dev.plumbline.gateway.eventlog.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and a server of MongoDB. Told to, it loses the answers to inserts into the log: the server has
 * done its work when the connection breaks.
 */
final class LossyProxy implements AutoCloseable {

    private static final byte[] INSERT_INTO_LOG =
            "\u0002insert\u0000\u0004\u0000\u0000\u0000log\u0000".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BUFFER = 1 << 16;

    private final ServerSocket socket;
    private final String host;
    private final int port;
    private final AtomicInteger toLose = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    LossyProxy(String server) throws IOException {
        this.host = server.substring(0, server.indexOf(':'));
        this.port = Integer.parseInt(server.substring(server.indexOf(':') + 1));
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** The next so many inserts are not answered. */
    void loseAnswers(int count) {
        toLose.set(count);
    }

    int lost() {
        return lost.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Socket server = new Socket(host, port);
                new Connection(client, server).start();
            } catch (IOException e) {
                // Closed, or the server is gone: the client sees the same.
            }
        }
    }

    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile boolean inserting;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void start() {
            Thread.startVirtualThread(() -> copy(client, server, true));
            Thread.startVirtualThread(() -> copy(server, client, false));
        }

        private void copy(Socket from, Socket to, boolean asking) {
            byte[] buffer = new byte[BUFFER];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (asking && contains(buffer, read)) {
                        inserting = true;
                    } else if (!asking && inserting) {
                        inserting = false;
                        if (toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                            lost.incrementAndGet();
                            return;
                        }
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException e) {
                // The other side is gone.
            }
        }
    }

    private static boolean contains(byte[] buffer, int length) {
        for (int at = 0; at + INSERT_INTO_LOG.length <= length; at++) {
            int same = 0;
            while (same < INSERT_INTO_LOG.length && buffer[at + same] == INSERT_INTO_LOG[same]) {
                same++;
            }
            if (same == INSERT_INTO_LOG.length) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
