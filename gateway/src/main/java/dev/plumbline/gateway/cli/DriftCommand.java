package dev.plumbline.gateway.cli;

import dev.plumbline.domain.drift.DriftCohort;
import dev.plumbline.domain.drift.RunHistory;
import dev.plumbline.domain.drift.RunVerdict;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.problem.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code plumbline drift}: whose skill has moved from one calibration to the next, without a server. Prints everything or nothing: when the
 * input is refused, standard output stays empty, the problem goes to standard error and the exit code is 2.
 */
@Command(
        name = "drift",
        description =
                "Judges calibrations: whose skill moves, and is it more than chance? The rules are in docs/drift.md.")
public final class DriftCommand implements Callable<Integer> {

    private static final int REFUSED = 2;

    @Option(
            names = "--runs",
            required = true,
            paramLabel = "FILE.csv",
            description =
                    "annotator,skill,run,frame,object,value: a run is a date like 2026-04-15, a value a signed offset in px"
                            + " or a share of points. In any order.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path runs;

    @Option(names = "--json", description = "Prints JSON, and a problem as a problem document.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            List<RunHistory> histories = RunsFile.read(runs);
            List<List<RunVerdict>> verdicts = DriftCohort.judge(histories);
            spec.commandLine()
                    .getOut()
                    .print(json ? DriftJson.of(histories, verdicts) : DriftText.of(histories, verdicts));
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
