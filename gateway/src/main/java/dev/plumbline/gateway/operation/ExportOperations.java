package dev.plumbline.gateway.operation;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.gateway.exports.LabelExports;
import dev.plumbline.gateway.exports.LabelExports.Download;
import dev.plumbline.gateway.exports.LabelExports.Which;
import dev.plumbline.gateway.format.Format;
import dev.plumbline.gateway.format.Formats;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.BenchmarkCard;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Ground truth and submitted labels as files, and what those files will not say. */
final class ExportOperations {
    private final ReadSide read;
    private final Subjects subjects;
    private final LabelExports exports;
    private final Named named;

    private interface Work<T> {
        T of(Format format) throws IOException, dev.plumbline.gateway.problem.Refused;
    }

    ExportOperations(ReadSide read, Subjects subjects, LabelExports exports, Named named) {
        this.read = read;
        this.subjects = subjects;
        this.exports = exports;
        this.named = named;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "reportTruthExport", new Handling(subjects::benchmark, this::reportTruth),
                "exportTruth", new Handling(subjects::benchmark, this::exportTruth),
                "reportLabelExport", new Handling(subjects::project, this::reportLabels),
                "exportLabels", new Handling(subjects::project, this::exportLabels));
    }

    private Answer reportTruth(Call call) throws IOException {
        return Answer.ok(done(call, format -> exports.reportTruth(benchmark(call), which(call), format)));
    }

    private Answer exportTruth(Call call) throws IOException {
        return file(done(call, format -> exports.exportTruth(benchmark(call), which(call), format)));
    }

    private Answer reportLabels(Call call) throws IOException {
        var project = subjects.existingProject(call.id("project", ProjectId::new));
        return Answer.ok(done(call, format -> exports.reportLabels(project, annotator(call), this::name, format)));
    }

    private Answer exportLabels(Call call) throws IOException {
        var project = subjects.existingProject(call.id("project", ProjectId::new));
        return file(done(call, format -> exports.exportLabels(project, annotator(call), this::name, format)));
    }

    /** What the format cannot say at all is refused before a byte is sent. */
    private static <T> T done(Call call, Work<T> work) throws IOException {
        var id = call.text("format").orElseThrow();
        var format = Formats.ALL.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(ImportOperations.unknown(id)));
        try {
            return work.of(format);
        } catch (dev.plumbline.gateway.problem.Refused refused) {
            throw new Refused(refused.problem());
        }
    }

    private static Answer file(Download download) {
        var name = download.report().fileName();
        var type = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "zip" -> "application/zip";
            case "csv" -> "text/csv";
            case "xml" -> "application/xml";
            default -> "application/json";
        };
        return new Answer.Download(type, name, download.content()::writeTo);
    }

    private static Which which(Call call) {
        return Which.valueOf(call.text("truth").orElse("reviewed").toUpperCase(Locale.ROOT));
    }

    private static Optional<PersonId> annotator(Call call) {
        return call.text("annotator").map(PersonId::new);
    }

    private String name(PersonId person) {
        return named.person(person).name();
    }

    private BenchmarkCard benchmark(Call call) {
        return read.get(
                        Projections.BENCHMARKS,
                        call.id("benchmark", BenchmarkId::new).value())
                .orElseThrow(() -> new Refused(Problems.notFound()));
    }
}
