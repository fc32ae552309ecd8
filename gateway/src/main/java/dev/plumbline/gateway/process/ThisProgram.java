package dev.plumbline.gateway.process;

import dev.plumbline.gateway.Main;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** How to start another process of this program: with the very Java, jars and flags of this one. */
public final class ThisProgram {
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
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        return command;
    }
}
