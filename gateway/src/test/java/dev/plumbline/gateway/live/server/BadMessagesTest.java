package dev.plumbline.gateway.live.server;

import static dev.plumbline.gateway.live.server.LiveServer.ADA;
import static dev.plumbline.gateway.live.server.LiveServer.ADAS;
import static dev.plumbline.gateway.live.server.LiveServer.OTTO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.submission.SubmitTask;
import dev.plumbline.gateway.live.LiveSettings;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody should send gets an answer that says so, costs nothing that was drawn, and in the end the line. */
class BadMessagesTest {
    @TempDir
    private Path directory;

    private LiveServer server;

    @BeforeEach
    void start() throws Exception {
        server = new LiveServer(directory, LiveSettings.DEFAULT);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {\"type\":                                                                      | message-malformed
            [1,2,3]                                                                         | message-type-unknown
            {\"type\":\"dance\"}                                                            | message-type-unknown
            {\"type\":\"join\",\"room\":\"me\",\"after\":\"x\"}                              | message-malformed
            {\"type\":\"join\",\"room\":\"task/../x\"}                                      | room-unknown
            {\"type\":\"join\",\"room\":\"cellar/1\"}                                       | room-unknown
            {\"type\":\"stroke\",\"task\":\"t-ada\",\"number\":1,\"key\":\"k\",\"change\":{\"draw\":{}}} | message-malformed
            """)
    void a_bad_message_gets_a_problem_and_the_connection_goes_on(String frame, String code) {
        var ada = server.connect(ADA).say(frame);
        assertThat(ada.await("problem").at("/problem/code").asText()).isEqualTo(code);
        ada.draw("t-ada", 1).await("ack");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | {\"undo\":{}}                                                               | stroke-out-of-order | 409
            1 | {\"draw\":{\"label\":\"a\",\"classKey\":\"dragon\",\"shape\":{\"polygon\":{\"parts\":[{\"exterior\":[1,1,5,1,5,5],\"holes\":[]}]}}}} | stroke-invalid | 422
            1 | {\"draw\":{\"label\":\"a\",\"classKey\":\"flower\",\"shape\":{\"box\":{\"x\":1,\"y\":1,\"width\":5,\"height\":5}}}} | stroke-invalid | 422
            1 | {\"draw\":{\"label\":\"a\",\"classKey\":\"flower\",\"shape\":{\"polygon\":{\"parts\":[{\"exterior\":[1,1,5,1],\"holes\":[]}]}}}} | stroke-invalid | 422
            1 | {\"draw\":{\"label\":\"a\",\"classKey\":\"flower\",\"shape\":{\"polygon\":{\"parts\":[{\"exterior\":[1,1,5e300,1,5,5],\"holes\":[]}]}}}} | stroke-invalid | 422
            1 | {\"draw\":{\"label\":\"a\",\"classKey\":\"flower\",\"shape\":{\"polygon\":{\"parts\":[{\"exterior\":[1,1,1e999,1,5,5],\"holes\":[]}]}}}} | stroke-invalid | 422
            """)
    void a_bad_stroke_is_refused_with_its_number_and_nothing_of_it_is_kept(
            int number, String change, String code, int status) {
        var ada = server.connect(ADA).stroke("t-ada", number, "k", change);
        var refused = ada.await("refused");
        assertThat(refused.get("number").asInt()).isEqualTo(number);
        assertThat(refused.get("key").asText()).isEqualTo("k");
        assertThat(refused.at("/problem/code").asText()).isEqualTo(code);
        assertThat(refused.at("/problem/status").asInt()).isEqualTo(status);
        assertThat(refused.at("/problem/remedy").asText()).isNotBlank();
        assertThat(server.strokesInTheLog()).isZero();
        ada.draw("t-ada", 1).await("ack");
    }

    @Test
    void a_stroke_on_a_submitted_task_is_refused() {
        var ada = server.connect(ADA).draw("t-ada", 1);
        ada.await("ack");
        server.done(new SubmitTask(ADAS, ADA, 1, LiveServer.ONTOLOGY));
        assertThat(ada.draw("t-ada", 2).await("refused").at("/problem/code").asText())
                .isEqualTo("task-submitted");
    }

    @Test
    void a_message_that_is_too_large_is_refused_and_the_connection_goes_on() {
        var ada = server.connect(ADA).say("x".repeat((1 << 20) + 1));
        assertThat(ada.await("problem").at("/problem/code").asText()).isEqualTo("message-too-large");
        ada.draw("t-ada", 1).await("ack");
    }

    @Test
    void a_message_in_many_frames_is_one_message_and_may_be_too_large_as_a_whole() {
        var ada = server.connect(ADA);
        ada.socket()
                .writeFrame(WebSocketFrame.textFrame("{\"type\":\"ping\",", false))
                .compose(_ ->
                        ada.socket().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("\"id\":42}"), true)));
        assertThat(ada.await("pong").get("id").asInt()).isEqualTo(42);
        ada.socket().writeFrame(WebSocketFrame.textFrame("\"", false));
        var part = Buffer.buffer("x".repeat(1 << 19));
        for (int i = 0; i < 8; i++) {
            ada.socket().writeFrame(WebSocketFrame.continuationFrame(part, i == 7));
        }
        assertThat(ada.await("problem").at("/problem/code").asText()).isEqualTo("message-too-large");
        ada.draw("t-ada", 1).await("ack");
    }

    @Test
    void a_frame_that_is_larger_than_any_ends_the_connection_with_a_reason() {
        var ada = server.connect(ADA);
        ada.await("welcome");
        ada.say("x".repeat(3 << 20));
        assertThat(ada.closeCode()).isEqualTo(1009);
    }

    @Test
    void a_binary_message_is_refused_and_the_connection_goes_on() {
        var ada = server.connect(ADA);
        ada.socket().writeBinaryMessage(Buffer.buffer(new byte[] {1, 2, 3}));
        assertThat(ada.await("problem").at("/problem/code").asText()).isEqualTo("message-binary");
        ada.draw("t-ada", 1).await("ack");
    }

    @Test
    void who_sends_nothing_but_nonsense_is_cut_off() {
        var otto = server.connect(OTTO);
        for (int i = 0; i < 100 && !otto.isClosed(); i++) {
            otto.say("nonsense");
        }
        assertThat(otto.closeCode()).isEqualTo(1008);
        server.connect(ADA).draw("t-ada", 1).await("ack");
    }

    @Test
    void who_floods_the_server_is_cut_off() {
        var otto = server.connect(OTTO);
        for (int i = 0; i < 5_000 && !otto.isClosed(); i++) {
            otto.say("{\"type\":\"ping\",\"id\":1}");
        }
        assertThat(otto.closeCode()).isEqualTo(1008);
    }
}
