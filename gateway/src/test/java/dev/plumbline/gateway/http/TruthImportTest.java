package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ground truth from files of the field's formats, on a real server. */
class TruthImportTest {
    /** One flower at 10, 20 of 30 × 40 px on dahlia.jpg, as each format says it. */
    private static final Map<String, String> FILES = Map.of(
            "coco", """
                    {"images":[{"id":1,"file_name":"dahlia.jpg","width":400,"height":300}],
                     "categories":[{"id":1,"name":"Flower"}],
                     "annotations":[{"id":7,"image_id":1,"category_id":1,"bbox":[10,20,30,40]}]}""",
            "cvat", """
                    <?xml version="1.0"?><annotations><version>1.1</version>
                    <image id="0" name="images/dahlia.jpg" width="400" height="300">
                    <box label="Flower" xtl="10" ytl="20" xbr="40" ybr="60"/></image></annotations>""",
            "datumaro", """
                    {"info":{},"categories":{"label":{"labels":[{"name":"Flower"}]}},
                     "items":[{"id":"dahlia","image":{"path":"dahlia.jpg","size":[300,400]},
                     "annotations":[{"id":7,"type":"bbox","label_id":0,"bbox":[10,20,30,40]}]}]}""",
            "label-studio", """
                    [{"id":1,"data":{"image":"/data/upload/1/0a1b2c3d-dahlia.jpg"},"annotations":[{"result":[
                     {"id":"a7","type":"rectanglelabels","from_name":"label","to_name":"image",
                      "original_width":400,"original_height":300,
                      "value":{"x":2.5,"y":6.666666666666667,"width":7.5,"height":13.333333333333334,
                      "rectanglelabels":["Flower"]}}]}]}]""",
            "csv", "frame,class,x,y,width,height\ndahlia.jpg,Flower,10,20,30,40\n",
            "plumbline", """
                    {"plumbline":1,"classes":[{"name":"Flower","attributes":[],"keypoints":[],"skeleton":[]}],"scene":[],"frames":[{"name":"dahlia.jpg","annotations":[
                     {"className":"Flower","shape":{"box":{"x":10,"y":20,"width":30,"height":40}},
                      "attributes":{},"group":0,"zOrder":0,"marks":[]}],"scene":{}}]}""");

    @TempDir
    static Path directory;

    private static Meadow meadow;

    @BeforeAll
    static void begin() throws IOException {
        meadow = Meadow.begin(directory);
    }

    @AfterAll
    static void end() {
        meadow.close();
    }

    @ParameterizedTest
    @CsvSource({
        "coco, labels.json",
        "cvat, labels.xml",
        "datumaro, labels.json",
        "label-studio, labels.json",
        "csv, labels.csv",
        "plumbline, labels.json"
    })
    void P3_P8_truth_comes_from_a_file_of_any_format_and_waits_for_a_second_person(String format, String name) {
        benchmark("from-" + format);

        var done = Imports.ended(meadow.manager, "from-" + format, "?name=" + name, FILES.getOrDefault(format, ""));

        assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("done");
        assertThat(done.get("format").asText()).isEqualTo(format);
        assertThat(done.at("/taken/objects").asInt()).isEqualTo(1);
        assertOneFlower("from-" + format);
    }

    @Test
    void P8_a_zip_file_is_unpacked_and_yolo_takes_sizes_from_the_dataset_where_its_images_stayed_at_home()
            throws IOException {
        benchmark("from-yolo");
        var zip = zip(Map.of(
                "data.yaml", bytes("names: [Flower]\n"),
                "labels/train/dahlia.txt", bytes("0 0.0625 0.13333333333333333 0.075 0.13333333333333333\n")));

        var done = Imports.ended(meadow.manager, "from-yolo", "?name=dataset.zip", zip);

        assertThat(done.get("format").asText()).as(done.toString()).isEqualTo("yolo");
        assertOneFlower("from-yolo");
    }

    @Test
    void P8_what_is_wrong_is_told_by_line_and_id_and_the_rest_kept_or_nothing() {
        benchmark("half-right");
        var file = """
                {"images":[{"id":1,"file_name":"dahlia.jpg","width":400,"height":300},
                           {"id":2,"file_name":"elsewhere.jpg","width":10,"height":10},
                           {"id":3,"file_name":"empty.png","width":30,"height":20}],
                 "categories":[{"id":1,"name":"Flower"},{"id":2,"name":"tree"}],
                 "annotations":[{"id":7,"image_id":1,"category_id":1,"bbox":[10,20,30,40],"attributes":{"pose":"up"}},
                                {"id":8,"image_id":1,"category_id":2,"bbox":[1,2,3,4]},
                                {"id":9,"image_id":1,"category_id":1,"bbox":[10,20,-30,40]},
                                {"id":10,"image_id":2,"category_id":1,"bbox":[1,2,3,4]},
                                {"id":11,"image_id":3,"category_id":1,"bbox":[1,2,3,4]}]}""";

        var refused = Imports.ended(meadow.manager, "half-right", "?name=labels.json", file);
        assertThat(refused.get("state").asText()).isEqualTo("refused");
        assertThat(refused.at("/problem/code").asText()).isEqualTo("import-refused");
        assertThat(meadow.reviewer
                        .get("/api/benchmarks/half-right/truth/" + meadow.frame)
                        .status())
                .isEqualTo(404);

        var kept = Imports.ended(meadow.manager, "half-right", "?name=labels.json&onError=keep", file);
        assertThat(kept.get("state").asText()).isEqualTo("done");
        assertThat(kept.at("/taken/proposed").asInt()).isEqualTo(1);
        assertThat(kept.at("/found/wrong").asInt()).isEqualTo(3);
        assertThat(details(kept, "/found/problems", "detail"))
                .anyMatch(d -> d.startsWith("Annotation 9 (line 7"))
                .anyMatch(d -> d.equals("elsewhere.jpg is not in the dataset."))
                .anyMatch(d -> d.equals("empty.png is 30 × 20 px in the file and 300 × 200 px in the dataset."));
        assertThat(details(kept, "/found/unmet", "message"))
                .contains(
                        "The ontology has no class tree: 1 object left out.",
                        "The ontology does not ask pose of Flower: 1 value left out.");
        assertThat(kept.toString()).doesNotContain(directory.toString());
        assertOneFlower("half-right");
    }

