package dev.plumbline.gateway.cli;

import dev.plumbline.domain.drift.DriftCohort;
import dev.plumbline.domain.drift.RunHistory;
import dev.plumbline.domain.drift.RunVerdict;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plumbline drift}: whose skill has moved from one calibration to the next, without a server. */
@Command(
        name = "drift",
        description =
                "Judges calibrations: whose skill moves, and is it more than chance? The rules are in docs/drift.md.")
public final class DriftCommand implements Callable<Integer> {

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
        return PrintedAnswer.print(spec, json, () -> {
            List<RunHistory> histories = RunsFile.read(runs);
            List<List<RunVerdict>> verdicts = DriftCohort.judge(histories);
            return json ? DriftJson.of(histories, verdicts) : DriftText.of(histories, verdicts);
        });
    }
}
