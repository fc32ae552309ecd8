package dev.plumbline.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConvertCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path coco;

    @BeforeEach
    void file() throws IOException {
        coco = Files.writeString(folder.resolve("coco.json"), """
                {"images":[{"id":1,"file_name":"blüte.jpg","width":640,"height":480}],
                 "categories":[{"id":1,"name":"flower"},{"id":2,"name":"bud"}],
                 "annotations":[
                  {"id":11,"image_id":1,"category_id":1,"bbox":[0,0,100,100],"attributes":{"colour":"orange","petals":5}},
                  {"id":12,"image_id":1,"category_id":2,"segmentation":[[300,0,400,0,400,100,300,100]]}]}
                """);
    }

    @Test
    void P8_an_export_says_what_it_loses() {
        assertThat(run("--from", coco.toString(), "--to", "yolo:" + folder.resolve("yolo")))
                .isZero();
        assertThat(err.toString())
                .contains("YOLO carries no attributes: 2 dropped")
                .contains("YOLO carries no polygons: 1 written as the upright boxes around them")
                .contains("YOLO carries no label ids: 2 dropped");
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("yolo/labels/blüte.txt")).exists();
    }

    @Test
    void P8_the_report_is_there_as_json() throws IOException {
        assertThat(run(
                        "--from",
                        coco.toString(),
                        "--to",
                        folder.resolve("y").toString(),
                        "--to-format",
                        "yolo",
                        "--json"))
                .isZero();
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.path("from").asText()).isEqualTo("coco");
        assertThat(report.path("labels").asInt()).isEqualTo(2);
        assertThat(report.path("losses").findValuesAsText("message")).contains("YOLO carries no attributes: 2 dropped");
    }

    @Test
    void P8_formats_and_paths_may_be_given_apart() {
        assertThat(run(
                        "--from",
                        "coco",
                        "--to",
                        "csv",
                        coco.toString(),
                        folder.resolve("t.txt").toString()))
                .isZero();
        assertThat(run(
                        "--from",
                        coco.toString(),
                        "--to",
                        folder.resolve("labels.csv").toString()))
                .isZero();
        assertThat(folder.resolve("t.txt")).hasSameTextualContentAs(folder.resolve("labels.csv"));
    }

    @Test
    void P8_a_bad_record_leaves_nothing_or_is_left_out_as_was_asked() throws IOException {
        Files.writeString(coco, Files.readString(coco).replace("[0,0,100,100]", "[0,0,100]"));
        Path to = folder.resolve("own.json");
        assertThat(run("--from", coco.toString(), "--to", "plumbline:" + to)).isEqualTo(2);
        assertThat(err.toString()).contains("Annotation 11 (line 4, column 3): a bbox is x, y, width, height");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(coco);
        }
        assertThat(run("--from", coco.toString(), "--to", "native:" + to, "--on-error", "keep"))
                .isZero();
        assertThat(err.toString()).contains("1 record was wrong and left out").contains("Annotation 11");
        assertThat(to).content().contains("\"12\"").doesNotContain("\"11\"");
    }

    @Test
    void P8_what_stands_at_the_place_of_the_output_is_kept_unless_told_otherwise() throws IOException {
        Path to = Files.writeString(folder.resolve("own.json"), "mine");
        assertThat(run("--from", coco.toString(), "--to", "plumbline:" + to)).isEqualTo(2);
        assertThat(err.toString()).contains("is there already");
        assertThat(to).hasContent("mine");
        assertThat(run("--from", coco.toString(), "--to", "plumbline:" + to, "--overwrite"))
                .isZero();
        assertThat(to).content().startsWith("{\"plumbline\":1");
    }

    @Test
    void P2_the_classes_of_a_file_become_an_ontology() throws IOException {
        Path config = Files.writeString(folder.resolve("config.xml"), """
                <View><Image name="image" value="$image"/>
                <RectangleLabels name="label" toName="image"><Label value="Blüte" background="#FF00FF"/></RectangleLabels>
                <Choices name="species" toName="image" perRegion="true"><Choice value="rose"/><Choice value="tulip"/></Choices>
                </View>
                """);
        assertThat(run("--from", config.toString(), "--to", "ontology:" + folder.resolve("o.json")))
                .isZero();
        JsonNode ontology = new ObjectMapper().readTree(folder.resolve("o.json").toFile());
        assertThat(ontology.at("/classes/0/key").asText()).isEqualTo("blute");
        assertThat(ontology.at("/classes/0/shape").asText()).isEqualTo("box");
        assertThat(ontology.at("/classes/0/attributes/0/options/1/key").asText())
                .isEqualTo("tulip");
    }

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new ConvertCommand());
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(arguments);
    }
}