    @Test
    void P8_the_same_file_again_proposes_nothing_anew() {
        benchmark("twice");
        Imports.ended(meadow.manager, "twice", "?name=labels.json", FILES.getOrDefault("coco", ""));

        var again = Imports.ended(meadow.manager, "twice", "?name=labels.json", FILES.getOrDefault("coco", ""));

        assertThat(again.at("/taken/proposed").asInt()).isZero();
        assertThat(again.at("/taken/unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void P8_what_is_no_file_of_labels_is_refused_and_leaves_nothing_behind() throws IOException {
        var text = Imports.ended(meadow.manager, "meadow-1", "?name=letter.txt&onError=keep", "Dear reader,");
        var cut = Imports.ended(
                meadow.manager,
                "meadow-1",
                "?name=cut.json&onError=keep",
                FILES.getOrDefault("coco", "").substring(0, 150));
        var away = Imports.ended(
                meadow.manager, "meadow-1", "?name=evil.zip&onError=keep", zip(Map.of("../evil.txt", bytes("0"))));

        assertThat(text.at("/problem/code").asText()).isEqualTo("format-unknown");
        assertThat(text.at("/problem/remedy").asText()).doesNotContain("--from-format");
        assertThat(cut.at("/problem/detail").asText()).startsWith("cut.json is not JSON at line");
        assertThat(away.at("/problem/detail").asText()).startsWith("evil.zip has an entry that points out of it");
        assertThat(meadow.manager
                        .upload("/api/benchmarks/meadow-1/truth-imports?name=a.json&format=nonsense", bytes("{}"))
                        .code())
                .isEqualTo("format-unknown");
        assertTruthIsAsItWas();
        Meadow.eventually(() -> isEmpty(directory.resolve("scratch")) ? "deleted" : "");
    }

    @Test
    void P3_a_frame_without_a_usable_annotation_keeps_its_reviewed_truth() {
        var allLeftOut = Imports.ended(meadow.manager, "meadow-1", "?name=labels.json&onError=keep", """
                {"images":[{"id":1,"file_name":"dahlia.jpg","width":400,"height":300},
                           {"id":2,"file_name":"empty.png","width":300,"height":200}],
                 "categories":[{"id":1,"name":"flower"},{"id":2,"name":"tree"}],
                 "annotations":[{"id":1,"image_id":1,"category_id":2,"bbox":[10,20,30,40]},
                                {"id":2,"image_id":1,"category_id":1,"bbox":[10,20,30,40],"iscrowd":1}]}""");

        assertThat(allLeftOut.at("/taken/proposed").asInt()).isZero();
        assertThat(details(allLeftOut, "/found/unmet", "message"))
                .contains("Ground truth carries no crowd regions: 1 dropped with their shapes.")
                .anyMatch(
                        d -> d.startsWith("1 frame without annotations that can be used: it keeps the truth there is"));
        assertTruthIsAsItWas();
    }

    private static void benchmark(String id) {
        Meadow.ok(meadow.manager.post("/api/benchmarks", """
                {"id":"%s","name":"%s","dataset":"meadow","ontology":"flowers","ontologyVersion":1}""".formatted(id, id)));
    }

    private static void assertOneFlower(String benchmark) {
        var truth = meadow.reviewer
                .get("/api/benchmarks/%s/truth/%s".formatted(benchmark, meadow.frame))
                .json();
        assertThat(truth.at("/labels/objects")).as(truth.toString()).hasSize(1);
        var box = truth.at("/labels/objects/0/shape/box");
        assertThat(box.get("x").asDouble()).isEqualTo(10);
        assertThat(box.get("y").asDouble()).isEqualTo(20);
        assertThat(box.get("width").asDouble()).isEqualTo(30);
        assertThat(box.get("height").asDouble()).isEqualTo(40);
        assertThat(truth.get("state").asText()).isEqualTo("proposed");
    }

    private static void assertTruthIsAsItWas() {
        var truth = meadow.reviewer
                .get("/api/benchmarks/meadow-1/truth/" + meadow.frame)
                .json();
        assertThat(truth.get("state").asText()).isEqualTo("reviewed");
        assertThat(truth.at("/labels/objects/0/id").asText()).isEqualTo(Meadow.TRUTH);
    }

    private static List<String> details(JsonNode of, String at, String member) {
        return of.at(at).findValuesAsText(member);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isEmpty(Path folder) {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
