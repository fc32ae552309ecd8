package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.mongo.ReplicaMember;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP proxy before every member, at the member's port of another loopback address. A line that is cut swallows all. */
final class Lines implements AutoCloseable {
    static final String ADDRESS = "127.0.0.2";
    static final String NAME = "localhost";
    private static final int BUFFER = 1 << 16;

    private final Map<Integer, ServerSocket> listening = new ConcurrentHashMap<>();
    private final Set<Integer> cut = ConcurrentHashMap.newKeySet();
    private final List<Socket> open = new ArrayList<>();

    private Lines() {}

    static Lines to(List<ReplicaMember> members) throws IOException {
        var lines = new Lines();
        for (var member : members) {
            var server = new ServerSocket();
            lines.listening.put(member.port(), server);
            server.bind(new InetSocketAddress(InetAddress.getByName(ADDRESS), member.port()));
            Thread.ofVirtual().start(() -> lines.accept(server, member.port()));
        }
        return lines;
    }

    private void accept(ServerSocket server, int port) {
        while (true) {
            try {
                var near = keep(server.accept());
                if (cut.contains(port)) {
                    continue; // it connects to nobody, and is told nothing
                }
                var far = keep(new Socket(InetAddress.getByName("127.0.0.1"), port));
                Thread.ofVirtual().start(() -> carry(near, far, port));
                Thread.ofVirtual().start(() -> carry(far, near, port));
            } catch (IOException e) {
                if (server.isClosed()) {
                    return;
                }
            }
        }
    }

    private synchronized Socket keep(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        open.removeIf(Socket::isClosed);
        open.add(socket);
        return socket;
    }

    /** What comes while the line is cut is lost, and with it the connection: once it was cut nothing passes any more. */
    private void carry(Socket from, Socket to, int port) {
        var buffer = new byte[BUFFER];
        boolean dead = false;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                dead |= cut.contains(port);
                if (!dead) {
                    out.write(buffer, 0, length);
                }
            }
        } catch (IOException e) {
            // One end is gone.
        }
        if (!dead && !cut.contains(port)) {
            close(from);
            close(to);
        }
    }

    /** From now on nothing arrives, and nobody is told. */
    void cut(ReplicaMember member) {
        cut.add(member.port());
    }

    /** New connections go through again. */
    void mend(ReplicaMember member) {
        cut.remove(member.port());
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed then.
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (var server : listening.values()) {
            server.close();
        }
        open.forEach(Lines::close);
    }
}
