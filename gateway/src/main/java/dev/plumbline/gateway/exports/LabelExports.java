package dev.plumbline.gateway.exports;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.files.Scratch;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.Loss;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.catalogue.BenchmarkCard;
import dev.plumbline.projections.project.ProjectDoc;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Ground truth and submissions as files. A few at a time, each on this machine's disk until it is taken away. */
public final class LabelExports {
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 20;

    private final ExportedSets sets;
    private final Scratch scratch;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /**
     * What an export says and what it cannot.
     *
     * @param frames that it has
     * @param labels on them
     * @param losses what its format cannot carry
     */
    public record Report(String format, String fileName, long frames, long labels, List<Loss> losses) {}

    /** Where a file goes. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param content to be called once, for the file is gone then */
    public record Download(Report report, Content content) {}

    /** Which truth is meant. */
    public enum Which {
        /** What a second person has reviewed, and counts. */
        REVIEWED,
        /** Also what still waits for that. */
        LATEST
    }

    public LabelExports(ReadSide read, Scratch scratch) {
        this.sets = new ExportedSets(read);
        this.scratch = scratch;
    }

    /** @throws Refused when the format has no way to say it */
    public Report reportTruth(BenchmarkCard benchmark, Which which, Format format) throws IOException, Refused {
        return report(benchmark.id().value(), sets.truth(benchmark, which), format);
    }

    /** @throws Refused when the format has no way to say it */
    public Download exportTruth(BenchmarkCard benchmark, Which which, Format format) throws IOException, Refused {
        return download(benchmark.id().value(), sets.truth(benchmark, which), format);
    }

    /**
     * Of each annotator the latest submission of each frame; of several in a folder each.
     *
     * @param wanted which annotators; with one they are in no folder
     * @param names  of annotators, for the folders
     * @throws Refused when the format has no way to say them
     */
    public Report reportLabels(
            ProjectDoc project, Optional<PersonId> wanted, Function<PersonId, String> names, Format format)
            throws IOException, Refused {
        return report(name(project, wanted), sets.labels(project, wanted, names), format);
    }

    /** As {@link #reportLabels}, with the file. */
    public Download exportLabels(
            ProjectDoc project, Optional<PersonId> wanted, Function<PersonId, String> names, Format format)
            throws IOException, Refused {
        return download(name(project, wanted), sets.labels(project, wanted, names), format);
    }

    private static String name(ProjectDoc project, Optional<PersonId> wanted) {
        return project.id() + wanted.map(person -> "-" + person).orElse("");
    }

    /** It is written to the end and thrown away: only so it is certain that it can be. */
    private Report report(String name, Iterator<DataSet> sets, Format format) throws IOException, Refused {
        begin();
        try (var written = new LabelExport(format, scratch).write(sets)) {
            return report(name, format, written);
        } finally {
            turns.release();
        }
    }

    private Download download(String name, Iterator<DataSet> sets, Format format) throws IOException, Refused {
        begin();
        try {
            var written = new LabelExport(format, scratch).write(sets);
            return new Download(report(name, format, written), out -> {
                try (written) {
                    Files.copy(written.file(), out);
                }
            });
        } finally {
            turns.release();
        }
    }

    private static Report report(String name, Format format, LabelExport.Written written) {
        var file = written.file().getFileName().toString();
        var ending = written.zipped() ? ".zip" : file.substring(file.lastIndexOf('.'));
        return new Report(
                format.id(), name + "-" + format.id() + ending, written.frames(), written.labels(), written.losses());
    }

    private void begin() throws Refused {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused(
                        Problem.of("exports-busy", 503, "Other exports are being made.", "Try again in a minute."));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server is stopping", e);
        }
    }
}
