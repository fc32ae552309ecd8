package dev.plumbline.gateway.drill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.demo.Doors;
import dev.plumbline.gateway.drill.Sheet.Stroke;
import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** One person drawing on one task over one connection: sends what is in the outbox first, then draws on. */
final class Drawing {
    private static final int STROKES_UNDER_WAY = 8;
    private static final int UNAVAILABLE = 500;
    private static final int TOO_MANY = 429;

    /** Of the strokes, sent twice at once: as by a client that is not sure whether the first went out. */
    private static final double UNSURE = 0.05;

    private final Crew crew;
    private final Doors doors;
    private final Sheet sheet;
    private final RandomGenerator random;
    private int unanswered;
    private boolean sendAgain;
    private long nextStroke = System.nanoTime();
    private long heard = System.nanoTime();
    private long served = System.nanoTime();

    Drawing(Crew crew, Doors doors, Sheet sheet, RandomGenerator random) {
        this.crew = crew;
        this.doors = doors;
        this.sheet = sheet;
        this.random = random;
    }

    /** Ends when the task is drawn and acknowledged, or when everybody is to finish; throws when the line breaks. */
    void run() throws IOException, InterruptedException {
        sendAll();
        while (isDrawing() || !sheet.isDrained()) {
            if (sendAgain && unanswered == 0) {
                if (System.nanoTime() - served > crew.settings().patience().toNanos()) {
                    throw new IOException(
                            "Nothing was recorded within " + crew.settings().patience());
                }
                Thread.sleep(crew.settings().reconnect());
                sendAll();
            }
            boolean may = isDrawing() && !sendAgain && unanswered < STROKES_UNDER_WAY;
            if (may && System.nanoTime() - nextStroke >= 0) {
                var stroke = sheet.draw();
                send(stroke);
                if (random.nextDouble() < UNSURE) {
                    send(stroke);
                }
                nextStroke = System.nanoTime() + between();
            }
            listen(
                    may
                            ? Duration.ofNanos(nextStroke - System.nanoTime())
                            : crew.settings().patience());
        }
    }

    private boolean isDrawing() {
        return !crew.isFinishing() && sheet.hasMore();
    }

    private long between() {
        return (long) (2 * crew.settings().between().toNanos() * random.nextDouble());
    }

    private void sendAll() throws IOException {
        sendAgain = false;
        for (var stroke : sheet.unacknowledged()) {
            send(stroke);
        }
    }

    private void send(Stroke stroke) throws IOException {
        var message = Json.mapper()
                .createObjectNode()
                .put("type", "stroke")
                .put("task", sheet.task().value())
                .put("number", stroke.number())
                .put("key", stroke.key());
        message.set("change", Json.tree(stroke.change()));
        sheet.sent(stroke.number(), System.nanoTime());
        unanswered++;
        doors.send(message);
    }

    private void listen(Duration atMost) throws IOException, InterruptedException {
        var message = doors.next(atMost);
        if (message == null) {
            if (unanswered > 0
                    && System.nanoTime() - heard > crew.settings().patience().toNanos()) {
                throw new IOException(
                        "Nothing was answered within " + crew.settings().patience());
            }
            return;
        }
        heard = System.nanoTime();
        if (!message.path("task").asText().equals(sheet.task().value())) {
            return; // Such as the second answer to the last stroke of the task before, which was sent twice.
        }
        switch (message.path("type").asText()) {
            case "ack" -> acknowledged(message);
            case "refused" -> refused(message);
            default -> {}
        }
    }

    private void acknowledged(JsonNode ack) {
        unanswered--;
        served = heard;
        int number = ack.path("number").asInt();
        if (sheet.acknowledge(number, ack.path("key").asText())) {
            crew.acknowledged(sheet.person(), sheet.sentNanos(number));
        }
    }

    /** What the server cannot do now is asked again, with all that came after it. */
    private void refused(JsonNode refusal) throws IOException {
        unanswered--;
        var problem = refusal.path("problem");
        int status = problem.path("status").asInt();
        if (status >= UNAVAILABLE
                || status == TOO_MANY
                || problem.path("code").asText().equals("stroke-out-of-order")) {
            sendAgain = true;
            return;
        }
        crew.ledger().fault(sheet.person(), "a stroke was refused for good: " + refusal);
        throw new IOException(refusal.toString());
    }
}
