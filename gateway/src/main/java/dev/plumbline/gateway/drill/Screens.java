package dev.plumbline.gateway.drill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.canvas.Canvas;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.gateway.demo.DemoCommand;
import dev.plumbline.gateway.demo.Doors;
import dev.plumbline.gateway.desk.ScoreboardDoc;
import dev.plumbline.gateway.drill.Sheet.Submission;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.projections.scoreboard.Scoreboard;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What a reviewer is shown by a running server once everybody has finished: canvases and scoreboards. */
final class Screens {
    private static final String REVIEWER = "lindqvist";
    private static final Duration CAUGHT_UP = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Crew crew;
    private final Doors doors;

    private Screens(Crew crew, Doors doors) {
        this.crew = crew;
        this.doors = doors;
    }

    /** Compares every canvas with what was drawn, and gives the scoreboards by {@code project/person} once they are still. */
    static Map<String, JsonNode> look(URI server, Crew crew, Findings findings)
            throws IOException, InterruptedException {
        try (var doors = Doors.signIn(crew.client(), server, REVIEWER, DemoCommand.PASSWORD, CAUGHT_UP)) {
            var screens = new Screens(crew, doors);
            for (var sheet : crew.ledger().sheets()) {
                screens.compareCanvas(sheet, findings);
            }
            return screens.scoreboards(findings, true);
        }
    }

    /** Returns once a server shows every submission that was acknowledged up to now, with its score. */
    static void awaitScored(URI server, Crew crew, Findings findings) throws IOException, InterruptedException {
        try (var doors = Doors.signIn(crew.client(), server, REVIEWER, DemoCommand.PASSWORD)) {
            new Screens(crew, doors).scoreboards(findings, false);
        }
    }

    private void compareCanvas(Sheet sheet, Findings findings) throws IOException, InterruptedException {
        var canvas = Canvas.EMPTY;
        for (var stroke : doors.get("/api/tasks/" + sheet.task() + "/strokes")) {
            canvas = canvas.apply(Json.read(stroke.path("change"), Change.class));
        }
        boolean sure = sheet.isDrained();
        if (sure
                && (canvas.strokes() != sheet.drawn().size()
                        || !canvas.labels().equals(sheet.canvas().labels()))) {
            findings.wrong("the canvas of task %s shows %d strokes, %d were drawn, and %s picture"
                    .formatted(
                            sheet.task(),
                            canvas.strokes(),
                            sheet.drawn().size(),
                            canvas.labels().equals(sheet.canvas().labels()) ? "the same" : "another"));
        }
    }

    private Map<String, JsonNode> scoreboards(Findings findings, boolean exactly)
            throws IOException, InterruptedException {
        long submitted = crew.ledger().sheets().stream()
                .filter(sheet -> sheet.submission() == Submission.ACKNOWLEDGED)
                .count();
        long end = System.nanoTime() + CAUGHT_UP.toNanos();
        while (true) {
            var boards = read();
            long scored = boards.values().stream()
                    .mapToLong(b -> b.path("scored").asLong())
                    .sum();
            long shown = boards.values().stream()
                    .mapToLong(b -> b.path("submitted").asLong())
                    .sum();
            if (scored >= submitted && shown >= submitted && !(exactly && scored + shown > 2 * submitted)) {
                return boards;
            }
            if (System.nanoTime() > end) {
                findings.wrong("the scoreboards show %d submissions and %d scores, %d tasks were submitted"
                        .formatted(shown, scored, submitted));
                return boards;
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private Map<String, JsonNode> read() throws IOException, InterruptedException {
        var boards = new TreeMap<String, JsonNode>();
        for (var project : crew.demo().projects()) {
            var docs = doors.get("/api/projects/" + project.id() + "/board").path("docs");
            docs.properties().stream()
                    .filter(doc -> doc.getKey().startsWith("scoreboard/"))
                    .forEach(doc ->
                            boards.put(project.id() + doc.getKey().substring("scoreboard".length()), doc.getValue()));
        }
        return boards;
    }

    /** Compares what was shown with what the log folds to. */
    static void compare(Map<String, JsonNode> shown, Map<String, Scoreboard> folded, Findings findings) {
        folded.forEach((key, board) -> {
            var expected = Json.tree(ScoreboardDoc.of(board));
            if (!expected.equals(shown.get(key))) {
                findings.wrong(
                        "the scoreboard %s shows %s, and the log says %s".formatted(key, shown.get(key), expected));
            }
        });
    }
}
