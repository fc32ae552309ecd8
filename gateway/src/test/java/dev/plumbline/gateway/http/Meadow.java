package dev.plumbline.gateway.http;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.account.AccountCommand.AdmitPerson;
import dev.plumbline.domain.account.AccountCommand.GrantRole;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.stroke.RecordStroke;
import dev.plumbline.gateway.Plumbline;
import dev.plumbline.gateway.ServerOfTest;
import dev.plumbline.gateway.Settings;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.files.Pictures;
import dev.plumbline.projections.Projections;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A server with a small workspace: a dataset of two frames, an ontology, reviewed ground truth, a project, and one person
 * for every role, whose sign-in name is the role and whose password is {@link #PASSWORD}.
 */
final class Meadow implements AutoCloseable {
    static final String PASSWORD = "a long sentence";

    /** A label of the ground truth: nothing an annotator is sent may hold this. */
    static final String TRUTH = "true-label-7c1e";

    /** The labels of the two annotators: neither may see the other's. */
    static final String OF_INES = "label-of-ines-41ab";

    static final String OF_KOFI = "label-of-kofi-93f0";

    final Plumbline server;
    final Client anyone;
    final Client administrator;
    final Client manager;
    final Client reviewer;
    final Client auditor;
    final Client ines;
    final Client kofi;
    final String frame;

    private Meadow(Plumbline server, String frame) {
        this.server = server;
        this.frame = frame;
        anyone = new Client(server.url());
        administrator = anyone.signIn("administrator", PASSWORD);
        manager = anyone.signIn("manager", PASSWORD);
        reviewer = anyone.signIn("reviewer", PASSWORD);
        auditor = anyone.signIn("auditor", PASSWORD);
        ines = anyone.signIn("ines", PASSWORD);
        kofi = anyone.signIn("kofi", PASSWORD);
    }

    static Meadow begin(Path directory) throws IOException {
        return begin(ServerOfTest.on(directory));
    }

    static Meadow begin(Settings settings) throws IOException {
        var server = Plumbline.start(settings);
        try {
            people(server);
            return new Meadow(server, prepare(server));
        } catch (RuntimeException | Error e) {
            server.close(); // left alone it would work on for all tests that come
            throw e;
        }
    }

    private static void people(Plumbline server) {
        for (var role : new Role[] {Role.ADMINISTRATOR, Role.MANAGER, Role.REVIEWER, Role.AUDITOR}) {
            var name = role.name().toLowerCase(java.util.Locale.ROOT);
            admit(server, name, role);
        }
        admit(server, "ines", Role.ANNOTATOR);
        admit(server, "kofi", Role.ANNOTATOR);
        server.readSide()
                .upTo(server.log().head(), Duration.ofMinutes(1))
                .join(); // nobody of them has written anything yet
    }

    private static void admit(Plumbline server, String name, Role role) {
        var id = new PersonId(name);
        done(server, new AdmitPerson(id, id), id);
        done(server, new GrantRole(id, role, null, id), id);
        server.identities().add(id, "Person " + name, name, PASSWORD);
    }

    /** Through the same doors as a manager and two reviewers of truth. */
    private static String prepare(Plumbline server) throws IOException {
        var manager = new Client(server.url()).signIn("manager", PASSWORD);
        var reviewer = new Client(server.url()).signIn("reviewer", PASSWORD);
        ok(manager.post("/api/datasets", "{\"id\":\"meadow\",\"name\":\"Meadow\"}"));
        var frame = ok(manager.upload("/api/datasets/meadow/frames?name=dahlia.jpg", Pictures.jpeg(400, 300)))
                .json()
                .get("id")
                .asText();
        ok(manager.upload("/api/datasets/meadow/frames?name=empty.png", Pictures.png(300, 200)));
        ok(manager.post("/api/ontologies", """
                {"id":"flowers","name":"Flowers",
                 "classes":[{"key":"flower","name":"Flower","shape":"box","colour":1,"skill":"petals","classSkill":"flowers"}],
                 "scene":[]}"""));
        ok(manager.post("/api/benchmarks", """
                {"id":"meadow-1","name":"Meadow","dataset":"meadow","ontology":"flowers","ontologyVersion":1}"""));
        ok(manager.put("/api/benchmarks/meadow-1/truth/" + frame, """
                {"labels":{"objects":[{"id":"%s","classKey":"flower",
                  "shape":{"box":{"x":10,"y":10,"width":100,"height":80}},"attributes":{}}],"scene":{}}}""".formatted(TRUTH)));
        ok(reviewer.post("/api/benchmarks/meadow-1/truth/" + frame + "/review", "{\"revision\":1}"));
        ok(manager.post("/api/projects", """
                {"id":"week-1","name":"First week","benchmark":"meadow-1","ontology":"flowers","ontologyVersion":1,
                 "instructions":"Draw the flowers.","clauses":[{"id":"1.1","text":"All of it."}],"release":"after-review"}"""));
        for (var annotator : new String[] {"ines", "kofi"}) {
            ok(manager.put("/api/projects/week-1/annotators/" + annotator, ""));
        }
        return frame;
    }

    /** The task of an annotator, once it is opened. */
    String taskOf(Client annotator) {
        return eventually(() -> {
            var tasks = annotator.get("/api/tasks").json();
            return tasks.isEmpty() ? "" : tasks.get(0).get("id").asText();
        });
    }

    /** Draws a box on a task, as the live socket would. */
    void draw(String annotator, String task, int number, String label, Box box) {
        var by = new PersonId(annotator);
        done(
                server,
                new RecordStroke(
                        new TaskId(task),
                        by,
                        number,
                        label + number,
                        new Change.Draw(new LabelId(label), "flower", box),
                        server.readSide().get(Projections.ONTOLOGIES, "flowers").orElseThrow()),
                by);
    }

    /** Submits, and waits for the score. */
    void submit(Client annotator, String task, int strokes) {
        ok(annotator.post("/api/tasks/%s/submission".formatted(task), "{\"lastStroke\":%d}".formatted(strokes)));
        eventually(() -> manager.get("/api/tasks/%s/score".formatted(task)).status() == 200 ? "scored" : "");
    }

    static Client.Answer ok(Client.Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer;
    }

    static void done(Plumbline server, Command command, PersonId by) {
        if (server.commands().send(command, by, "test").join() instanceof Outcome.Refused refused) {
            throw new AssertionError(refused.reason().facts().detail());
        }
    }

    /** What happens by itself takes a moment. */
    static String eventually(Supplier<String> wanted) {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            var found = wanted.get();
            if (!found.isEmpty()) {
                return found;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        throw new AssertionError("It did not happen");
    }

    @Override
    public void close() {
        server.close();
    }
}
