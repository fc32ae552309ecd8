package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"--trusted-proxies", "--metrics-from"})
    void a_network_that_is_none_is_said_in_a_sentence(String option) {
        StringWriter errors = new StringWriter();
        CommandLine main = Main.commandLine().setErr(new PrintWriter(errors));

        assertThat(main.execute("serve", "--port", "0", option, "the-office")).isOne();

        assertThat(errors.toString())
                .startsWith(option + ": the-office is no address or network.")
                .hasLineCount(1);
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
