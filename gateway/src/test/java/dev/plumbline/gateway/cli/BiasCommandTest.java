package dev.plumbline.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BiasCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int IMAGES = 30;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path truth;
    private Path labels;

    @BeforeEach
    void files() throws IOException {
        truth = Files.writeString(
                folder.resolve("truth.json"), coco(null, _ -> 0).toString());
        labels = Files.createDirectory(folder.resolve("labels"));
    }

    @Test
    void R4_the_json_has_the_documented_shape() throws IOException {
        write("ann1.json", coco(null, i -> i % 2 == 0 ? -2.1 : -1.9));
        write("ann2.json", coco(null, i -> i % 2 == 0 ? 0.1 : -0.1));
        assertThat(run("--json")).isZero();
        JsonNode annotators = JSON.readTree(out.toString()).get("annotators");
        JsonNode expected = JSON.readTree("""
                [{"kind":"boundary","class":null,"size":null,"offsetPx":-2.0,"interval":[-2.066,-1.934],"objects":30,
                  "systematic":true,"amount":-2.0,"unit":"px","since":"0.jpg"}]
                """);
        JsonNode findings = annotators.get(0).get("findings");
        assertThat(findings.get(0).get("evidence")).hasSize(20);
        ((ObjectNode) findings.get(0)).remove("evidence");
        assertThat(annotators.get(0).get("annotator").asText()).isEqualTo("ann1");
        assertThat(findings).isEqualTo(expected);
        assertThat(annotators.get(1)).isEqualTo(JSON.readTree("{\"annotator\":\"ann2\",\"findings\":[]}"));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void R4_without_json_a_finding_is_a_sentence() throws IOException {
        write("ann1.json", coco(null, i -> i % 2 == 0 ? -2.1 : -1.9));
        write("ann2.json", coco(null, _ -> 0));
        assertThat(run()).isZero();
        assertThat(out.toString()).isEqualTo("""
                        ann1 draws objects 2.0 px too tight (1.9 to 2.1, 30 objects, since 0.jpg).
                        ann2: nothing systematic.
                        """);
    }

    @Test
    void R4_annotations_may_name_their_annotator() throws IOException {
        ObjectNode both = coco("eva", i -> i % 2 == 0 ? 1.9 : 2.1);
        ArrayNode annotations = (ArrayNode) both.get("annotations");
        JsonNode others = coco("noor", _ -> 0).get("annotations");
        others.forEach(annotation -> annotations.add(
                ((ObjectNode) annotation).put("id", 1000 + annotation.get("id").asInt())));
        assertThat(run("--labels", write("both.json", both).toString(), "--json"))
                .isZero();
        JsonNode annotators = JSON.readTree(out.toString()).get("annotators");
        assertThat(annotators.findValuesAsText("annotator")).containsExactly("eva", "noor");
        assertThat(annotators.get(0).at("/findings/0/offsetPx").asDouble()).isEqualTo(2.0);
        assertThat(annotators.get(1).get("findings")).isEmpty();
    }

    @Test
    void R4_tracks_that_change_again_and_again_are_found() throws IOException {
        ObjectNode followed = coco(null, _ -> 0);
        ObjectNode changed = coco("eva", _ -> 0);
        for (int i = 0; i < IMAGES; i++) {
            ((ObjectNode) followed.get("annotations").get(i)).put("track_id", 1);
            ((ObjectNode) changed.get("annotations").get(i)).put("track_id", i / 3);
        }
        truth = Files.writeString(folder.resolve("followed.json"), followed.toString());
        assertThat(run("--labels", write("changed.json", changed).toString(), "--json"))
                .isZero();
        JsonNode findings = JSON.readTree(out.toString()).at("/annotators/0/findings");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).get("kind").asText()).isEqualTo("identity");
        assertThat(findings.get(0).get("objects").asInt()).isEqualTo(29);
        assertThat(findings.get(0).get("amount").asDouble()).isEqualTo(31.034);
        assertThat(findings.get(0).get("evidence")).hasSize(9);
        out.getBuffer().setLength(0);
        assertThat(run("--labels", write("kept.json", followed).toString())).isZero();
        assertThat(out.toString()).isEqualTo("kept: nothing systematic.\n");
    }

    @Test
    void R4_images_that_were_not_given_to_an_annotator_are_not_missed() throws IOException {
        ObjectNode few = coco(null, _ -> 0);
        ArrayNode images = (ArrayNode) few.get("images");
        while (images.size() > 3) {
            images.remove(3);
            ((ArrayNode) few.get("annotations")).remove(3);
        }
        assertThat(run("--labels", write("few.json", few).toString())).isZero();
        assertThat(out.toString()).isEqualTo("few: nothing systematic.\n");
    }

    @Test
    void R4_a_list_of_all_images_does_not_make_those_of_others_missed() throws IOException {
        ObjectNode listed = coco(null, i -> i % 2 == 0 ? -2.1 : -1.9);
        for (int i = 0; i < 400; i++) {
            ((ArrayNode) listed.get("images")).addObject().put("id", 1000 + i).put("file_name", "other-" + i);
        }
        ObjectNode all = coco(null, _ -> 0);
        for (int i = 0; i < 400; i++) {
            ((ArrayNode) all.get("images")).addObject().put("id", 1000 + i).put("file_name", "other-" + i);
            ObjectNode annotation = ((ArrayNode) all.get("annotations")).addObject();
            annotation.put("id", 1000 + i).put("image_id", 1000 + i).put("category_id", 1);
            annotation.putArray("bbox").add(10).add(10).add(20).add(20);
        }
        Files.writeString(truth, all.toString());
        assertThat(run("--labels", write("few.json", listed).toString())).isZero();
        assertThat(out.toString())
                .isEqualTo("few draws objects 2.0 px too tight (1.9 to 2.1, 30 objects, since 0.jpg).\n");
    }

    @Test
    void R4_a_refused_file_prints_nothing_but_the_problem() throws IOException {
        write("ann1.json", coco(null, _ -> 0));
        Files.writeString(labels.resolve("ann2.json"), "{\"images\":[");
        assertThat(run("--json")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        JsonNode problem = JSON.readTree(err.toString());
        assertThat(problem.get("code").asText()).isEqualTo("coco-unreadable");
        assertThat(problem.get("instance").asText()).endsWith("ann2.json");
    }

    @Test
    void R4_a_folder_has_a_file_or_a_folder_of_any_format_for_each_annotator() throws IOException {
        Path tight = write("tight.coco", coco(null, i -> i % 2 == 0 ? -2.1 : -1.9));
        Path right = write("right.coco", coco(null, _ -> 0));
        Files.writeString(labels.resolve("notes.txt"), "of the week");
        convert(tight, "cvat", "ann1.xml");
        convert(right, "csv", "ann2.csv");
        assertThat(run()).isZero();
        assertThat(out.toString()).isEqualTo("""
                        ann1 draws objects 2.0 px too tight (1.9 to 2.1, 30 objects, since 0.jpg).
                        ann2: nothing systematic.
                        """);
        labels = Files.createDirectory(folder.resolve("folders"));
        convert(tight, "yolo-segment", "okafor.k");
        convert(right, "voc", "lind");
        out.getBuffer().setLength(0);
        assertThat(run()).isZero();
        assertThat(out.toString()).startsWith("lind: nothing systematic.\nokafor.k draws objects 2.0 px too tight");
        out.getBuffer().setLength(0);
        assertThat(run("--labels", "Kim=" + labels.resolve("okafor.k"))).isZero();
        assertThat(out.toString()).startsWith("Kim draws objects 2.0 px too tight");
    }

    private void convert(Path from, String format, String name) {
        int code = new CommandLine(new ConvertCommand())
                .setErr(new PrintWriter(new StringWriter()))
                .execute("--from", "coco:" + from, "--to", format + ":" + labels.resolve(name));
        assertThat(code).isZero();
    }

    @Test
    void R4_a_folder_without_files_is_refused_with_what_to_do() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .contains("has no file that ends in .json, .xml")
                .contains("for each annotator");
    }

    @Test
    void R4_labels_of_other_images_are_warned_of() throws IOException {
        ObjectNode other = coco(null, _ -> 0);
        other.get("images")
                .forEach(image -> ((ObjectNode) image)
                        .put("file_name", "other-" + image.get("file_name").asText()));
        write("ann1.json", other);
        assertThat(run("--json")).isZero();
        assertThat(err.toString()).contains("ann1.json has no image that").contains("truth.json");
        assertThat(out.toString()).isEqualTo("{\"annotators\":[{\"annotator\":\"ann1\",\"findings\":[]}]}\n");
    }

    /** A box outline on each image, grown by so many px. */
    private static ObjectNode coco(@Nullable String annotator, IntToDoubleFunction grown) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode images = root.putArray("images");
        root.putArray("categories").addObject().put("id", 1).put("name", "cell");
        ArrayNode annotations = root.putArray("annotations");
        for (int i = 0; i < IMAGES; i++) {
            images.addObject()
                    .put("id", i)
                    .put("file_name", i + ".jpg")
                    .put("width", 640)
                    .put("height", 480);
            double px = grown.applyAsDouble(i);
            ObjectNode annotation =
                    annotations.addObject().put("id", i).put("image_id", i).put("category_id", 1);
            if (annotator != null) {
                annotation.put("annotator", annotator);
            }
            ArrayNode ring = annotation.putArray("segmentation").addArray();
            double right = 100 + 30 + i + px;
            ring.add(100 - px).add(100 - px).add(right).add(100 - px);
            ring.add(right).add(150 + px).add(100 - px).add(150 + px);
        }
        return root;
    }

    /** The last of an option given twice counts. */
    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--truth", truth.toString()));
        if (!List.of(more).contains("--labels")) {
            arguments.addAll(List.of("--labels", labels.toString()));
        }
        arguments.addAll(List.of(more));
        return new CommandLine(new BiasCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private Path write(String name, ObjectNode coco) throws IOException {
        return Files.writeString(labels.resolve(name), coco.toString());
    }
}
