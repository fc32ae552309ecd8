package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.coco.CocoAnnotators;
import dev.plumbline.gateway.coco.CocoReader;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code plumbline bias}: what annotators do wrong again and again, COCO files, without a server. Prints everything or nothing: when an
 * input is refused, standard output stays empty, the problem goes to standard error and the exit code is 2.
 */
@Command(
        name = "bias",
        description = "Finds systematic errors of annotators, from COCO files. The rules are in docs/bias.md.")
public final class BiasCommand implements Callable<Integer> {

    private static final int REFUSED = 2;
    private static final String JSON_FILE = ".json";

    @Option(names = "--truth", required = true, paramLabel = "COCO.json", description = "The ground truth.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path truth;

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "DIR|COCO.json",
            description = "One annotator's labels, named after the file; or a folder of such files."
                    + " Annotations may name their annotator themselves.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path labels;

    @Option(names = "--json", description = "Prints JSON, and a problem as a problem document.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            CocoAnnotators annotators = new CocoAnnotators(CocoReader.readAny(truth));
            for (Path file : files()) {
                if (annotators.observe(annotator(file), CocoReader.readAny(file)) == 0) {
                    err().printf("warning: %s has no image that %s has, by file_name.%n", file, truth);
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

    /** By name, so that the same folder always gives the same. */
    private List<Path> files() throws Refused {
        if (!Files.isDirectory(labels)) {
            return List.of(labels);
        }
        try (Stream<Path> inside = Files.list(labels)) {
            List<Path> files = inside.filter(file -> file.toString().endsWith(JSON_FILE) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw folder("has no file that ends in .json.", "Put one COCO file for each annotator into it.");
            }
            return files;
        } catch (IOException e) {
            throw folder("could not be read: " + e.getMessage(), "Check the folder and its rights.");
        }
    }

    private Refused folder(String fact, String remedy) {
        return new Refused(Problem.of("labels-missing", 422, "%s %s".formatted(labels, fact), remedy)
                .about(labels.toString()));
    }

    private static String annotator(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(JSON_FILE) ? name.substring(0, name.length() - JSON_FILE.length()) : name;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
