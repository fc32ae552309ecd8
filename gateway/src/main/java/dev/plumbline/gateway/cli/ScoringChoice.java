package dev.plumbline.gateway.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.Fault;
import dev.plumbline.domain.scoring.Measures;
import dev.plumbline.domain.scoring.ScoringCheck;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.json.JsonFault;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The scoring function that {@code --scoring} names: a preset, or a file of the form of docs/scoring.md. */
final class ScoringChoice {

    private static final String REMEDY = "docs/scoring.md has the form of the file. Nothing was scored.";

    /** A rule that was left out or misspelt would silently be another rule. */
    private static final ObjectReader COMPLETE = Json.readerFor(ScoringFunction.class)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    private ScoringChoice() {}

    static ScoringFunction named(String presetOrFile) throws Refused {
        ScoringFunction preset = ScoringPresets.byName().get(presetOrFile);
        return preset != null ? preset : fromFile(Path.of(presetOrFile));
    }

    private static ScoringFunction fromFile(Path file) throws Refused {
        if (!Files.isRegularFile(file)) {
            throw new Refused(Problem.of(
                    "scoring-unknown",
                    422,
                    "There is neither a scoring function nor a file named %s.".formatted(file),
                    "Name one of %s, or a file."
                            .formatted(String.join(", ", ScoringPresets.byName().keySet()))));
        }
        try {
            JsonNode written = Json.mapper().readTree(Files.readAllBytes(file));
            if (written instanceof ObjectNode function && !function.has("measures")) {
                function.set("measures", Json.tree(Measures.USUAL));
            }
            ScoringFunction scoring = COMPLETE.readValue(written);
            refuseAny(file, ScoringCheck.faults(scoring));
            return scoring;
        } catch (JsonProcessingException e) {
            JsonFault fault = JsonFault.of(e);
            throw refused(file, List.of(new Place(fault.at(), fault.fact())));
        } catch (IOException e) {
            throw refused(file, List.of(new Place("", "It could not be read: " + e.getMessage())));
        }
    }

    private static void refuseAny(Path file, List<Fault> faults) throws Refused {
        if (!faults.isEmpty()) {
            throw refused(
                    file,
                    faults.stream()
                            .map(fault -> new Place(fault.at(), fault.fact()))
                            .toList());
        }
    }

    private static Refused refused(Path file, List<Place> places) {
        Place first = places.getFirst();
        String where = first.at().isEmpty() ? "" : " at " + first.at();
        return new Refused(Problem.of(
                        "scoring-invalid",
                        422,
                        "%s is no scoring function%s: %s".formatted(file, where, first.detail()),
                        REMEDY)
                .about(file.toString())
                .at(places));
    }
}
