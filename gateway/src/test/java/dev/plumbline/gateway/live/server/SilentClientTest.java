package dev.plumbline.gateway.live.server;

import static dev.plumbline.gateway.live.server.LiveServer.ADA;
import static dev.plumbline.gateway.live.server.LiveServer.RIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.plumbline.gateway.live.LiveSettings;
import dev.plumbline.gateway.live.room.RoomSettings;
import dev.plumbline.gateway.live.server.BareSocket.Frame;
import dev.plumbline.gateway.live.socket.SocketSettings;
import io.micrometer.core.instrument.Tag;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that give no sign of life. The server pings with every heartbeat and waits for two and a half of them. */
class SilentClientTest {
    private static final int SILENT = 4000;
    private static final int SYSTEM_BUFFER = 8 << 10;

    @TempDir
    private Path directory;

    private LiveServer server;

    private void start(Duration heartbeat) throws Exception {
        server = new LiveServer(
                directory,
                new LiveSettings(RoomSettings.DEFAULT, SocketSettings.DEFAULT.withHeartbeat(heartbeat)),
                SYSTEM_BUFFER);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void who_connects_and_never_answers_is_pinged_twice_and_then_cut_off() throws Exception {
        start(Duration.ofMillis(500));
        try (var silent = server.bare(RIO, SYSTEM_BUFFER)) {
            var heard = new ArrayList<Frame>();
            do {
                heard.add(silent.read());
            } while (heard.getLast() instanceof Frame.Message || heard.getLast() instanceof Frame.Ping);
            assertThat(heard.getLast()).isEqualTo(new Frame.Closed(SILENT));
            assertThat(heard.stream().filter(Frame.Ping.class::isInstance)).hasSizeBetween(1, 2);
        }
        server.untilNobodyIsConnected();
        assertThat(cutOff()).isEqualTo(1);
    }

    /** Who does not answer never hears the third ping. */
    @Test
    void who_only_answers_pings_stays() throws Exception {
        start(Duration.ofSeconds(1));
        try (var quiet = server.bare(RIO, SYSTEM_BUFFER)) {
            for (int pings = 0; pings < 3; ) {
                switch (quiet.read()) {
                    case Frame.Ping(var data) -> {
                        quiet.pong(data);
                        pings++;
                    }
                    case Frame.Message _ -> {}
                    case Frame.Closed _, Frame.Gone _ -> fail("It was cut off");
                }
            }
        }
    }

    @Test
    void who_neither_answers_nor_reads_is_cut_off_though_the_reason_cannot_be_sent() throws Exception {
        start(Duration.ofSeconds(1));
        var ada = server.connect(ADA);
        try (var dead = server.bare(RIO, SYSTEM_BUFFER)) {
            dead.enter("task/t-ada");
            for (int i = 1; cutOff() == 0; i++) {
                ada.draw("t-ada", i).await("ack");
            }
            ada.close();
            server.untilNobodyIsConnected();
            assertThat(cutOff()).isEqualTo(1);
        }
    }

    private double cutOff() {
        return server.meters
                .counter("plumbline.live.closed", List.of(Tag.of("reason", "silent")))
                .count();
    }
}
