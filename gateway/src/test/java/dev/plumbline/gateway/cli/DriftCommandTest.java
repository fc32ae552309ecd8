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

class DriftCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void R8_the_json_has_the_documented_shape() throws IOException {
        assertThat(run(table(""), "--json")).isZero();
        JsonNode annotator = new ObjectMapper().readTree(out.toString()).at("/annotators/0");
        assertThat(annotator.get("annotator").asText()).isEqualTo("okafor");
        assertThat(annotator.get("skill").asText()).isEqualTo("boundary");
        JsonNode runs = annotator.get("runs");
        assertThat(runs.findValuesAsText("drift")).containsExactly("false", "false", "true", "true");
        JsonNode last = runs.get(3);
        assertThat(last.get("run").asText()).isEqualTo("2026-04-15");
        assertThat(last.get("since").asText()).isEqualTo("2026-03-15");
        assertThat(last.at("/interval/0").asDouble())
                .isLessThan(last.get("value").asDouble());
        assertThat(last.at("/interval/1").asDouble())
                .isGreaterThan(last.get("value").asDouble());
        assertThat(last.get("objects").asInt()).isEqualTo(60);
        assertThat(runs.at("/0/since").isNull()).isTrue();
    }

    @Test
    void R8_without_json_a_drift_is_told_in_words() throws IOException {
        assertThat(run(table(""))).isZero();
        assertThat(out.toString()).startsWith("okafor, boundary: ").contains("  drift since 2026-03-15: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,s,2026-02-30,f,o,1           | run is "2026-02-30" and no date like 2026-04-15
            a,s,2026-01-15,f,o,NaN         | value: "NaN" is no number.
            a,s,2026-01-15,f,o,1e999       | value: 1e999 is not a finite number.
            a,s,2026-01-15,f,o,"1,5"       | value: 1,5 is written with a decimal comma; it must be a point.
            a,s,2026-01-15,,o,1            | it has no frame
            okafor,boundary,2026-01-15,f0,o0,1 | object o0 of frame f0 twice in the run of 2026-01-15
            """)
    void R8_a_bad_row_is_named_and_nothing_printed(String row, String fact) throws IOException {
        assertThat(run(table(row + "\n"), "--json")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        JsonNode problem = new ObjectMapper().readTree(err.toString());
        assertThat(problem.get("code").asText()).isEqualTo("runs-invalid");
        assertThat(problem.at("/errors/0/detail").asText())
                .startsWith("Line 242: ")
                .contains(fact);
    }

    /** Four months of 20 frames of 3 objects; the third is looser by 1 px and the fourth by 2. */
    private static String table(String more) {
        StringBuilder table = new StringBuilder("annotator,skill,run,frame,object,value\n");
        for (int month = 1; month <= 4; month++) {
            for (int i = 0; i < 60; i++) {
                double value = Math.max(0, month - 2) + ((i * 7919 + month) % 60 - 30) / 20.0;
                table.append("okafor,boundary,2026-0%d-15,f%d,o%d,%s%n".formatted(month, i / 3, i % 3, value));
            }
        }
        return table.append(more).toString();
    }

    private int run(String table, String... more) throws IOException {
        Path runs = Files.writeString(folder.resolve("runs.csv"), table);
        String[] arguments = new String[2 + more.length];
        arguments[0] = "--runs";
        arguments[1] = runs.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new CommandLine(new DriftCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
