package dev.plumbline.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TrendCommandTest {

    private static final String WEEKS = """
            annotator,skill,week,reviewed,disagreed
            okafor,boundary,2026-W30,40,11
            okafor,boundary,2026-W25,40,3
            okafor,boundary,2026-W26,40,4
            okafor,boundary,2026-W27,40,5
            okafor,boundary,2026-W28,40,3
            okafor,boundary,2026-W29,40,12
            lind,colour,2026-W29,0,0
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void R7_the_json_has_the_documented_shape() throws IOException {
        assertThat(run(WEEKS, "--json")).isZero();
        JsonNode annotators = new ObjectMapper().readTree(out.toString()).get("annotators");
        assertThat(annotators.get(0).get("annotator").asText()).isEqualTo("okafor");
        assertThat(annotators.get(0).get("skill").asText()).isEqualTo("boundary");
        JsonNode weeks = annotators.get(0).get("weeks");
        assertThat(weeks.findValuesAsText("week"))
                .containsExactly("2026-W25", "2026-W26", "2026-W27", "2026-W28", "2026-W29", "2026-W30");
        JsonNode first = weeks.get(0);
        assertThat(first.get("rate").asDouble()).isEqualTo(0.075);
        assertThat(first.get("interval")).hasSize(2);
        assertThat(first.get("p").isNull()).isTrue();
        JsonNode last = weeks.get(5);
        assertThat(last.get("rising").asBoolean()).isTrue();
        assertThat(last.get("reshadow").asBoolean()).isTrue();
        assertThat(last.get("p").asDouble()).isBetween(0.0, 0.01);
        assertThat(annotators.at("/1/weeks/0/rate").isNull()).isTrue();
    }

    @Test
    void R7_without_json_who_goes_back_is_told_in_words() throws IOException {
        assertThat(run(WEEKS)).isZero();
        assertThat(out.toString())
                .contains("okafor, boundary: 27.5 % disagreed with")
                .contains("  2026-W30 back to shadow: 27.5 % disagreed with")
                .contains("lind, colour: nothing reviewed in 2026-W29");
    }

    @Test
    void R7_the_bare_rule_is_a_choice() throws IOException {
        assertThat(run(WEEKS, "--rule", "bare", "--json")).isZero();
        JsonNode weeks = new ObjectMapper().readTree(out.toString()).at("/annotators/0/weeks");
        assertThat(weeks.findValuesAsText("reshadow"))
                .containsExactly("false", "false", "true", "false", "false", "false");
        assertThat(run(WEEKS, "--rule", "guess")).isEqualTo(2);
        assertThat(err.toString()).contains("--rule is evidence or bare, not guess");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,s,2026-W54,3,1              | There is no week 54 of 2026
            a,s,2026-31,3,1               | A week is written like 2026-W31, not "2026-31"
            a,s,2026-W01,3,4              | Of 3 reviewed objects 4 cannot be disagreed with
            a,s,2026-W01,3.5,1            | reviewed is "3.5" and no whole number from 0
            a,s,2026-W01,3,               | it has no disagreed
            ,s,2026-W01,3,1               | it has no annotator
            okafor,boundary,2026-W25,1,1  | okafor, boundary has 2026-W25 twice
            """)
    void R7_a_bad_row_is_named_and_nothing_printed(String row, String fact) throws IOException {
        assertThat(run(WEEKS + row + "\n", "--json")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        JsonNode problem = new ObjectMapper().readTree(err.toString());
        assertThat(problem.get("code").asText()).isEqualTo("counts-invalid");
        assertThat(problem.at("/errors/0/detail").asText()).contains("Line 9: " + fact);
    }

    @Test
    void R7_a_missing_column_is_named() throws IOException {
        assertThat(run("annotator,skill,week,reviewed\n")).isEqualTo(2);
        assertThat(err.toString()).contains("no column disagreed");
    }

    private int run(String table, String... more) throws IOException {
        Path counts = Files.writeString(folder.resolve("counts.csv"), table);
        CommandLine command = new CommandLine(new TrendCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] arguments = new String[2 + more.length];
        arguments[0] = "--counts";
        arguments[1] = counts.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return command.execute(arguments);
    }
}
