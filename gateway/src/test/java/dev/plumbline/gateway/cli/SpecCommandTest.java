package dev.plumbline.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SpecCommandTest {
    private static final String SPEC = """
            {"id":"petals","version":"VERSION","title":"Petals","skills":[{"id":"tips","name":"Tips"}],
             "clauses":[{"id":"4.1","title":"Tips","text":"TEXT","skills":["tips"],
               "edgeCases":[{"title":"Torn","text":"","picture":{"frame":"meadow_0413","alt":"A torn petal"}}]}],
             "questions":[{"id":"q","clause":"4.1","skill":"tips","kind":"single-choice","text":"Where?",
               "options":[{"text":"Along the tips","right":true},{"text":"Along the rim"}]}]}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void R1_a_spec_that_may_be_published_is_said_to_be_so() throws IOException {
        assertThat(run(spec("1.0.0", "Follow the outer edge."))).isZero();
        assertThat(out.toString()).contains("Petals 1.0.0: 1 clauses, 1 questions, 1 skills. It may be published.");
    }

    @Test
    void R1_what_a_version_changes_is_told_word_by_word() throws IOException {
        var old = spec("1.0.0", "Follow the outer edge.");
        assertThat(run(spec("1.0.1", "Follow the outermost edge."), "--since", old))
                .isZero();
        assertThat(out.toString())
                .contains("Since 1.0.0, a patch: 1.0.1 or later.")
                .contains("It touches tips.")
                .contains("Follow the [-outer-] {+outermost+} edge.");
    }

    @Test
    void R1_the_json_is_that_of_the_interface() throws IOException {
        var old = spec("1.0.0", "Follow the outer edge.");
        assertThat(run(spec("1.0.1", "Follow the outermost edge."), "--since", old, "--json"))
                .isZero();
        var changes = Json.mapper().readTree(out.toString());
        assertThat(changes.at("/clauses/0/text/1/kind").asText()).isEqualTo("removed");
        assertThat(changes.at("/skills/0").asText()).isEqualTo("tips");
    }

    @Test
    void R1_what_is_wrong_goes_to_standard_error_with_its_place() throws IOException {
        var old = spec("1.0.0", "Follow the outer edge.");
        assertThat(run(old.replace("spec", "none"))).isEqualTo(2);
        assertThat(run(file("{\"id\":\"petals\"}"))).isEqualTo(2);
        assertThat(run(file("no JSON"))).isEqualTo(2);
        var headless = Files.readString(Path.of(old)).replace("\"clause\":\"4.1\"", "\"clause\":\"9.9\"");
        assertThat(run(file(headless))).isEqualTo(2);
        assertThat(err.toString()).contains("/questions/0/clause", "There is no clause 9.9.");
        assertThat(run(spec("0.9.0", "Other words."), "--since", old)).isEqualTo(2);
        assertThat(err.toString()).contains("0.9.0 is not a later one");
        assertThat(out.toString()).isEmpty();
    }

    private String spec(String version, String text) throws IOException {
        return file(SPEC.replace("VERSION", version).replace("TEXT", text));
    }

    private String file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "spec", ".json"), content)
                .toString();
    }

    private int run(String file, String... more) {
        var arguments = new ArrayList<>(List.of(file));
        arguments.addAll(List.of(more));
        return new CommandLine(SpecCommand.class)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }
}
