package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ground truth from a COCO file, on a real server. */
class TruthImportTest {
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

    @Test
    void P3_truth_comes_from_a_coco_file_and_what_cannot_be_used_is_named() {
        Meadow.ok(meadow.manager.post("/api/benchmarks", """
                {"id":"from-coco","name":"From COCO","dataset":"meadow","ontology":"flowers","ontologyVersion":1}"""));

        var result = Meadow.ok(meadow.manager.post("/api/benchmarks/from-coco/truth-import", """
                {"images":[{"id":1,"file_name":"dahlia.jpg","width":400,"height":300},
                           {"id":2,"file_name":"elsewhere.jpg","width":10,"height":10}],
                 "categories":[{"id":1,"name":"Flower"},{"id":2,"name":"tree"}],
                 "annotations":[{"id":1,"image_id":1,"category_id":1,"bbox":[10,20,30,40]},
                                {"id":2,"image_id":1,"category_id":2,"bbox":[1,2,3,4]}]}"""))
                .json();
        var truth = meadow.reviewer
                .get("/api/benchmarks/from-coco/truth/" + meadow.frame)
                .json();

        assertThat(result.at("/proposed/0/objects").asInt()).isEqualTo(1);
        assertThat(result.get("skipped").findValuesAsText("detail"))
                .anyMatch(d -> d.contains("elsewhere.jpg"))
                .anyMatch(d -> d.contains("tree"));
        assertThat(truth.at("/labels/objects/0/shape/box/width").asDouble()).isEqualTo(30);
        assertThat(truth.get("state").asText()).isEqualTo("proposed");
    }

    @Test
    void P3_a_coco_file_with_a_dangling_id_is_refused_whole() {
        var answer = meadow.manager.post("/api/benchmarks/meadow-1/truth-import", """
                {"images":[{"id":1,"file_name":"dahlia.jpg","width":400,"height":300}],
                 "categories":[{"id":1,"name":"flower"}],
                 "annotations":[{"id":1,"image_id":7,"category_id":1,"bbox":[10,20,30,40]}]}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("7").doesNotContain("/tmp");
        assertThat(meadow.reviewer
                        .get("/api/benchmarks/meadow-1/truth/" + meadow.frame)
                        .json()
                        .get("revision")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void P3_a_frame_without_a_usable_annotation_keeps_its_reviewed_truth() {
        var allLeftOut = Meadow.ok(meadow.manager.post("/api/benchmarks/meadow-1/truth-import", """
                {"images":[{"id":1,"file_name":"dahlia.jpg","width":400,"height":300}],
                 "categories":[{"id":1,"name":"flower"},{"id":2,"name":"tree"}],
                 "annotations":[{"id":1,"image_id":1,"category_id":2,"bbox":[10,20,30,40]},
                                {"id":2,"image_id":1,"category_id":1,"bbox":[10,20,30,40],"iscrowd":1}]}"""))
                .json();

        assertThat(allLeftOut.get("proposed")).isEmpty();
        assertThat(allLeftOut.get("skipped").findValuesAsText("detail"))
                .contains("dahlia.jpg has no annotation that can be used, so the truth it has stays.");
        assertTruthIsAsItWas();
    }

    @Test
    void P3_a_frame_that_lists_no_annotation_is_skipped_and_named_while_others_are_proposed() {
        var oneIsBare = Meadow.ok(meadow.manager.post("/api/benchmarks/meadow-1/truth-import", """
                {"images":[{"id":1,"file_name":"dahlia.jpg","width":400,"height":300},
                           {"id":2,"file_name":"empty.png","width":300,"height":200}],
                 "categories":[{"id":1,"name":"flower"}],
                 "annotations":[{"id":1,"image_id":2,"category_id":1,"bbox":[10,20,30,40]}]}"""))
                .json();

        assertThat(oneIsBare.get("proposed").findValuesAsText("name")).containsExactly("empty.png");
        assertThat(oneIsBare.get("skipped").findValuesAsText("detail"))
                .containsExactly(
                        "dahlia.jpg has no annotations; a frame that shows nothing is proposed where truth is drawn.");
        assertTruthIsAsItWas();
    }

    private static void assertTruthIsAsItWas() {
        var truth = meadow.reviewer
                .get("/api/benchmarks/meadow-1/truth/" + meadow.frame)
                .json();
        assertThat(truth.get("state").asText()).isEqualTo("reviewed");
        assertThat(truth.at("/labels/objects/0/id").asText()).isEqualTo(Meadow.TRUTH);
    }
}
