package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.format.Conversion;
import dev.plumbline.gateway.format.Conversion.Report;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.Formats;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.gateway.problem.Refused;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code plumbline convert}: labels from one format into another, without a server. What the output cannot say is told on standard
 * error, or with {@code --json} as JSON on standard output. When the input is refused nothing is left behind and the exit code is 2.
 */
@Command(
        name = "convert",
        description = {
            "Writes labels of one format in another, and says what that format cannot carry.",
            "Formats: coco, cvat (images), cvat-video, yolo, yolo-segment, yolo-pose, yolo-obb, voc,"
                    + " label-studio, datumaro, mot, masks (PNG), csv, and plumbline or native, which is our own and loses nothing;"
                    + " label-studio-config is only read, ontology only written.",
            "docs/formats.md has what is read and written of each.",
            "",
            "  convert --from labels.json --to coco.json --to-format coco",
            "  convert --from coco --to yolo labels.json yolo-folder",
            "  convert --from cvat:task.zip --to coco:labels.json",
            ""
        })
public final class ConvertCommand implements Callable<Integer> {

    private static final int REFUSED = 2;

    /** What to do about records that are wrong. */
    private enum OnError {
        KEEP,
        REFUSE
    }

    @Option(
            names = "--from",
            paramLabel = "PATH|FORMAT",
            description = "What to read: a file, a folder or a ZIP file; or its format, or both as FORMAT:PATH.")
    private @Nullable String from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "PATH|FORMAT",
            description = "Where to write; or in which format, or both as FORMAT:PATH.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String to;

    @Option(
            names = "--from-format",
            paramLabel = "FORMAT",
            description = "Format of the input. Default: auto, told by its content.")
    private @Nullable String fromFormat;

    @Option(
            names = "--to-format",
            paramLabel = "FORMAT",
            description = "Format of the output, where its path does not tell.")
    private @Nullable String toFormat;

    @Parameters(
            arity = "0..2",
            paramLabel = "PATH",
            description = "Input and output, where --from and --to name formats.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--on-error",
            defaultValue = "refuse",
            paramLabel = "keep|refuse",
            description =
                    "What to do when records are wrong: keep the others, or refuse all. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String onError;

    @Option(names = "--overwrite", description = "Replaces what stands at the output's place.")
    private boolean overwrite;

    @Option(names = "--json", description = "Prints the report as JSON, and a problem as a problem document.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    /** A path and a format, of which one may be missing. */
    private record End(@Nullable Path path, @Nullable String format) {}

    @Override
    public Integer call() {
        try {
            Conversion conversion = conversion();
            Report report = conversion.run();
            if (json) {
                out().println(Json.string(report));
                out().flush();
            } else {
                tell(report);
            }
            return 0;
        } catch (Refused refused) {
            err().println(json ? Json.string(refused.problem()) : ProblemText.of(refused.problem()));
            if (!json && refused.problem().code().endsWith("-invalid")) {
                err().println("To leave out what is wrong and keep the rest: --on-error keep.");
            }
            return REFUSED;
        }
    }

    private Conversion conversion() {
        End source = end(from == null ? "auto" : from, fromFormat, "--from");
        End target = end(to, toFormat, "--to");
        List<Path> rest = new ArrayList<>(paths);
        Path input = source.path() != null ? source.path() : taken(rest, "Say what to read: --from PATH.");
        Path output = target.path() != null ? target.path() : taken(rest, "Say where to write: --to PATH.");
        if (!rest.isEmpty()) {
            throw wrong("There is a path too many: %s.".formatted(rest.getFirst()));
        }
        Format format = target.format() == null ? byName(output) : known(target.format());
        return new Conversion(
                input,
                source.format() == null || source.format().equals("auto") ? null : known(source.format()),
                output,
                format,
                keep(),
                overwrite,
                new ConvertProgress(err()));
    }

    private boolean keep() {
        try {
            return OnError.valueOf(onError.toUpperCase(Locale.ROOT)) == OnError.KEEP;
        } catch (IllegalArgumentException e) {
            throw wrong("--on-error is keep or refuse, not %s.".formatted(onError));
        }
    }

    /** A word that names a format is one; a file of that name can be given as ./coco. */
    private End end(String given, @Nullable String format, String option) {
        if (given.equals("auto") || Formats.named(given).isPresent()) {
            if (format != null && !format.equals(given)) {
                throw wrong("%s and %s-format name two formats, %s and %s.".formatted(option, option, given, format));
            }
            return new End(null, given);
        }
        int colon = given.indexOf(':');
        if (format == null && colon > 1) {
            String prefix = given.substring(0, colon);
            if (prefix.equals("auto") || Formats.named(prefix).isPresent()) {
                return new End(Path.of(given.substring(colon + 1)), prefix);
            }
        }
        return new End(Path.of(given), format);
    }

    private Path taken(List<Path> rest, String otherwise) {
        if (rest.isEmpty()) {
            throw wrong(otherwise);
        }
        return rest.removeFirst();
    }

    private Format known(String id) {
        return Formats.named(id)
                .orElseThrow(() -> wrong("There is no format %s; it is one of %s.".formatted(id, Formats.ids())));
    }

    private Format byName(Path output) {
        Optional<Format> told = Formats.ofName(String.valueOf(output.getFileName()));
        return told.orElseThrow(() -> wrong(
                "%s does not tell its format: name it with --to-format, one of %s.".formatted(output, Formats.ids())));
    }

    private void tell(Report report) {
        err().printf("%s: %s, %s%n", report.output(), count(report.frames(), "frame"), count(report.labels(), "label"));
        report.losses().forEach(loss -> err().println("  " + loss.message()));
        if (report.losses().isEmpty()) {
            err().println("  nothing was lost");
        }
        if (report.faulty() > 0) {
            err().printf(
                            "  %s wrong and left out:%n",
                            count(report.faulty(), "record") + (report.faulty() == 1 ? " was" : " were"));
            for (Place place : report.faults()) {
                err().println("    " + place.detail());
            }
            long more = report.faulty() - report.faults().size();
            if (more > 0) {
                err().printf("    and %,d more%n", more);
            }
        }
        err().flush();
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private ParameterException wrong(String fact) {
        return new ParameterException(spec.commandLine(), fact);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
