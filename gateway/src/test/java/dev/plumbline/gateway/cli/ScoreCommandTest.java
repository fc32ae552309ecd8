package dev.plumbline.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScoreCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SCORING = """
                {"id":{"name":"garden","version":3},
                 "matching":{"minimumIou":0.5,"classes":"same-class-first","acrossKinds":true,"lowOverlapIou":0},
                 "geometry":{"available":200,"curve":{"linear":{"floorIou":0.85,"fullIou":1}}},
                 "classPoints":0,
                 "attributes":{"named":{"colour":10},"others":0},
                 "scene":{"named":{},"others":0},
                 "spurious":{"costs":{"points":25}},
                 "numberTolerance":0}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path truth;
    private Path labels;

    @BeforeEach
    void files() throws IOException {
        truth = write("truth.json", """
                {"images":[{"id":1,"file_name":"blüte.jpg","width":640,"height":480}],
                 "categories":[{"id":1,"name":"flower"},{"id":2,"name":"bud"}],
                 "annotations":[
                  {"id":11,"image_id":1,"category_id":1,"bbox":[0,0,100,100],"attributes":{"colour":"orange"}},
                  {"id":12,"image_id":1,"category_id":2,"segmentation":[[300,0,400,0,400,100,300,100]]}]}
                """);
        labels = write("labels.json", """
                {"images":[{"id":9,"file_name":"blüte.jpg","width":640,"height":480}],
                 "categories":[{"id":5,"name":"bud"},{"id":6,"name":"flower"}],
                 "annotations":[
                  {"id":"x1","image_id":9,"category_id":6,"bbox":[0,0,100,90],"attributes":{"colour":"yellow"}},
                  {"id":"x2","image_id":9,"category_id":5,"bbox":[0,300,50,50]}]}
                """);
    }

    @Test
    void P5_the_json_has_the_documented_shape() throws IOException {
        assertThat(run("--json")).isZero();
        JsonNode expected = JSON.readTree("""
                {"frames":[{"frame":"blüte.jpg","objects":[
                  {"truth":11,"label":"x1","outcome":"matched","iou":0.9,
                   "class":{"truth":"flower","label":"flower","correct":true},
                   "components":[{"name":"geometry","points":180.0,"available":200.0},
                                 {"name":"class","points":100.0,"available":100.0},
                                 {"name":"colour","points":0.0,"available":10.0}]},
                  {"truth":12,"label":null,"outcome":"missed","iou":null,
                   "class":{"truth":"bud","label":null,"correct":false},
                   "components":[{"name":"geometry","points":0.0,"available":200.0},
                                 {"name":"class","points":0.0,"available":100.0}]},
                  {"truth":null,"label":"x2","outcome":"spurious","iou":null,
                   "class":{"truth":null,"label":"bud","correct":false},
                   "components":[{"name":"geometry","points":0.0,"available":200.0},
                                 {"name":"class","points":0.0,"available":100.0}]}],
                 "points":280.0,"available":910.0}],
                 "total":{"points":280.0,"available":910.0,"score":0.3076923076923077}}
                """);
        assertThat(JSON.readTree(out.toString())).isEqualTo(expected);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void R3_asked_why_each_object_says_so_in_words() throws IOException {
        assertThat(run("--json", "--why")).isZero();
        JsonNode objects = JSON.readTree(out.toString()).at("/frames/0/objects");
        assertThat(objects.findValues("why"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "[\"Worst between 4 and 8 o'clock: 10 px too tight.\",\"colour is “orange”, not “yellow”.\"]",
                        "[\"Missed: here is bud.\"]",
                        "[\"There is no object here.\"]");
    }

    @Test
    void P5_the_json_survives_a_terminal_that_knows_ascii_alone() {
        run("--json");
        assertThat(out.toString()).isASCII().contains("bl\\u00FCte.jpg");
    }

    @Test
    void P5_without_json_the_sentence_comes_out() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("geometry 180/200 · class 100/100 · colour 0/10")
                .contains("missed    12 → –")
                .contains("280 of 910 (30.8 %)");
    }

    @Test
    void P5_cvat_counts_objects_and_warns_of_low_overlap() throws IOException {
        Path close = write("low.json", Files.readString(labels).replace("[0,0,100,90]", "[0,0,100,60]"));
        assertThat(run("--scoring", "cvat", "--labels", close.toString())).isZero();
        assertThat(out.toString()).contains("IoU 0.600, low overlap").contains("1 of 3");
    }

    @Test
    void P5_a_scoring_file_is_taken() throws IOException {
        Path scoring = write("scoring.json", SCORING);
        assertThat(run("--scoring", scoring.toString(), "--json")).isZero();
        JsonNode total = JSON.readTree(out.toString()).get("total");
        assertThat(total.get("points").asDouble()).isCloseTo(200 / 3.0 - 25, within(1e-9));
        assertThat(total.get("available").asDouble()).isEqualTo(410);
    }

    @Test
    void P5_a_refused_file_prints_nothing_but_the_problem() throws IOException {
        Files.writeString(labels, Files.readString(labels).replace("\"category_id\":5", "\"category_id\":7"));
        assertThat(run("--json")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        JsonNode problem = JSON.readTree(err.toString());
        assertThat(problem.get("code").asText()).isEqualTo("coco-invalid");
        assertThat(problem.get("instance").asText()).isEqualTo(labels.toString());
        assertThat(problem.at("/errors/0/at").asText()).isEqualTo("/annotations/1/category_id");
    }

    @Test
    void P5_a_refusal_in_words_says_where_and_what_to_do() throws IOException {
        Files.writeString(truth, "{\"images\":[");
        assertThat(run()).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("truth.json is not JSON at line 1").contains("it may have been cut off");
    }

    @Test
    void P5_an_unknown_scoring_is_refused_with_the_names_there_are() {
        assertThat(run("--scoring", "fair")).isEqualTo(2);
        assertThat(err.toString()).contains("named fair").contains("plumbline, cvat, coco, encord");
    }

    @Test
    void P5_a_faulty_scoring_file_is_refused_with_its_place() throws IOException {
        Path scoring = write("scoring.json", "{\"id\":{\"name\":\"x\",\"version\":1}}");
        assertThat(run("--scoring", scoring.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("scoring.json is no scoring function");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void P5_a_rule_misspelt_or_left_out_of_a_scoring_file_is_refused() throws IOException {
        Path misspelt = write("scoring.json", SCORING.replace("acrossKinds", "accrossKinds"));
        assertThat(run("--scoring", misspelt.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("/matching/acrossKinds");
        Path partial = write("scoring.json", SCORING.replace("\"classPoints\":0,", ""));
        assertThat(run("--scoring", partial.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void P5_a_scoring_file_out_of_range_is_refused_with_its_place() throws IOException {
        Path scoring = write("scoring.json", SCORING.replace("0.85", "8.5"));
        assertThat(run("--scoring", scoring.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("/geometry/curve/linear/floorIou").contains("between 0 and 1, not 8.5");
    }

    @Test
    void P5_a_label_without_area_stays_and_is_warned_of() throws IOException {
        Path flat = write("flat.json", Files.readString(labels).replace("[0,0,100,90]", "[0,0,100,0]"));
        assertThat(run("--labels", flat.toString())).isZero();
        assertThat(err.toString()).contains("annotation x1 covers no area");
        assertThat(out.toString()).contains("spurious  – → x1");
    }

    /** The last of an option given twice counts. */
    private int run(String... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = "--truth";
        arguments[1] = truth.toString();
        arguments[2] = "--labels";
        arguments[3] = labels.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return new CommandLine(new ScoreCommand())
                .setOverwrittenOptionsAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
