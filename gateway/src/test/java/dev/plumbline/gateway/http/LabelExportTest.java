package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.gateway.format.Formats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ground truth and submitted labels as files, on a real server. */
class LabelExportTest {
    @TempDir
    static Path directory;

    private static Meadow meadow;

    @BeforeAll
    static void two_annotators_have_submitted() throws IOException {
        meadow = Meadow.begin(directory);
        var taskOfInes = meadow.taskOf(meadow.ines);
        var taskOfKofi = meadow.taskOf(meadow.kofi);
        meadow.draw("ines", taskOfInes, 1, Meadow.OF_INES, new Box(12, 12, 96, 76));
        meadow.draw("kofi", taskOfKofi, 1, Meadow.OF_KOFI, new Box(20, 20, 60, 60));
        meadow.submit(meadow.ines, taskOfInes, 1);
        meadow.submit(meadow.kofi, taskOfKofi, 1);
    }

    @AfterAll
    static void end() {
        meadow.close();
    }

    @Test
    void P8_truth_goes_out_in_every_format_and_what_it_loses_is_said_before() throws IOException {
        for (var format : Formats.ALL) {
            var query = "?format=" + format.id();
            var report = Meadow.ok(meadow.auditor.get("/api/benchmarks/meadow-1/truth-export/report" + query))
                    .json();
            var file = Meadow.ok(meadow.auditor.get("/api/benchmarks/meadow-1/truth-export" + query));

            assertThat(file.header("content-disposition"))
                    .contains(report.get("fileName").asText());
            assertThat(report.get("frames").asInt())
                    .as(format.id())
                    .isEqualTo(
                            format.id().equals("yolo-pose")
                                    ? report.get("frames").asInt()
                                    : 1);
            if (format.fileName().isEmpty()) {
                assertThat(file.header("content-type")).isEqualTo("application/zip");
                assertThat(names(file.bytes())).isNotEmpty();
            }
        }
        assertThat(meadow.auditor
                        .get("/api/benchmarks/meadow-1/truth-export/report?format=mot")
                        .json()
                        .get("losses")
                        .findValuesAsText("message"))
                .contains("MOT carries no label ids: 1 dropped");
        try (var left = Files.list(directory.resolve("scratch"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void P8_what_went_out_comes_in_again_as_it_was() {
        Meadow.ok(meadow.manager.post("/api/benchmarks", """
                {"id":"again","name":"Again","dataset":"meadow","ontology":"flowers","ontologyVersion":1}"""));
        for (var format : new String[] {"coco", "yolo", "plumbline"}) {
            var file = Meadow.ok(meadow.manager.get("/api/benchmarks/meadow-1/truth-export?format=" + format));

            var done = Imports.ended(meadow.manager, "again", "?name=" + format, file.bytes());

            assertThat(done.get("state").asText()).as(done.toString()).isEqualTo("done");
            assertThat(done.get("format").asText()).isEqualTo(format);
            assertThat(meadow.reviewer
                            .get("/api/benchmarks/again/truth/" + meadow.frame)
                            .json()
                            .at("/labels/objects/0/shape/box")
                            .toString())
                    .isEqualTo("{\"x\":10.0,\"y\":10.0,\"width\":100.0,\"height\":80.0}");
        }
    }

    @Test
    void P8_labels_of_all_are_in_a_folder_each_and_of_one_a_file() throws IOException {
        var all = Meadow.ok(meadow.manager.get("/api/projects/week-1/label-export?format=plumbline"));
        var one = Meadow.ok(meadow.manager.get("/api/projects/week-1/label-export?format=plumbline&annotator=ines"));

        assertThat(names(all.bytes())).containsExactly("Person ines/labels.json", "Person kofi/labels.json");
        assertThat(one.text()).contains(Meadow.OF_INES).doesNotContain(Meadow.OF_KOFI, Meadow.TRUTH);
        assertThat(one.header("content-disposition")).contains("week-1-ines-plumbline.json");
        var nobody = Meadow.ok(meadow.manager.get("/api/projects/week-1/label-export?format=csv&annotator=auditor"));
        assertThat(nobody.text().lines()).hasSize(1);
    }

    @Test
    void P8_truth_that_waits_for_a_second_person_goes_out_only_when_it_is_asked_for() {
        Meadow.ok(meadow.manager.post("/api/benchmarks", """
                {"id":"waiting","name":"Waiting","dataset":"meadow","ontology":"flowers","ontologyVersion":1}"""));
        Meadow.ok(meadow.manager.put("/api/benchmarks/waiting/truth/" + meadow.frame, """
                {"labels":{"objects":[{"id":"w1","classKey":"flower",
                  "shape":{"box":{"x":10,"y":10,"width":100,"height":80}},"attributes":{}}],"scene":{}}}"""));
        var report = "/api/benchmarks/waiting/truth-export/report?format=coco";

        assertThat(meadow.manager.get(report).json().get("labels").asInt()).isZero();
        assertThat(meadow.manager
                        .get(report + "&truth=latest")
                        .json()
                        .get("labels")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void P8_a_format_that_there_is_not_is_named() {
        var answer = meadow.manager.get("/api/benchmarks/meadow-1/truth-export?format=label-studio-config");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("format-unknown");
    }

    private static TreeSet<String> names(byte[] zip) throws IOException {
        var names = new TreeSet<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
