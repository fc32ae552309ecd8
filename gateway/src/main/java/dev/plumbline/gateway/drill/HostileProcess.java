package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.process.ThisProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A {@link HostileCrowd} in a process of its own that runs only where nobody else wants the processor: on one machine with the
 * server, so that its share of it is not taken from those whose waits are measured.
 */
final class HostileProcess implements AutoCloseable {
    private static final List<String> AFTER_ALL_OTHERS = List.of("nice", "-n", "19");
    private static final String REPORT = "{\"frames\"";
    private static final Duration SIGNING_IN = Duration.ofMinutes(1);
    private static final Duration ENDING = Duration.ofSeconds(20);

    private final Process process;
    private final CountDownLatch signedIn = new CountDownLatch(1);
    private final Thread listening;
    private volatile HostileReport last = HostileReport.NOTHING;

    private HostileProcess(Process process) {
        this.process = process;
        this.listening =
                Thread.ofVirtual().name("listening-to-" + process.pid()).start(this::listen);
    }

    /** @param log what it says beside its reports */
    static HostileProcess start(URI server, long seed, int seconds, Path log) throws IOException {
        var command = new ArrayList<>(AFTER_ALL_OTHERS);
        command.addAll(ThisProgram.command(List.of(
                "drill",
                "send-hostile",
                "--server",
                server.toString(),
                "--seed",
                Long.toString(seed),
                "--seconds",
                Integer.toString(seconds))));
        return new HostileProcess(
                new ProcessBuilder(command).redirectError(log.toFile()).start());
    }

    private void listen() {
        try (var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            out.lines().filter(line -> line.startsWith(REPORT)).forEach(line -> {
                last = Json.read(line, HostileReport.class);
                signedIn.countDown();
            });
        } catch (IOException | UncheckedIOException killed) {
            // It says nothing more.
        } finally {
            signedIn.countDown();
        }
    }

    /** What it said last. */
    HostileReport report() {
        return last;
    }

    /** Returns once they are signed in, or have fallen: signing in is no hostility, and costs as much as thousands of frames. */
    void awaitSignedIn() throws InterruptedException {
        var _ = signedIn.await(SIGNING_IN.toSeconds(), TimeUnit.SECONDS);
    }

    /** Whether it goes on after so long. */
    boolean goesOn(Duration atMost) throws InterruptedException {
        return !listening.join(atMost);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor(ENDING.toSeconds(), TimeUnit.SECONDS);
    }
}
