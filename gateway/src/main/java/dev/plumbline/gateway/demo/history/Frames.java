package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.benchmark.BenchmarkCommand.CreateBenchmark;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ProposeTruth;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ReviewTruth;
import dev.plumbline.domain.dataset.DatasetCommand.AddFrame;
import dev.plumbline.domain.dataset.DatasetCommand.CreateDataset;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.demo.DemoWorkspace;
import dev.plumbline.gateway.demo.Seeding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The frames of a history: adds them to datasets, and knows what is really on each. */
final class Frames {
    private final Scribe scribe;
    private final Seeding seeding;
    private final Cuts cuts;
    private final Ontology ontology;
    private final Map<String, Photograph> photographs = new HashMap<>();
    private final Map<FrameId, Labels> truths = new HashMap<>();

    /** Who makes datasets, draws their truth, and looks it through. */
    record Makers(PersonId manager, PersonId draws, PersonId reviews) {}

    Frames(Scribe scribe, Seeding seeding, Cuts cuts, Ontology ontology) {
        this.scribe = scribe;
        this.seeding = seeding;
        this.cuts = cuts;
        this.ontology = ontology;
    }

    /** What is on the frame, whether or not the workspace was told. */
    Labels truth(FrameId frame) {
        return Objects.requireNonNull(truths.get(frame));
    }

    /** Knows of the frame what the demo says of it. */
    void learn(FrameId frame, Labels truth) {
        truths.put(frame, truth);
    }

    /** A dataset and a benchmark on it, without frames yet. */
    void open(DatasetId dataset, BenchmarkId benchmark, String name, Makers makers) {
        scribe.now(makers.manager, new CreateDataset(dataset, name, makers.manager));
        scribe.now(
                makers.manager,
                new CreateBenchmark(benchmark, name, dataset, ontology.id(), ontology.version(), makers.manager));
    }

    /** So many new frames, named after the dataset. */
    List<FrameId> add(DatasetId dataset, int count, int first, PersonId by) throws IOException {
        var added = new ArrayList<AddFrame>();
        var cut = cuts.next(count);
        for (var each : cut) {
            photograph(each.photograph());
        }
        var images = IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> keep(name(dataset, first + i), cut.get(i)))
                .toList();
        for (int i = 0; i < count; i++) {
            var id = name(dataset, first + i);
            truths.put(id, cut.get(i).truth());
            added.add(new AddFrame(dataset, id, images.get(i), by));
        }
        scribe.all(by, added);
        return added.stream().map(AddFrame::frame).toList();
    }

    private static FrameId name(DatasetId dataset, int number) {
        return new FrameId("%s-%04d".formatted(dataset, number));
    }

    private ImageFile keep(FrameId id, Cut cut) {
        try {
            return seeding.keep(id + ".jpg", photograph(cut.photograph()).frame(cut));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the truth of frames be drawn and reviewed. */
    void prove(BenchmarkId benchmark, List<FrameId> frames, Makers makers) {
        scribe.all(
                makers.draws,
                frames.stream()
                        .map(frame -> new ProposeTruth(benchmark, frame, truth(frame), ontology, makers.draws))
                        .toList());
        scribe.all(
                makers.reviews,
                frames.stream()
                        .map(frame -> new ReviewTruth(benchmark, frame, 1, makers.reviews))
                        .toList());
    }

    private Photograph photograph(String file) throws IOException {
        var known = photographs.get(file);
        if (known == null) {
            known = new Photograph(DemoWorkspace.image(file));
            photographs.put(file, known);
        }
        return known;
    }
}
