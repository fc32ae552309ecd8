package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.coco.CocoAnnotators;
import dev.plumbline.gateway.coco.CocoDataset;
import dev.plumbline.gateway.coco.CocoReader;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.problem.Refused;
import dev.plumbline.gateway.tracking.NumberedFrames;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code plumbline bias}: what annotators do wrong again and again, from files, without a server. Prints everything or nothing: when an
 * input is refused, standard output stays empty, the problem goes to standard error and the exit code is 2.
 */
@Command(
        name = "bias",
        description = "Finds systematic errors of annotators, from files of any format that convert reads."
                + " The rules are in docs/bias.md.")
public final class BiasCommand implements Callable<Integer> {

    private static final int REFUSED = 2;

    @Option(names = "--truth", required = true, paramLabel = "PATH", description = "The ground truth.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path truth;

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "[NAME=]PATH",
            description = "One annotator's labels, a file or a ZIP file, named after it; or a folder with one for each."
                    + " May be given several times. Annotations may name their annotator themselves.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private List<String> labels;

    @Option(names = "--json", description = "Prints JSON, and a problem as a problem document.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            CocoDataset truths = CocoReader.readAny(truth);
            CocoAnnotators annotators = new CocoAnnotators(truths);
            for (AnnotatorInput each : inputs()) {
                CocoDataset given = CocoReader.readAny(each.path());
                CocoDataset named = NumberedFrames.named(truths, given).orElse(given);
                if (annotators.observe(each.annotator(), named) == 0) {
                    err().printf("warning: %s has no image that %s has, by its name.%n", each.path(), truth);
                }
            }
            out().print(json ? BiasJson.of(annotators.findings()) : BiasText.of(annotators.findings()));
            out().flush();
            return 0;
        } catch (Refused refused) {
            err().println(json ? Json.string(refused.problem()) : ProblemText.of(refused.problem()));
            return REFUSED;
        }
    }

    private List<AnnotatorInput> inputs() throws Refused {
        List<AnnotatorInput> inputs = new ArrayList<>();
        for (String given : labels) {
            inputs.addAll(AnnotatorInput.of(given));
        }
        return inputs;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
