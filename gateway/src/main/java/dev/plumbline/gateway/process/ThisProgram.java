package dev.plumbline.gateway.process;

import dev.plumbline.gateway.Main;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How to start another process of this program: with the very Java, jars and flags of this one, and for a server those that the
 * launcher has for servers.
 */
public final class ThisProgram {
    private static final Set<String> SERVERS = Set.of("serve", "demo");

    private ThisProgram() {}

    /** @param arguments as after {@code ops/plumbline} */
    public static List<String> command(List<String> arguments) {
        return command(Main.class, arguments);
    }

    /** @param program another {@code main} of these jars */
    static List<String> command(Class<?> program, List<String> arguments) {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (SERVERS.contains(arguments.getFirst())) {
            command.addAll(serverFlags());
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        return command;
    }

    /** As {@code ops/launcher} says; none where the program was started without it. */
    private static List<String> serverFlags() {
        return Stream.of(System.getProperty("plumbline.server.flags", "").split(" "))
                .filter(flag -> !flag.isEmpty())
                .toList();
    }
}
