package dev.plumbline.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.gateway.format.Conversion;
import dev.plumbline.gateway.format.Formats;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What was converted is scored like what it was converted from. */
class ScoreAnyFormatTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"coco", "cvat", "datumaro", "label-studio", "voc", "yolo", "csv", "plumbline"})
    void P5_a_converted_file_earns_all_there_is_against_the_file_it_was_made_of(String format) throws Exception {
        Path truth = Files.writeString(folder.resolve("truth.json"), """
                {"images":[{"id":1,"file_name":"a.jpg","width":640,"height":480}],
                 "categories":[{"id":1,"name":"flower"},{"id":2,"name":"bud"}],
                 "annotations":[{"id":11,"image_id":1,"category_id":1,"bbox":[0,0,100,100]},
                                {"id":12,"image_id":1,"category_id":2,"bbox":[200,50,31,47]}]}
                """);
        Path labels = folder.resolve(format);
        new Conversion(truth, null, labels, Formats.named(format).orElseThrow(), false, false, (_, _) -> {}).run();
        StringWriter out = new StringWriter();
        CommandLine score = new CommandLine(new ScoreCommand()).setOut(new PrintWriter(out));
        assertThat(score.execute("--truth", truth.toString(), "--labels", labels.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("(100.0 %)")
                .doesNotContain("missed")
                .doesNotContain("spurious");
    }

    @Test
    void P5_what_is_said_of_a_frame_as_a_whole_earns_beside_its_objects() throws Exception {
        Path truth = tagged("truth.json", "rain,wet");
        StringWriter out = new StringWriter();
        CommandLine score = new CommandLine(new ScoreCommand()).setOut(new PrintWriter(out));
        assertThat(score.execute("--truth", truth.toString(), "--labels", truth.toString()))
                .isZero();
        assertThat(out.toString()).contains("scene     tags 50/50").contains("(100.0 %)");
        out.getBuffer().setLength(0);
        Path labels = tagged("labels.json", "wet");
        assertThat(score.execute("--truth", truth.toString(), "--labels", labels.toString(), "--json"))
                .isZero();
        assertThat(new ObjectMapper()
                        .readTree(out.toString())
                        .at("/frames/0/scene/0/points")
                        .asDouble())
                .isLessThan(50);
    }

    /** Datumaro's, with tags of a frame. */
    private Path tagged(String name, String tags) throws IOException {
        List<String> names = List.of("rain", "wet");
        String labels = Arrays.stream(tags.split(","))
                .map(tag -> "{\"id\":0,\"type\":\"label\",\"group\":0,\"label_id\":%d}".formatted(names.indexOf(tag)))
                .collect(Collectors.joining(","));
        return Files.writeString(folder.resolve(name), """
                {"info":{},"categories":{"label":{"labels":[{"name":"rain","parent":""},{"name":"wet","parent":""}]}},
                 "items":[{"id":"a","annotations":[%s],"image":{"path":"a.jpg","size":[48,64]}}]}
                """.formatted(labels));
    }
}
