package dev.plumbline.gateway.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A load balancer as small as there is: each connection is passed on to the first server of the list that takes it. */
final class Balancer implements AutoCloseable {
    private final ServerSocket listener;
    private final List<URI> servers;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    Balancer(String... servers) throws IOException {
        this.servers = List.of(servers).stream().map(URI::create).toList();
        this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::listen);
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    private void listen() {
        try {
            while (true) {
                var client = listener.accept();
                open.add(client);
                Thread.startVirtualThread(() -> pass(client));
            }
        } catch (IOException closed) {
            // nobody is passed on any more
        }
    }

    private void pass(Socket client) {
        for (var server : servers) {
            try {
                var other = new Socket(server.getHost(), server.getPort());
                open.add(other);
                Thread.startVirtualThread(() -> copy(client, other));
                copy(other, client);
                return;
            } catch (IOException refused) {
                // the next one
            }
        }
        close(client);
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // either of them
        } finally {
            close(from);
            close(to);
        }
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        open.forEach(this::close);
    }
}
