package dev.plumbline.gateway.live.server;

import static dev.plumbline.gateway.live.server.LiveServer.ADA;
import static dev.plumbline.gateway.live.server.LiveServer.RIO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.live.LiveSettings;
import dev.plumbline.gateway.live.room.RoomSettings;
import dev.plumbline.gateway.live.socket.SocketSettings;
import io.netty.util.internal.PlatformDependent;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What windows that somebody left open cost. */
class IdleSocketsTest {
    private static final int SOCKETS = 2_000;

    /** Bytes for each, of the client that runs here as well, and amply. */
    private static final long EACH = 32 << 10;

    @TempDir
    private Path directory;

    @Test
    void a_socket_on_which_nothing_happens_costs_little_and_nothing_once_it_is_closed() throws Exception {
        var patient = SocketSettings.DEFAULT.withHeartbeat(Duration.ofMinutes(10));
        try (var server = new LiveServer(directory, new LiveSettings(RoomSettings.DEFAULT, patient))) {
            close(connect(server, 50), server);
            var before = memory();
            var sockets = connect(server, SOCKETS);
            assertThat(server.live.sockets().open()).isEqualTo(SOCKETS);
            assertThat(memory() - before).isLessThan(SOCKETS * EACH);
            close(sockets, server);
            assertThat(memory() - before).as("sessions stay").isLessThan(SOCKETS * EACH / 4);
        }
    }

    /** Each in its person's own room, and some at a canvas. */
    private static List<BareSocket> connect(LiveServer server, int count) throws Exception {
        var all = new ArrayList<BareSocket>();
        for (int i = 0; i < count; i++) {
            var socket = server.bare(i % 2 == 0 ? ADA : RIO, 4 << 10);
            socket.enter("me");
            if (i % 20 == 0) {
                socket.enter("task/t-ada");
            }
            all.add(socket);
        }
        return all;
    }

    private static void close(List<BareSocket> sockets, LiveServer server) throws Exception {
        for (var socket : sockets) {
            socket.close();
        }
        sockets.clear();
        server.untilNobodyIsConnected();
    }

    /** Bytes of live objects and of buffers outside the heap. */
    private static long memory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
                + PlatformDependent.usedDirectMemory();
    }
}
