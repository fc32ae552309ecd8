package dev.plumbline.gateway.exports;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.files.Scratch;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.FrameFiles;
import dev.plumbline.gateway.format.Loss;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.BenchmarkCard;
import dev.plumbline.projections.catalogue.FrameCard;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.catalogue.Truth;
import dev.plumbline.projections.catalogue.Truths;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.submission.Submission;
import dev.plumbline.projections.submission.Submissions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Ground truth and submissions as files. A few at a time, each on this machine's disk until it is taken away. */
public final class LabelExports {
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 20;

    private final ReadSide read;
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
        this.read = read;
        this.scratch = scratch;
    }

    /** @throws Refused when the format has no way to say it */
    public Report reportTruth(BenchmarkCard benchmark, Which which, Format format) throws IOException, Refused {
        return report(benchmark.id().value(), truth(benchmark, which), format);
    }

    /** @throws Refused when the format has no way to say it */
    public Download exportTruth(BenchmarkCard benchmark, Which which, Format format) throws IOException, Refused {
        return download(benchmark.id().value(), truth(benchmark, which), format);
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
        return report(name(project, wanted), labels(project, wanted, names), format);
    }

    /** As {@link #reportLabels}, with the file. */
    public Download exportLabels(
            ProjectDoc project, Optional<PersonId> wanted, Function<PersonId, String> names, Format format)
            throws IOException, Refused {
        return download(name(project, wanted), labels(project, wanted, names), format);
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

    private Iterator<DataSet> truth(BenchmarkCard benchmark, Which which) {
        var ontology = ontology(OntologyVersions.key(benchmark.ontology(), benchmark.ontologyVersion()));
        var frames = frames(benchmark)
                .flatMap(frame -> read
                        .get(Projections.TRUTHS, Truths.key(benchmark.id(), frame.id()))
                        .flatMap(truth -> labels(truth, which))
                        .map(labels -> new Labelled(frame, labels))
                        .stream());
        return List.of(new DataSet("", ontology, frames)).iterator();
    }

    private static Optional<Labels> labels(Truth truth, Which which) {
        return switch (which) {
            case REVIEWED -> Optional.ofNullable(truth.reviewedLabels());
            case LATEST -> Optional.of(truth.labels());
        };
    }

    private Stream<FrameCard> frames(BenchmarkCard benchmark) {
        return read.all(Projections.FRAMES_OF_DATASET, benchmark.dataset() + "/").stream()
                .sorted(FrameCard.IN_ORDER);
    }

    private Iterator<DataSet> labels(ProjectDoc project, Optional<PersonId> wanted, Function<PersonId, String> names) {
        var ontology = ontology(OntologyVersions.key(project.ontology(), project.ontologyVersion()));
        var benchmark =
                read.get(Projections.BENCHMARKS, project.benchmark().value()).orElseThrow();
        var latest = latest(project, person -> wanted.isEmpty() || wanted.get().equals(person));
        var taken = new HashSet<String>();
        return latest.entrySet().stream()
                .map(each -> new DataSet(
                        wanted.isPresent() ? "" : folder(names.apply(each.getKey()), taken),
                        ontology,
                        frames(benchmark).flatMap(frame -> submitted(frame, each.getValue()).stream())))
                .iterator();
    }

    private Optional<Labelled> submitted(FrameCard frame, Map<FrameId, String> keys) {
        return Optional.ofNullable(keys.get(frame.id()))
                .flatMap(key -> read.get(Projections.SUBMISSIONS, key))
                .map(submission -> new Labelled(frame, submission.labels()));
    }

    /** Where the latest submission of each annotator and frame is stored. */
    private Map<PersonId, Map<FrameId, String>> latest(ProjectDoc project, Predicate<PersonId> wanted) {
        record Found(String key, long position) {}
        Map<PersonId, Map<FrameId, Found>> found = new TreeMap<>(Comparator.comparing(PersonId::value));
        eachSubmission(project, submission -> {
            if (wanted.test(submission.annotator())) {
                var one = new Found(Submissions.key(project.id(), submission.task()), submission.position());
                found.computeIfAbsent(submission.annotator(), _ -> new HashMap<>())
                        .merge(submission.frame(), one, (a, b) -> a.position() > b.position() ? a : b);
            }
        });
        Map<PersonId, Map<FrameId, String>> keys = new TreeMap<>(Comparator.comparing(PersonId::value));
        found.forEach((person, frames) -> {
            var byFrame = new HashMap<FrameId, String>();
            frames.forEach((frame, one) -> byFrame.put(frame, one.key()));
            keys.put(person, byFrame);
        });
        return keys;
    }

    private void eachSubmission(ProjectDoc project, Consumer<Submission> each) {
        int size = 256;
        var after = "";
        while (true) {
            var page = read.page(Projections.SUBMISSIONS, project.id() + "/", after, size);
            page.forEach(keyed -> each.accept(keyed.document()));
            if (page.size() < size) {
                return;
            }
            after = page.getLast().key();
        }
    }

    private static String folder(String name, Set<String> taken) {
        var plain = FrameFiles.inside(name.replace('/', '-')).strip();
        var free = plain;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = plain + " " + i;
        }
        return free;
    }

    private Ontology ontology(String key) {
        return read.get(Projections.ONTOLOGY_VERSIONS, key).orElseThrow();
    }
}
