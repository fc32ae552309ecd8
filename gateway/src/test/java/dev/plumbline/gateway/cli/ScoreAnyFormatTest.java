package dev.plumbline.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.format.Conversion;
import dev.plumbline.gateway.format.Formats;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
