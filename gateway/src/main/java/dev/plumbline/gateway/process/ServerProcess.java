package dev.plumbline.gateway.process;

import dev.plumbline.gateway.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server in a process of its own, started with the very Java, jars and flags of this one. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration STARTING = Duration.ofMinutes(3);
    private static final Duration STOPPING = Duration.ofSeconds(20);
    private static final String READY = " is ready at ";
    private static final int REMEMBERED_LINES = 200;

    private final Process process;
    private final Writer log;
    private final long started;
    private final CompletableFuture<Ready> ready = new CompletableFuture<>();
    private final Deque<String> said = new ArrayDeque<>();
    private final Thread listening;

    private record Ready(URI url, double seconds) {}

    private ServerProcess(Process process, Writer log) {
        this.process = process;
        this.log = log;
        this.started = System.nanoTime();
        this.listening =
                Thread.ofVirtual().name("listening-to-" + process.pid()).start(this::listen);
    }

    /** {@code serve} on a data directory, on any port that is free. Returns when it is ready. */
    public static ServerProcess start(Path dataDirectory) throws IOException {
        var server = launch(List.of("serve", "--port", "0", "--data-dir", dataDirectory.toString()), Map.of());
        server.awaitReady();
        return server;
    }

    /**
     * Starts a program of Plumbline's without waiting for it.
     *
     * @param arguments   as after {@code ops/plumbline}
     * @param environment beside this process's own
     */
    public static ServerProcess launch(List<String> arguments, Map<String, String> environment) throws IOException {
        return new ServerProcess(begin(Main.class, arguments, environment), Writer.nullWriter());
    }

    /**
     * The same, keeping all that it says.
     *
     * @param log is appended to
     */
    public static ServerProcess launch(List<String> arguments, Map<String, String> environment, Path log)
            throws IOException {
        var kept = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try {
            return new ServerProcess(begin(Main.class, arguments, environment), kept);
        } catch (IOException e) {
            kept.close();
            throw e;
        }
    }

    /**
     * Starts another server's program, which says where it listens as Plumbline does: {@code NAME is ready at URL}.
     *
     * @param program with a {@code main}
     */
    public static ServerProcess launch(Class<?> program, List<String> arguments) throws IOException {
        return new ServerProcess(begin(program, arguments, Map.of()), Writer.nullWriter());
    }

    private static Process begin(Class<?> program, List<String> arguments, Map<String, String> environment)
            throws IOException {
        var builder = new ProcessBuilder(ThisProgram.command(program, arguments)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void listen() {
        try (log;
                var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                int url = line.startsWith("{") ? -1 : line.indexOf(READY);
                if (url >= 0) {
                    ready.complete(new Ready(
                            URI.create(line.substring(url + READY.length())), (System.nanoTime() - started) / 1e9));
                }
                remember(line);
                log.write(line + System.lineSeparator());
                if (!out.ready()) {
                    log.flush();
                }
            }
        } catch (IOException | UncheckedIOException killed) {
            // It says nothing more.
        } finally {
            ready.completeExceptionally(new IOException("The server did not start: " + sentence()));
        }
    }

    private void remember(String line) {
        synchronized (said) {
            said.add(line);
            if (said.size() > REMEMBERED_LINES) {
                said.remove();
            }
        }
    }

    /** Waits until it says that it is ready; says what it said instead when it ends. */
    public void awaitReady() throws IOException {
        try {
            ready.get(STARTING.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException("The server did not start: " + sentence(), e);
        } catch (TimeoutException e) {
            kill();
            throw new IOException("The server was not ready within %s: %s".formatted(STARTING, sentence()), e);
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the server was starting", e);
        }
    }

    /** Where it listens, once it is ready. */
    public URI url() {
        return ready.join().url;
    }

    /** From starting the process to the line that says it is ready. */
    public double readySeconds() {
        return ready.join().seconds;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The last lines it said, log lines too. */
    public List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /** What it said last to the person who started it; empty when nothing. */
    public String sentence() {
        return said().reversed().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("{"))
                .findFirst()
                .orElse("");
    }

    /** Waits until it ends by itself and gives its exit code. */
    public int awaitExit(Duration atMost) throws IOException, InterruptedException {
        if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IOException("The server does not end within " + atMost);
        }
        listening.join(STOPPING);
        return process.exitValue();
    }

    /** {@code kill -9}: returns when it is dead. */
    public void kill() {
        process.destroyForcibly()
                .onExit()
                .orTimeout(STOPPING.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Processor time it has taken, ns. */
    public long processorNanos() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** Resident memory, MB of 1,000,000 bytes. Linux only. */
    public double residentMegabytes() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1e6;
            }
        }
        throw new IOException("The system does not say how much memory a process has");
    }

    /** Lets it end as Ctrl-C does; kills it when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
