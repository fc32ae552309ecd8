package dev.plumbline.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.spec.Picture;
import dev.plumbline.domain.spec.PublishSpec;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecCheck;
import dev.plumbline.domain.spec.Specs;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.json.JsonFault;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.gateway.problem.Refused;
import dev.plumbline.gateway.spec.SpecChangesView;
import dev.plumbline.gateway.spec.SpecForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plumbline spec}: whether a spec may be published and what it would change, without a server. */
@Command(
        name = "spec",
        description =
                "Checks a spec, and says what it changes since an earlier version. The rules are in docs/specs.md.")
public final class SpecCommand implements Callable<Integer> {
    private static final PersonId NOBODY = new PersonId("nobody");

    @Parameters(paramLabel = "FILE.json", description = "The spec, as POST /api/specs takes it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path file;

    @Option(
            names = "--since",
            paramLabel = "FILE.json",
            description = "An earlier version. Without it everything is new.")
    private @Nullable Path since;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private PrintedAnswer printed;

    private SpecCommand() {}

    @Override
    public Integer call() {
        return printed.print(() -> {
            var spec = read(file);
            var before = since == null ? null : read(since);
            mayFollow(before, spec);
            var changes = SpecChangesView.of(before, spec, true);
            return printed.isJson() ? Json.string(changes) + System.lineSeparator() : SpecText.of(spec, changes);
        });
    }

    private static Spec read(Path file) throws Refused {
        try {
            var json = Json.read(Files.readString(file), ObjectNode.class);
            SpecForm.complete(json, SpecCommand::unseen);
            var spec = Json.read(json, Spec.class);
            var faults = SpecCheck.faults(spec);
            if (!faults.isEmpty()) {
                throw new Refused(problem("%s, at %s: %s"
                                .formatted(
                                        file,
                                        faults.getFirst().at(),
                                        faults.getFirst().fact()))
                        .at(faults.stream()
                                .map(f -> new Place(f.at(), "%s: %s".formatted(f.at(), f.fact())))
                                .toList()));
            }
            return spec;
        } catch (JsonFault fault) {
            throw new Refused(problem("%s, at %s: %s".formatted(file, fault.at(), fault.fact())));
        } catch (IOException e) {
            throw new Refused(Problem.of(
                    "file-unreadable", 400, "%s cannot be read.".formatted(file), "Name a file that is there."));
        }
    }

    private static Problem problem(String detail) {
        return Problem.of("spec-invalid", 422, detail, "Correct what is listed.");
    }

    /** Without a server a picture is known by what names it. */
    private static Picture unseen(JsonNode named, String at) {
        var alt = named.path("alt").asText();
        var frame = named.path("frame").asText();
        var sha256 = named.path("sha256").asText();
        if (sha256.isEmpty()) {
            var id = UUID.nameUUIDFromBytes(frame.getBytes(StandardCharsets.UTF_8))
                    .toString()
                    .replace("-", "");
            sha256 = id + id;
        }
        return new Picture(sha256, "image/jpeg", 1, 1, alt, frame.isEmpty() ? null : new FrameId(frame));
    }

    /** As the server would decide it. */
    private static void mayFollow(@Nullable Spec before, Spec spec) throws Refused {
        if (before == null) {
            return;
        }
        var decided = new Specs()
                .decide(
                        new PublishSpec(spec, NOBODY, Instant.EPOCH),
                        new Specs.State(Map.of(spec.id(), before), Map.of()));
        switch (decided) {
            case Decision.Rejected rejected -> throw new Refused(Problems.of(rejected.reason()));
            case Decision.Accepted _ -> {}
        }
    }
}
