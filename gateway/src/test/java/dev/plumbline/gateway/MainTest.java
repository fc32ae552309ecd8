package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class MainTest {

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_says_how_it_is_used(String command) {
        StringWriter output = new StringWriter();
        CommandLine main = Main.commandLine().setOut(new PrintWriter(output));
        assertThat(main.execute(Stream.of(command.split(" ")).toArray(String[]::new)))
                .isZero();
        assertThat(output.toString()).startsWith("Usage: plumbline").contains("--help");
    }

    static Stream<String> commands() {
        return Stream.concat(
                Stream.of("--help"),
                Main.commandLine().getSubcommands().entrySet().stream()
                        .flatMap(command -> Stream.concat(
                                Stream.of(command.getKey() + " --help"),
                                command.getValue().getSubcommands().keySet().stream()
                                        .map(below -> command.getKey() + " " + below + " --help"))));
    }
}
