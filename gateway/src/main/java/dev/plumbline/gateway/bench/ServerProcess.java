package dev.plumbline.gateway.bench;

import dev.plumbline.gateway.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code serve} in a process of its own, started with the very Java, jars and flags of this one. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final double readySeconds;

    private ServerProcess(Process process, double readySeconds) {
        this.process = process;
        this.readySeconds = readySeconds;
    }

    /** Starts it and reads its words until it says that it is ready. */
    static ServerProcess start(Path dataDirectory) throws IOException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--data-dir",
                dataDirectory.toString()));
        long start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains("Plumbline is ready")) {
                return new ServerProcess(process, (System.nanoTime() - start) / 1e9);
            }
        }
        process.destroyForcibly();
        throw new IOException("The server did not start: " + command);
    }

    /** From starting the process to the line that says it is ready. */
    double readySeconds() {
        return readySeconds;
    }

    /** Resident memory, MB of 1,000,000 bytes. Linux only. */
    double residentMegabytes() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1e6;
            }
        }
        throw new IOException("The system does not say how much memory a process has");
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
