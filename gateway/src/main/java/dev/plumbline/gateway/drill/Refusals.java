package dev.plumbline.gateway.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What a server that cannot store says about itself. */
final class Refusals {
    private static final int READY = 200;
    private static final int UNAVAILABLE = 503;
    private static final Duration MENDED = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Refusals() {}

    /** It must say on {@code /health/ready} that it is not, with a sentence that has the word in it, before the time is over. */
    static void expect(Stage stage, String word, Duration atMost) throws InterruptedException {
        await(stage, stage.urls().getFirst(), UNAVAILABLE, word, atMost);
    }

    /** It must say soon that it is ready. */
    static void expectReady(Stage stage, URI server) throws InterruptedException {
        await(stage, server, READY, "", MENDED);
    }

    private static void await(Stage stage, URI server, int status, String word, Duration atMost)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        String said = "";
        while (System.nanoTime() < end) {
            try {
                var answer = stage.crew()
                        .client()
                        .send(
                                HttpRequest.newBuilder(server.resolve("/health/ready"))
                                        .timeout(ANSWER)
                                        .build(),
                                BodyHandlers.ofString());
                said = answer.statusCode() + " " + answer.body();
                if (answer.statusCode() == status && said.contains(word)) {
                    return;
                }
            } catch (IOException e) {
                said = e.toString();
            }
            Thread.sleep(LOOK_AGAIN);
        }
        stage.findings().wrong("/health/ready does not say %d %s but: %s".formatted(status, word, said));
    }
}
