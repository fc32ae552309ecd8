package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.demo.DemoWorkspace;
import dev.plumbline.gateway.demo.Doors;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Connections that cost a server something and bring nobody anything: readers who never read, requests that are begun and not
 * ended, sockets that say nothing. They are let stand, and are opened again where the server closed them.
 */
final class Nuisances implements AutoCloseable {
    private static final int SMALL = 4_096;
    private static final int ANSWER_MILLIS = 30_000;

    private final URI server;
    private final List<Doors> people;
    private final List<DemoWorkspace.Project> projects;
    private final List<AutoCloseable> open = new ArrayList<>();

    Nuisances(URI server, List<Doors> people, List<DemoWorkspace.Project> projects) {
        this.server = server;
        this.people = people;
        this.projects = projects;
    }

    /** So many more of each kind. */
    void add(int each) throws IOException {
        for (int i = 0; i < each; i++) {
            open.add(slow(people.get(i % people.size())));
            open.add(begun("POST /api/datasets HTTP/1.1\r\nHost: " + server.getAuthority()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"name\":"));
            open.add(begun("GET /live HTTP/1.1\r\nUpgrade: webso"));
            open.add(begun(null));
        }
    }

    int count() {
        return open.size();
    }

    /** Is told of every stroke that anybody draws, and never reads. */
    private HostileSocket slow(Doors person) throws IOException {
        var socket = HostileSocket.open(server, person, SMALL, ANSWER_MILLIS);
        for (var project : projects) {
            socket.write(HostileSocket.frame(
                    HostileSocket.TEXT,
                    "{\"type\":\"join\",\"room\":\"project/%s\"}"
                            .formatted(project.id())
                            .getBytes(StandardCharsets.UTF_8)));
        }
        return socket;
    }

    private Socket begun(@Nullable String said) throws IOException {
        var socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort());
        if (said != null) {
            socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
        }
        return socket;
    }

    @Override
    public void close() throws Exception {
        for (var each : open) {
            each.close();
        }
    }
}
