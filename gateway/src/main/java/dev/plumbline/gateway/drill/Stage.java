package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.demo.DemoCommand;
import dev.plumbline.gateway.demo.Doors;
import dev.plumbline.gateway.process.FreePorts;
import dev.plumbline.gateway.process.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The demo's workspace with servers of its own, and the crew that draws in it. One thread directs it. */
final class Stage implements AutoCloseable {
    private static final Duration BACK = Duration.ofMinutes(3);
    private static final Duration OPENED = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final String MANAGER = "haddad";

    private final DrillSettings settings;
    private final Stored stored;
    private final IntFunction<Map<String, String>> environment;
    private final List<Integer> ports;
    private final List<ServerProcess> servers = new CopyOnWriteArrayList<>();
    private final Thread ending = new Thread(this::killServers);
    private final Findings findings = new Findings();
    private final List<String> notes = new ArrayList<>();
    private final Random random;
    private final Crew crew;
    private Duration longest = Duration.ZERO;
    private Duration beyond = Duration.ZERO;
    private Duration election = Duration.ZERO;
    private @Nullable Duration limit;

    private Stage(DrillSettings settings, Stored stored, IntFunction<Map<String, String>> environment, int gateways)
            throws IOException {
        this.settings = settings;
        this.stored = stored;
        this.environment = environment;
        this.random = new Random(settings.seed());
        this.ports = FreePorts.find(gateways);
        this.crew = new Crew(settings, this::urls);
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /**
     * Sets the demo up, starts the servers and lets everybody draw.
     *
     * @param environment of each server
     */
    static Stage open(DrillSettings settings, Stored stored, Map<String, String> environment)
            throws IOException, InterruptedException {
        return open(settings, stored, _ -> environment, 1);
    }

    static Stage open(DrillSettings settings, Stored stored, IntFunction<Map<String, String>> environment, int gateways)
            throws IOException, InterruptedException {
        var stage = new Stage(settings, stored, environment, gateways);
        try {
            stage.servers.add(stage.launchOnDemo());
            stage.server(0).awaitReady();
            stage.awaitTasks();
            for (int i = 1; i < gateways; i++) {
                stage.servers.add(stage.launch("serve", i));
                stage.server(i).awaitReady();
            }
            stage.crew.start();
            return stage;
        } catch (IOException | InterruptedException | RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    private ServerProcess launchOnDemo() throws IOException {
        var prepared = settings.prepared();
        if (prepared != null && stored instanceof Stored.Embedded(Path directory)) {
            CopyDrill.copy(prepared, directory);
            return launch("serve", 0);
        }
        return launch("demo", 0, "--speed", "0");
    }

    private ServerProcess launch(String command, int gateway, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of(command, "--port", Integer.toString(ports.get(gateway))));
        arguments.addAll(stored.arguments());
        arguments.addAll(List.of(more));
        var log = settings.directory().resolve("gateway-%d.log".formatted(gateway + 1));
        return ServerProcess.launch(arguments, environment.apply(gateway), log);
    }

    /** Tasks are opened by themselves, soon after the demo is set up. */
    private void awaitTasks() throws IOException, InterruptedException {
        try (var doors = Doors.signIn(crew.client(), urls().getFirst(), MANAGER, DemoCommand.PASSWORD, OPENED)) {
            long end = System.nanoTime() + OPENED.toNanos();
            while (!areTasksOpen(doors)) {
                if (System.nanoTime() > end) {
                    throw new IOException("Not everybody was given their tasks within " + OPENED);
                }
                Thread.sleep(LOOK_AGAIN);
            }
        }
    }

    private boolean areTasksOpen(Doors doors) throws IOException, InterruptedException {
        for (var project : crew.demo().projects()) {
            long frames = crew.demo().frames().stream()
                    .filter(frame -> frame.project().equals(project.id()))
                    .count();
            var docs = doors.get("/api/projects/" + project.id() + "/board").path("docs");
            for (var person : project.annotators()) {
                if (docs.path("cohort/" + person).path("assigned").asLong() < frames) {
                    return false;
                }
            }
        }
        return true;
    }

    List<URI> urls() {
        return ports.stream()
                .map(port -> URI.create("http://127.0.0.1:" + port))
                .toList();
    }

    DrillSettings settings() {
        return settings;
    }

    Crew crew() {
        return crew;
    }

    Random random() {
        return random;
    }

    Findings findings() {
        return findings;
    }

    /** Is said with the row. */
    void note(String sentence) {
        notes.add(sentence);
    }

    ServerProcess server(int gateway) {
        return servers.get(gateway);
    }

    int gateways() {
        return ports.size();
    }

    /** Starts a server that has ended, and does not wait for it. */
    void launchAgain(int gateway) throws IOException {
        servers.set(gateway, launch("serve", gateway));
    }

    /** Lets everybody draw for a while, somewhere between the two. */
    void draw(Duration least, Duration most) throws InterruptedException {
        long spread = most.minus(least).toMillis();
        Thread.sleep(least.toMillis() + (long) (spread * random.nextDouble()));
    }

    /** Waits until everybody was served again; the longest of these waits is in the row. */
    Duration back(Absence absence) throws InterruptedException {
        return back(absence, Duration.ZERO);
    }

    /** @param elected how long there was no primary, which is not the servers' to shorten */
    Duration back(Absence absence, Duration elected) throws InterruptedException {
        var waited = absence.await(BACK);
        if (waited.isEmpty()) {
            findings.wrong("somebody was not served again within %s: %s"
                    .formatted(BACK, crew.ledger().troubles()));
        }
        var back = waited.orElse(BACK);
        longest = longer(longest, back);
        election = longer(election, elected);
        beyond = longer(beyond, back.minus(elected));
        return back;
    }

    /** How long things took where nobody was away, and how long they may: in place of the drill's limit. */
    void measured(Duration took, Duration may) {
        longest = took;
        beyond = took;
        limit = may;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    /** Lets everybody finish, and compares the ledger with screens and log. The servers are stopped then. */
    DrillRow finish(Drill drill, int rounds) throws IOException, InterruptedException {
        finishDrawing();
        var shown = Screens.look(urls().getFirst(), crew, findings);
        servers.forEach(ServerProcess::close);
        findings.chain(stored.verify());
        var folded = stored.read(log -> LogReading.compare(log, crew.ledger(), findings));
        Screens.compare(shown, folded, findings);
        return row(drill, rounds);
    }

    /** Lets everybody finish, stops the servers and verifies the chain. What was wrong, a sentence each. */
    List<String> finishUncompared() throws InterruptedException {
        finishDrawing();
        servers.forEach(ServerProcess::close);
        findings.chain(stored.verify());
        return findings.sentences();
    }

    private void finishDrawing() throws InterruptedException {
        crew.finish();
        crew.ledger().faults().forEach(findings::wrong);
        if (crew.ledger().timesSignedInAgain() > 0) {
            findings.wrong("%d sessions ended that nobody ended"
                    .formatted(crew.ledger().timesSignedInAgain()));
        }
    }

    private DrillRow row(Drill drill, int rounds) {
        var may = limit == null ? drill.limit() : limit;
        boolean kept = findings.areNone() && beyond.compareTo(may) <= 0;
        return new DrillRow(
                drill.name(),
                kept ? DrillRow.Outcome.KEPT : DrillRow.Outcome.NOT_KEPT,
                rounds,
                crew.ledger().acknowledged(),
                findings.countLost(),
                findings.countDoubled(),
                findings.countGaps(),
                findings.chain(),
                election,
                longest,
                beyond,
                may,
                findings.sentences(),
                List.copyOf(notes));
    }

    private void killServers() {
        servers.forEach(ServerProcess::kill);
    }

    @Override
    public void close() {
        crew.close();
        killServers();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException endingAlready) {
            // Ctrl-C: the servers were killed.
        }
    }
}
