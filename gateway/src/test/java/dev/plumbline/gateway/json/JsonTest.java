package dev.plumbline.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.canvas.Canvas;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Part;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTest {
    private static final Path WIRE = Path.of("src/main/resources/wire");

    @Test
    void a_label_is_written_in_the_documented_form() {
        var label = new Label(
                new LabelId("l1"),
                "flower",
                new Polygon(List.of(new Part(Ring.of(1, 2, 3.5, 4, 5, 6.25), List.of()))),
                Map.of("species", new Value.Choice("dahlia"), "seen", new Value.Choices(List.of("b", "a"))));

        assertThat(Json.string(label)).isEqualTo("""
                {"id":"l1","classKey":"flower","shape":{"polygon":{"parts":[{"exterior":[1,2,3.5,4,5,6.25],"holes":[]}]}},\
                "attributes":{"seen":{"choices":["a","b"]},"species":{"choice":"dahlia"}}}""");
        assertThat(Json.read(Json.string(label), Label.class)).isEqualTo(label);
    }

    @Test
    void a_shape_on_its_own_is_wrapped_too() {
        assertThat(Json.string(new Box(1, 2, 3, 4)))
                .isEqualTo("{\"box\":{\"x\":1.0,\"y\":2.0,\"width\":3.0,\"height\":4.0}}");
        assertThat(Json.read("{\"box\":{\"x\":1,\"y\":2,\"width\":3,\"height\":4}}", Shape.class))
                .isEqualTo(new Box(1, 2, 3, 4));
    }

    @Test
    void a_shape_of_every_kind_is_read_as_a_shape_and_as_a_region() {
        Mask mask = Mask.of(new FrameSize(6, 5), 6, 3, 2, 3, 16);
        assertThat(Json.string(mask)).isEqualTo("{\"mask\":{\"width\":6,\"height\":5,\"runs\":[6,3,2,3,16]}}");
        for (Shape shape : List.of(
                mask,
                new Box(1, 2, 3, 4),
                Polyline.of(1, 2, 3.5, 4),
                Keypoints.of(Keypoint.visible(1, 2), Keypoint.ABSENT))) {
            assertThat(Json.read(Json.string(shape), Shape.class)).isEqualTo(shape);
        }
        assertThat(Json.read(Json.string(mask), Region.class)).isEqualTo(mask);
    }

    @Test
    void a_mask_that_does_not_fill_its_frame_is_refused() {
        assertThatThrownBy(() -> Json.read("{\"mask\":{\"width\":6,\"height\":5,\"runs\":[6,3]}}", Shape.class))
                .isInstanceOfSatisfying(
                        JsonFault.class,
                        fault -> assertThat(fault.fact())
                                .isEqualTo("The runs are 9 px together; a mask of 6 × 5 px needs 30"));
        assertThatThrownBy(() -> Json.read("{\"mask\":{\"width\":6,\"height\":5,\"runs\":[31,-1]}}", Shape.class))
                .isInstanceOfSatisfying(JsonFault.class, fault -> {
                    assertThat(fault.at()).endsWith("/runs");
                    assertThat(fault.fact()).isEqualTo("A run has no length below 0; run 1 has -1");
                });
    }

    @Test
    void a_fault_says_where_it_is() {
        assertThatThrownBy(() -> Json.read("{\"draw\":{\"label\":\"a b\",\"classKey\":\"x\"}}", Change.class))
                .isInstanceOfSatisfying(JsonFault.class, fault -> {
                    assertThat(fault.at()).isEqualTo("/label");
                    assertThat(fault.fact()).startsWith("An id is 1 to 80 characters");
                });
        assertThatThrownBy(() -> Json.read("{\"draw\":{\"label\":\"a\",\"classKey\":\"x\"}}", Change.class))
                .isInstanceOfSatisfying(
                        JsonFault.class, fault -> assertThat(fault.fact()).isEqualTo("\"shape\" is missing."));
        assertThatThrownBy(() -> Json.read("{\"delete\":{\"label\":null}}", Change.class))
                .isInstanceOfSatisfying(
                        JsonFault.class, fault -> assertThat(fault.fact()).isEqualTo("\"label\" may not be null."));
        assertThatThrownBy(() -> Json.read("{\"draw\"", Change.class))
                .isInstanceOfSatisfying(
                        JsonFault.class, fault -> assertThat(fault.fact()).contains("line 1"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void golden_changes_are_read_and_written_back_alike(Path file) throws IOException {
        var golden = Json.mapper().readTree(Files.readAllBytes(file));
        var change = Json.read(golden, Change.class);
        assertThat(Json.read(Json.bytes(change), Change.class)).isEqualTo(change);
    }

    @ParameterizedTest
    @MethodSource("folds")
    void golden_folds_agree(Path file) throws IOException {
        var golden = Json.mapper().readTree(Files.readAllBytes(file));
        var canvas = Canvas.EMPTY;
        for (JsonNode change : golden.get("strokes")) {
            canvas = canvas.apply(Json.read(change, Change.class));
        }
        var expected = golden.get("expected");
        assertThat(canvas.labels()).isEqualTo(Json.read(expected.get("labels"), Labels.class));
        assertThat(canvas.strokes()).isEqualTo(expected.get("strokes").asInt());
        assertThat(canvas.canUndo()).isEqualTo(expected.get("canUndo").asBoolean());
        assertThat(canvas.canRedo()).isEqualTo(expected.get("canRedo").asBoolean());
    }

    static List<Path> changes() throws IOException {
        try (var files = Files.list(WIRE.resolve("change"))) {
            return files.sorted().toList();
        }
    }

    static List<Path> folds() throws IOException {
        try (var files = Files.list(WIRE.resolve("fold"))) {
            return files.sorted().toList();
        }
    }
}
