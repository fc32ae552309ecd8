package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    @Test
    void the_launcher_knows_every_command_and_tells_of_it() throws IOException {
        Path checkout = Path.of("").toAbsolutePath();
        while (!Files.exists(checkout.resolve("ops/plumbline"))) {
            checkout = checkout.getParent();
        }
        String launcher = Files.readString(checkout.resolve("ops/plumbline"));
        assertThat(launcher.lines()
                        .map(String::strip)
                        .filter(line -> line.matches("[a-z]+( \\| [a-z]+)+\\)"))
                        .flatMap(line -> Stream.of(line.replace(")", "").split(" \\| "))))
                .containsAll(Main.commandLine().getSubcommands().keySet());
        assertThat(Main.commandLine().getSubcommands().keySet())
                .allSatisfy(command -> assertThat(launcher).contains("\n  " + command + " "));
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
