package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.problem.Refused;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * What a command prints when it is done, as JSON or in words: everything or nothing. When its input is refused, standard output stays empty,
 * the problem goes to standard error and the exit code is 2.
 */
final class PrintedAnswer {

    private static final int REFUSED = 2;

    @Option(names = "--json", description = "Prints JSON, and a problem as a problem document.")
    private boolean json;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec command;

    /** The whole of standard output, ended lines. */
    interface Answer {
        String text() throws Refused;
    }

    boolean isJson() {
        return json;
    }

    /** For warnings: what is not the answer. */
    PrintWriter beside() {
        return command.commandLine().getErr();
    }

    int print(Answer answer) {
        try {
            command.commandLine().getOut().print(answer.text());
            command.commandLine().getOut().flush();
            return 0;
        } catch (Refused refused) {
            beside().println(json ? Json.string(refused.problem()) : ProblemText.of(refused.problem()));
            return REFUSED;
        }
    }
}
