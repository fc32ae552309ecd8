package dev.plumbline.gateway.process;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What a server's process takes, in MB of 1,000,000 bytes.
 *
 * @param heap     used by objects, with those that nobody needs any more unless they were collected just before
 * @param resident of the whole process, as the system counts it
 */
public record Memory(double heap, double resident) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HEAP_USED = "jvm_memory_used_bytes{area=\"heap\"";

    /** As it is; the heap as {@code /metrics} tells it. */
    public static Memory of(ServerProcess server, HttpClient client) throws IOException, InterruptedException {
        var metrics = client.send(
                        HttpRequest.newBuilder(server.url().resolve("/metrics"))
                                .timeout(PATIENCE)
                                .build(),
                        BodyHandlers.ofString())
                .body();
        double heap = metrics.lines()
                .filter(line -> line.startsWith(HEAP_USED))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
        return new Memory(heap / 1e6, server.residentMegabytes());
    }

    /** After a full collection, which stops the server for some tenths of a second. */
    public static Memory collected(ServerProcess server, HttpClient client) throws IOException, InterruptedException {
        collect(server.pid());
        return of(server, client);
    }

    private static void collect(long pid) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var asked = new ProcessBuilder(List.of(jcmd.toString(), Long.toString(pid), "GC.run"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!asked.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || asked.exitValue() != 0) {
            asked.destroyForcibly();
            throw new IOException("The server does not collect its garbage when it is asked to");
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f MB of heap, %.0f MB resident", heap, resident);
    }
}
