package dev.plumbline.gateway.cli;

import dev.plumbline.domain.drift.DriftCohort;
import dev.plumbline.domain.drift.RunHistory;
import dev.plumbline.domain.drift.RunVerdict;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private PrintedAnswer printed;

    @Override
    public Integer call() {
        return printed.print(() -> {
            List<RunHistory> histories = RunsFile.read(runs);
            List<List<RunVerdict>> verdicts = DriftCohort.judge(histories);
            return printed.isJson() ? DriftJson.of(histories, verdicts) : DriftText.of(histories, verdicts);
        });
    }
}
