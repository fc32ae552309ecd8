package dev.plumbline.gateway.drill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.account.Role;
import dev.plumbline.gateway.demo.DemoCommand;
import dev.plumbline.gateway.demo.DemoWorkspace;
import dev.plumbline.gateway.demo.Doors;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.process.Memory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Nothing fails, for long: the demo's annotators draw some 500 strokes a second between them, undo and delete what they drew, and
 * hand task after task in, while a reviewer watches every project. All their tasks are there before it begins, so that what the
 * server has to know is nearly the same at its end.
 */
public final class Soak {
    private static final String MANAGER = "haddad";
    private static final String WATCHER = "lindqvist";

    /** On average between two strokes of a person; seven of them draw. */
    private static final Duration BETWEEN = Duration.ofMillis(13);

    private static final int STROKES_PER_TASK = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(1);

    private Soak() {}

    /**
     * A point of the curve.
     *
     * @param at      since they began to draw
     * @param strokes acknowledged up to now
     * @param memory  of the server after a full collection
     */
    public record Sample(Duration at, long strokes, Memory memory) {
        @Override
        public String toString() {
            return "%6d s %,11d strokes  %s".formatted(at.toSeconds(), strokes, memory);
        }
    }

    /**
     * What came of it.
     *
     * @param wrong what must not be, a sentence each
     */
    public record Outcome(List<Sample> curve, List<String> wrong) {}

    /**
     * @param directory empty, for all that is stored
     * @param every     how often memory is measured
     * @param progress  is told each sample
     */
    public static Outcome hold(Path directory, Duration time, Duration every, PrintWriter progress) throws Exception {
        var settings = DrillSettings.of(directory, OptionalInt.empty(), 1, progress)
                .withStrokesPerTask(STROKES_PER_TASK)
                .withBetween(BETWEEN);
        var stored = new Stored.Embedded(directory.resolve("data"));
        try (var stage = Stage.open(settings, stored, Map.of())) {
            prepare(stage, time);
            var watching = Thread.ofVirtual().name("watcher").start(() -> watch(stage, projects(stage, time)));
            var curve = curve(stage, time, every);
            watching.interrupt();
            return new Outcome(curve, stage.finishUncompared());
        }
    }

    private static List<Sample> curve(Stage stage, Duration time, Duration every)
            throws IOException, InterruptedException {
        var curve = new ArrayList<Sample>();
        long begun = System.nanoTime();
        for (var at = Duration.ZERO; at.compareTo(time) <= 0; at = at.plus(every)) {
            Thread.sleep(Duration.ofNanos(Math.max(0, begun + at.toNanos() - System.nanoTime())));
            var sample = new Sample(
                    at,
                    stage.crew().ledger().acknowledged(),
                    Memory.collected(stage.server(0), stage.crew().client()));
            curve.add(sample);
            stage.settings().say(sample.toString());
        }
        return curve;
    }

    /** Projects like the demo's first with everybody in them, so many that nobody runs out of tasks. */
    private static void prepare(Stage stage, Duration time) throws IOException, InterruptedException {
        var crew = stage.crew();
        var model = crew.demo().projects().getFirst();
        try (var doors =
                Doors.signIn(crew.client(), stage.urls().getFirst(), MANAGER, DemoCommand.PASSWORD, PATIENCE)) {
            for (var member : crew.members()) {
                var everywhere = Json.mapper().createObjectNode();
                everywhere
                        .putArray("roles")
                        .addObject()
                        .put("role", Json.tree(Role.ANNOTATOR).asText())
                        .putNull("project");
                doors.put("/api/people/" + member.id() + "/roles", everywhere);
            }
            for (var project : projects(stage, time)) {
                doors.post("/api/projects", like(model, project));
                for (var member : crew.members()) {
                    doors.put(
                            "/api/projects/%s/annotators/%s".formatted(project, member.id()),
                            Json.mapper().createObjectNode());
                }
            }
        }
    }

    private static List<String> projects(Stage stage, Duration time) {
        var model = stage.crew().demo().projects().getFirst();
        long frames = stage.crew().demo().frames().stream()
                .filter(frame -> frame.project().equals(model.id()))
                .count();
        double tasksEach = (double) time.toNanos() / BETWEEN.toNanos() / STROKES_PER_TASK;
        var projects = new ArrayList<String>();
        for (int i = 0; i < tasksEach / frames + 1; i++) {
            projects.add("soak-" + (i + 1));
        }
        return projects;
    }

    private static JsonNode like(DemoWorkspace.Project model, String id) {
        return Json.mapper()
                .createObjectNode()
                .put("id", id)
                .put("name", id)
                .put("benchmark", model.benchmark().id().value())
                .put("ontology", model.ontology().value())
                .put("ontologyVersion", model.ontologyVersion());
    }

    /** Is told of every stroke. */
    private static void watch(Stage stage, List<String> projects) {
        var crew = stage.crew();
        while (!Thread.currentThread().isInterrupted() && !crew.isFinishing()) {
            try (var doors =
                    Doors.signIn(crew.client(), stage.urls().getFirst(), WATCHER, DemoCommand.PASSWORD, PATIENCE)) {
                doors.open();
                for (var project : projects) {
                    doors.send(
                            Json.mapper().createObjectNode().put("type", "join").put("room", "project/" + project));
                }
                while (!crew.isFinishing()) {
                    doors.next(HEARD_WITHIN);
                }
            } catch (IOException e) {
                crew.ledger().trouble(crew.members().getFirst().id(), "the watcher: " + e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
