package dev.plumbline.gateway.event;

import static dev.plumbline.gateway.event.Upcasters.upcaster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.bias.SubmissionCompared;
import dev.plumbline.domain.dataset.DatasetEvent.DatasetCreated;
import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every event that was ever stored can be read for ever. One file per name and version; a file is never changed and never
 * deleted. For a new version add a file and an upcaster; {@code -Dgolden.write=true} writes the files that are missing.
 */
class GoldenEventsTest {
    private static final Path FILES = Path.of("src/test/resources/events");

    private final EventCodec codec = EventCodec.standard();

    static Stream<EventType> types() {
        return EventTypes.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_event_is_stored_as_its_golden_file_says(EventType type) throws IOException {
        var event = samples().get(type.type());
        assertThat(event).as("a sample of " + type.name()).isNotNull();
        var file = FILES.resolve("%s.v%d.json".formatted(type.name(), type.version()));
        if (!Files.exists(file) && Boolean.getBoolean("golden.write")) {
            Files.writeString(file, pretty(codec.encode(event)));
        }
        assertThat(file).exists();
        var golden = Files.readAllBytes(file);
        assertThat(Json.mapper().readTree(codec.encode(event)))
                .isEqualTo(Json.mapper().readTree(golden));
        assertThat(codec.decode(type.name(), type.version(), golden)).isEqualTo(event);
    }

    @Test
    void every_golden_file_of_every_version_can_be_read() throws IOException {
        try (var files = Files.list(FILES)) {
            var all = files.toList();
            assertThat(all).hasSizeGreaterThanOrEqualTo(EventTypes.ALL.size());
            for (var file : all) {
                var name = file.getFileName().toString();
                var at = name.indexOf(".v");
                var version = Integer.parseInt(name.substring(at + 2, name.indexOf('.', at + 2)));
                assertThat(codec.decode(name.substring(0, at), version, Files.readAllBytes(file)))
                        .isNotNull();
            }
        }
    }

    /** Files named after a case, such as {@code stroke.StrokeRecorded.v1.mask.json}: values that the samples do not have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ontology.OntologyPublished.v1.skeleton",
                "project.ScoringSet.v1.measures",
                "stroke.StrokeRecorded.v1.polyline",
                "stroke.StrokeRecorded.v1.mask",
                "stroke.StrokeRecorded.v1.keypoints",
                "stroke.StrokeRecorded.v1.track",
                "stroke.StrokeRecorded.v1.set-track",
                "dataset.FrameAdded.v1.sequence",
                "review.DisagreementFiled.v1.drawn"
            })
    void every_kind_of_value_is_stored_as_its_golden_file_says(String of) throws IOException {
        var golden = Files.readAllBytes(FILES.resolve(of + ".json"));
        var event = codec.decode(of.substring(0, of.indexOf(".v1")), 1, golden);
        assertThat(Json.mapper().readTree(codec.encode(event)))
                .isEqualTo(Json.mapper().readTree(golden));
    }

    @Test
    void R4_a_comparison_from_before_scenes_were_looked_at_has_no_answers_about_them() throws IOException {
        var old = Files.readAllBytes(FILES.resolve("bias.SubmissionCompared.v1.json"));
        assertThat(codec.decode("bias.SubmissionCompared", 1, old))
                .isInstanceOfSatisfying(SubmissionCompared.class, event -> {
                    assertThat(event.comparison().scene()).isEmpty();
                    assertThat(event.comparison().objects()).isNotEmpty();
                });
    }

    @Test
    void an_old_version_is_read_by_its_upcasters_in_turn() {
        var type = new EventType("dataset.DatasetCreated", 3, DatasetCreated.class);
        var codec = new EventCodec(
                List.of(type),
                List.of(
                        upcaster(
                                type.name(),
                                1,
                                node -> node.put("name", node.get("title").textValue())),
                        upcaster(type.name(), 2, node -> node.put("by", "nobody"))));

        assertThat(codec.decode(type.name(), 1, bytes("{\"dataset\":\"d\",\"title\":\"Blooms\"}")))
                .isEqualTo(new DatasetCreated(new DatasetId("d"), "Blooms", new PersonId("nobody")));
        assertThat(codec.decode(type.name(), 2, bytes("{\"dataset\":\"d\",\"name\":\"Blooms\"}")))
                .isEqualTo(new DatasetCreated(new DatasetId("d"), "Blooms", new PersonId("nobody")));
    }

    @Test
    void what_cannot_be_read_says_why() {
        assertThatThrownBy(() -> codec.decode("dataset.Gone", 1, bytes("{}")))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("dataset.Gone");
        assertThatThrownBy(() -> codec.decode("dataset.DatasetCreated", 9, bytes("{}")))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("newer Plumbline");
        assertThatThrownBy(() -> codec.decode("dataset.DatasetCreated", 1, bytes("{\"dataset\":7}")))
                .isInstanceOf(UnreadableEvent.class);
    }

    private static Map<Class<?>, Event> samples() {
        return SampleEvents.ALL.stream().collect(Collectors.toMap(Object::getClass, Function.identity()));
    }

    private static String pretty(byte[] json) throws IOException {
        return Json.mapper()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Json.mapper().readTree(json))
                + "\n";
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
