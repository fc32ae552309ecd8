package dev.plumbline.gateway.imports;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.files.Scratch;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.Formats;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.format.yolo.Yolo;
import dev.plumbline.gateway.imports.TruthImport.Found;
import dev.plumbline.gateway.imports.TruthImport.OnError;
import dev.plumbline.gateway.imports.TruthImport.State;
import dev.plumbline.gateway.imports.TruthImport.Taken;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.gateway.problem.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.catalogue.Truths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One import: goes through the file once and proposes nothing, so that a file that is cut off or wrong in its last line is
 * refused before anything of it is taken; then a second time, and proposes. Holds one frame at a time.
 */
final class TruthImportRun {
    private static final Logger LOG = LoggerFactory.getLogger(TruthImportRun.class);

    /** More than any data set of labels; what a file of images beside them unpacks to is no concern of an import of truth. */
    private static final long MOST_UNPACKED_BYTES = 16L << 30;

    private static final long TELL_NANOS = 200_000_000;

    private final Commands commands;
    private final ReadSide read;
    private final TruthImports.Wanted wanted;
    private final Scratch.Place place;
    private final SentFile file;
    private volatile TruthImport now;
    private volatile boolean ending;

    private static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOff() {
            super("The server is stopping", null, false, false);
        }
    }

    TruthImportRun(
            Commands commands, ReadSide read, TruthImports.Wanted wanted, Scratch.Place place, TruthImport begun) {
        this.commands = commands;
        this.read = read;
        this.wanted = wanted;
        this.place = place;
        this.file = new SentFile(place.folder(), wanted.file());
        this.now = begun;
    }

    TruthImport now() {
        return now;
    }

    Scratch.Place place() {
        return place;
    }

    /** The run ends soon, with what was proposed until then. */
    void breakOff() {
        ending = true;
    }

    void run() {
        try {
            goOn();
            now = now.in(State.CHECKING, -1);
            try (Input input = file.open(MOST_UNPACKED_BYTES)) {
                Format format = wanted.format() == null ? Formats.detect(input) : wanted.format();
                now = now.readAs(format.id());
                carryOut(input, format);
            }
        } catch (Refused refused) {
            now = now.ended(State.REFUSED, file.told(refused.problem()));
        } catch (BrokenOff e) {
            now = now.brokenOff();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Import {} failed", now.id(), e);
            now = now.ended(State.REFUSED, file.notRead(e));
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", now.id(), e);
            now = now.ended(State.BROKEN_OFF, file.failed(now.id()));
        }
    }

    private void carryOut(Input input, Format format) throws IOException, Refused {
        var benchmark =
                read.get(Projections.BENCHMARKS, wanted.benchmark().value()).orElseThrow();
        var ontology = read.get(
                        Projections.ONTOLOGY_VERSIONS,
                        OntologyVersions.key(benchmark.ontology(), benchmark.ontologyVersion()))
                .orElseThrow();
        var names = new FrameNames(read.all(Projections.FRAMES_OF_DATASET, benchmark.dataset() + "/"));

        if (format instanceof Yolo) {
            KnownSizes.beside(input, names);
        }
        var check = new TruthCheck(names, ontology, format.capabilities(), this::scene);
        var faults = Faults.strict(TruthCheck.SHOWN);
        long[] told = {System.nanoTime()};
        eachFrame(input, format, faults, State.CHECKING, frame -> {
            check.next(frame);
            if (System.nanoTime() - told[0] > TELL_NANOS) {
                told[0] = System.nanoTime();
                now = now.with(found(check, faults));
            }
        });
        now = now.with(found(check, faults));
        if (now.found().wrong() > 0 && wanted.onError() == OnError.REFUSE) {
            throw new Refused(file.wrong(now.found()));
        }
        propose(input, format, names, ontology);
    }

    private void propose(Input input, Format format, FrameNames names, Ontology ontology) throws IOException, Refused {
        var again = new TruthCheck(names, ontology, format.capabilities(), this::scene);
        var late = new ArrayList<Place>();
        var proposals = new TruthProposals(
                commands,
                read,
                wanted.benchmark(),
                ontology,
                wanted.by(),
                wanted.correlation(),
                (truth, reason) -> late.add(new Place("/" + truth.frame(), reason)));
        eachFrame(input, format, Faults.strict(), State.PROPOSING, frame -> {
            again.next(frame).ifPresent(proposals::propose);
            now = now.with(taken(proposals));
        });
        proposals.finish();
        now = now.with(taken(proposals)).with(with(now.found(), late)).in(State.DONE, 1);
    }

    private void eachFrame(Input input, Format format, Faults faults, State state, Consumer<Frame> each)
            throws IOException, Refused {
        now = now.in(state, -1);
        Input telling = input.telling(share -> {
            goOn();
            now = now.in(state, share);
        });
        try (FrameReader reader = Formats.frames(telling, format, faults)) {
            for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
                goOn();
                each.accept(frame);
                now = now.in(state, reader.share());
            }
        }
    }

    private void goOn() {
        if (ending) {
            throw new BrokenOff();
        }
    }

    private Map<String, Value> scene(FrameId frame) {
        return read.get(Projections.TRUTHS, Truths.key(wanted.benchmark(), frame))
                .map(truth -> truth.labels().scene())
                .orElse(Map.of());
    }

    /** What the format's reader found comes first: it names lines. */
    private Found found(TruthCheck check, Faults faults) {
        var problems = new ArrayList<>(file.told(faults.places()));
        check.problems().stream()
                .limit(Math.max(0, TruthCheck.SHOWN - problems.size()))
                .forEach(problems::add);
        return new Found(check.frames(), check.wrong() + faults.count(), problems, check.unmet(faults.unread()));
    }

    private static Taken taken(TruthProposals proposals) {
        return new Taken(proposals.proposed(), proposals.unchanged(), proposals.objects(), proposals.position());
    }

    /** What the log refused though the check did not: somebody took the frame or changed the ontology meanwhile. */
    private static Found with(Found found, List<Place> late) {
        var problems = new ArrayList<>(found.problems());
        late.stream().limit(TruthCheck.SHOWN).forEach(problems::add);
        return new Found(found.frames(), found.wrong() + late.size(), problems, found.unmet());
    }
}
