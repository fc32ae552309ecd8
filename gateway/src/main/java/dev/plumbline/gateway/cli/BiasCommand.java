package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.labelset.Annotators;
import dev.plumbline.gateway.labelset.LabelSet;
import dev.plumbline.gateway.labelset.LabelSetReader;
import dev.plumbline.gateway.problem.Refused;
import dev.plumbline.gateway.tracking.NumberedFrames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plumbline bias}: what annotators do wrong again and again, from files, without a server. */
@Command(
        name = "bias",
        description = "Finds systematic errors of annotators, from files of any format that convert reads."
                + " The rules are in docs/bias.md.")
public final class BiasCommand implements Callable<Integer> {

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

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private PrintedAnswer printed;

    @Override
    public Integer call() {
        return printed.print(() -> {
            LabelSet truths = read(truth);
            Annotators annotators = new Annotators(truths);
            for (AnnotatorInput each : inputs()) {
                LabelSet given = read(each.path());
                LabelSet named = NumberedFrames.named(truths, given).orElse(given);
                if (annotators.observe(each.annotator(), named) == 0) {
                    printed.beside().printf("warning: %s has no image that %s has, by its name.%n", each.path(), truth);
                }
            }
            return printed.isJson() ? BiasJson.of(annotators.findings()) : BiasText.of(annotators.findings());
        });
    }

    private LabelSet read(Path path) throws Refused {
        return LabelSetReader.readAny(
                path, loss -> printed.beside().printf("warning: %s: %s.%n", path, loss.message()));
    }

    private List<AnnotatorInput> inputs() throws Refused {
        List<AnnotatorInput> inputs = new ArrayList<>();
        for (String given : labels) {
            inputs.addAll(AnnotatorInput.of(given));
        }
        return inputs;
    }
}
