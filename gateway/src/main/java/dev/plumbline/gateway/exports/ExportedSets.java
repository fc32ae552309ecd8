package dev.plumbline.gateway.exports;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.format.FrameFiles;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is exported, read from the projections one frame after the other. */
final class ExportedSets {
    private final ReadSide read;

    ExportedSets(ReadSide read) {
        this.read = read;
    }

    Iterator<DataSet> truth(BenchmarkCard benchmark, LabelExports.Which which) {
        var ontology = ontology(OntologyVersions.key(benchmark.ontology(), benchmark.ontologyVersion()));
        var frames = frames(benchmark)
                .flatMap(frame -> read
                        .get(Projections.TRUTHS, Truths.key(benchmark.id(), frame.id()))
                        .flatMap(truth -> labels(truth, which))
                        .map(labels -> new Labelled(frame, labels))
                        .stream());
        return List.of(new DataSet("", ontology, frames)).iterator();
    }

    private static Optional<Labels> labels(Truth truth, LabelExports.Which which) {
        return switch (which) {
            case REVIEWED -> Optional.ofNullable(truth.reviewedLabels());
            case LATEST -> Optional.of(truth.labels());
        };
    }

    private Stream<FrameCard> frames(BenchmarkCard benchmark) {
        return read.all(Projections.FRAMES_OF_DATASET, benchmark.dataset() + "/").stream()
                .sorted(FrameCard.IN_ORDER);
    }

    /** Of nobody, when nobody has submitted, so that there is a file. */
    Iterator<DataSet> labels(ProjectDoc project, Optional<PersonId> wanted, Function<PersonId, String> names) {
        var ontology = ontology(OntologyVersions.key(project.ontology(), project.ontologyVersion()));
        var benchmark =
                read.get(Projections.BENCHMARKS, project.benchmark().value()).orElseThrow();
        var latest = latest(project, person -> wanted.isEmpty() || wanted.get().equals(person));
        if (latest.isEmpty()) {
            return List.of(new DataSet("", ontology, Stream.<Labelled>empty())).iterator();
        }
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
