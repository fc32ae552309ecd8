package dev.plumbline.gateway.live.server;

import static dev.plumbline.gateway.live.server.LiveServer.ADA;
import static dev.plumbline.gateway.live.server.LiveServer.RIO;
import static dev.plumbline.gateway.live.server.TestClient.is;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.live.LiveSettings;
import dev.plumbline.gateway.live.outbound.Bounds;
import dev.plumbline.gateway.live.room.RoomSettings;
import dev.plumbline.gateway.live.socket.SocketSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watcher who stops reading the connection costs the server, and those who do read. */
class SlowReaderTest {
    private static final String CANVAS = "task/t-ada";
    private static final int SYSTEM_BUFFER = 8 << 10;
    private static final Bounds BOUNDS = new Bounds(32, 256 << 10, 8);

    /** Corners of every outline that is drawn: a stroke is a message of some 8 kB. */
    private static final int CORNERS = 500;

    private static final String OUTLINE = "{\"polygon\":{\"parts\":[{\"exterior\":[%s],\"holes\":[]}]}}"
            .formatted(IntStream.range(0, CORNERS)
                    .mapToObj(i -> String.format(
                            Locale.ROOT,
                            "%.2f,%.2f",
                            500 + 300 * Math.cos(2 * Math.PI * i / CORNERS),
                            400 + 300 * Math.sin(2 * Math.PI * i / CORNERS)))
                    .collect(Collectors.joining(",")));

    /** Strokes that the queue, the system's buffers and the server's own for a socket (64 kB) hold together, amply. */
    private static final int HELD = 100;

    @TempDir
    private Path directory;

    private LiveServer server;
    private int drawn;

    @BeforeEach
    void start() throws Exception {
        var rooms = new RoomSettings(
                256,
                Duration.ofMillis(10),
                Duration.ofMillis(10),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                100,
                Duration.ofSeconds(2));
        server = new LiveServer(
                directory, new LiveSettings(rooms, SocketSettings.DEFAULT.withOutbound(BOUNDS)), SYSTEM_BUFFER);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void L5_who_stops_reading_costs_a_bound_delays_nobody_and_begins_anew_when_reading_again() throws Exception {
        var quick = server.connect(RIO);
        quick.enter(CANVAS);
        var ada = server.connect(ADA);
        try (var slow = server.bare(RIO, SYSTEM_BUFFER)) {
            slow.enter(CANVAS);
            while (counted("plumbline.live.resyncs") == 0) {
                drawOneThatIsSeenBy(quick, ada);
            }
            for (int i = 0; i < 2 * HELD; i++) {
                drawOneThatIsSeenBy(quick, ada);
            }
            assertThat(counted("plumbline.live.resyncs")).isEqualTo(1);

            var seen = new ArrayList<JsonNode>();
            slow.await(message -> {
                seen.add(message);
                return is(message, "resync");
            });
            assertThat(numbers(seen)).isEqualTo(upTo(numbers(seen).size())).hasSizeLessThan(HELD);

            var snapshot = slow.enter(CANVAS);
            assertThat(snapshot.get("resumed").asBoolean()).isFalse();
            assertThat(snapshot.at("/snapshot/strokes")).hasSize(drawn);
            drawOneThatIsSeenBy(quick, ada);
            assertThat(slow.await(m -> is(m, "stroke")).get("number").asInt()).isEqualTo(drawn);
        }
    }

    /** The next stroke is not drawn before: whoever waited for the slow reader would wait for ever. */
    private void drawOneThatIsSeenBy(TestClient watcher, TestClient annotator) {
        drawn++;
        annotator.stroke(
                "t-ada",
                drawn,
                "k" + drawn,
                "{\"draw\":{\"label\":\"l%d\",\"classKey\":\"flower\",\"shape\":%s}}".formatted(drawn, OUTLINE));
        assertThat(watcher.await("stroke").get("number").asInt()).isEqualTo(drawn);
        assertThat(server.meters.get("plumbline.live.queue").gauge().value())
                .as("messages that wait in the server")
                .isLessThanOrEqualTo(BOUNDS.messages() + BOUNDS.replies());
        assertThat(drawn).as("strokes that a reader who does not read is sent").isLessThan(4 * HELD);
    }

    private double counted(String meter) {
        return server.meters.get(meter).counter().count();
    }

    private static List<Integer> numbers(List<JsonNode> messages) {
        return messages.stream()
                .filter(message -> is(message, "stroke"))
                .map(message -> message.get("number").asInt())
                .toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
