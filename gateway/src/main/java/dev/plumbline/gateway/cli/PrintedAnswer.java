package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.problem.Refused;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command prints when it is done: everything or nothing. When its input is refused, standard output stays empty, the problem goes to
 * standard error and the exit code is 2.
 */
final class PrintedAnswer {

    private static final int REFUSED = 2;

    /** The whole of standard output, ended lines. */
    interface Answer {
        String text() throws Refused;
    }

    private PrintedAnswer() {}

    /** @param json whether a problem is printed as a problem document, or in words */
    static int print(CommandSpec spec, boolean json, Answer answer) {
        try {
            spec.commandLine().getOut().print(answer.text());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (Refused refused) {
            spec.commandLine()
                    .getErr()
                    .println(json ? Json.string(refused.problem()) : ProblemText.of(refused.problem()));
            return REFUSED;
        }
    }
}
