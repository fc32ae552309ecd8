package dev.plumbline.gateway.operation;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.files.Scratch;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.Formats;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.imports.OntologyDraft;
import dev.plumbline.gateway.imports.TruthImport;
import dev.plumbline.gateway.imports.TruthImport.Found;
import dev.plumbline.gateway.imports.TruthImport.OnError;
import dev.plumbline.gateway.imports.TruthImport.State;
import dev.plumbline.gateway.imports.TruthImport.Taken;
import dev.plumbline.gateway.imports.TruthImports;
import dev.plumbline.gateway.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ground truth and ontologies from files. */
final class ImportOperations {
    private static final long MOST_BYTES = 8_000_000_000L;
    private static final long MOST_BYTES_OF_CLASSES = 500_000_000;

    private final Subjects subjects;
    private final TruthImports imports;
    private final Scratch scratch;
    private final Identities identities;

    /** @param folder whether it is several files, in a ZIP file */
    record FormatView(String id, String title, boolean folder) {}

    record ImportView(
            String id,
            String file,
            long bytes,
            OnError onError,
            Person by,
            Instant at,
            @Nullable String format,
            State state,
            @Nullable Double share,
            Found found,
            Taken taken,
            @Nullable Problem problem) {}

    ImportOperations(Subjects subjects, TruthImports imports, Scratch scratch, Identities identities) {
        this.subjects = subjects;
        this.imports = imports;
        this.scratch = scratch;
        this.identities = identities;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "listFormats", Handling.of(_ -> Answer.ok(formats())),
                "draftOntology", Handling.of(this::draft),
                "importTruth", new Handling(subjects::benchmark, this::begin),
                "listTruthImports", new Handling(subjects::benchmark, this::list),
                "readTruthImport", new Handling(subjects::benchmark, this::read));
    }

    private static List<FormatView> formats() {
        return Formats.ALL.stream()
                .map(each ->
                        new FormatView(each.id(), each.title(), each.fileName().isEmpty()))
                .toList();
    }

    private Answer begin(Call call) throws IOException {
        var place = scratch.place();
        boolean taken = false;
        try {
            var file = Arriving.in(place, call, MOST_BYTES);
            var begun = imports.begin(wanted(call, file), place);
            taken = begun.isPresent();
            return Answer.json(202, view(begun.orElseThrow(ImportOperations::underWay)));
        } finally {
            if (!taken) {
                place.close();
            }
        }
    }

    private static TruthImports.Wanted wanted(Call call, Path file) {
        var onError = call.text("onError").orElse("refuse").toUpperCase(Locale.ROOT);
        return new TruthImports.Wanted(
                UUID.randomUUID().toString(),
                benchmark(call),
                file,
                format(call),
                OnError.valueOf(onError),
                call.person(),
                call.correlation());
    }

    /** Null when it is to be found out. */
    static @Nullable Format format(Call call) {
        return call.text("format")
                .filter(id -> !id.equals("auto"))
                .map(id -> Formats.named(id).orElseThrow(() -> new Refused(unknown(id))))
                .orElse(null);
    }

    static Problem unknown(String id) {
        return Problem.of(
                "format-unknown",
                422,
                "There is no format %s.".formatted(id),
                "Choose one of these: %s.".formatted(Formats.ids()));
    }

    private static Refused underWay() {
        return new Refused(Problem.of(
                "import-under-way",
                409,
                "Another file is being imported into this benchmark.",
                "Wait until it is done, and send yours then."));
    }

    private Answer draft(Call call) throws IOException {
        try (var place = scratch.place()) {
            var file = Arriving.in(place, call, MOST_BYTES_OF_CLASSES);
            return Answer.ok(OntologyDraft.of(place.folder(), file, format(call)));
        } catch (dev.plumbline.gateway.problem.Refused refused) {
            throw new Refused(refused.problem());
        }
    }

    private Answer list(Call call) {
        return Answer.ok(imports.of(benchmark(call)).stream().map(this::view).toList());
    }

    private Answer read(Call call) {
        return Answer.ok(view(imports.find(benchmark(call), call.text("import").orElseThrow())
                .orElseThrow(() -> new Refused(Problems.notFound()))));
    }

    private ImportView view(TruthImport i) {
        var asked = i.asked();
        return new ImportView(
                i.id(),
                asked.file(),
                asked.bytes(),
                asked.onError(),
                identities.person(asked.by()),
                asked.at(),
                i.format(),
                i.state(),
                i.share(),
                i.found(),
                i.taken(),
                i.problem());
    }

    private static BenchmarkId benchmark(Call call) {
        return call.id("benchmark", BenchmarkId::new);
    }
}
