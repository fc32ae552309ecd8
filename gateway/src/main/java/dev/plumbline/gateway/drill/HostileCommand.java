package dev.plumbline.gateway.drill;

import dev.plumbline.gateway.json.Json;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The process from which {@code drill hostile} sends. It says how far it is on standard output, a report a line. */
@Command(name = "send-hostile", hidden = true, description = "Sends a server of the demo what nobody should send.")
final class HostileCommand implements Callable<Integer> {
    @Option(names = "--server", required = true)
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private URI server;

    @Option(names = "--seed", required = true)
    private long seed;

    @Option(names = "--seconds", required = true)
    private int seconds;

    private HostileCommand() {}

    @Override
    public Integer call() throws Exception {
        new HostileCrowd(server, seed).send(seconds, report -> {
            System.out.println(Json.string(report));
            System.out.flush();
        });
        return 0;
    }
}
