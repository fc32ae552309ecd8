package dev.plumbline.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.domain.scoring.Curve;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/scoring.md is what the program takes. */
class ScoringDocumentTest {

    @TempDir
    private Path folder;

    @Test
    void P5_the_documented_scoring_file_is_taken() throws Exception {
        Path example = Files.writeString(folder.resolve("garden.json"), example());
        ScoringFunction scoring = ScoringChoice.named(example.toString());
        assertThat(scoring.id().name()).isEqualTo("garden");
        assertThat(scoring.geometry().curve()).isEqualTo(new Curve.Linear(0.85, 1));
        assertThat(scoring.attributes().of("species/dahlia/colour")).isEqualTo(10);
    }

    @Test
    void P5_the_documented_measures_are_the_usual_ones_and_a_file_may_leave_them_out_but_not_misspell_them()
            throws Exception {
        String measures = block("```\n(\"measures\".*?)\n```");
        Path whole = Files.writeString(
                folder.resolve("whole.json"),
                "{" + measures + "," + example().strip().substring(1));
        assertThat(ScoringChoice.named(whole.toString()))
                .isEqualTo(ScoringChoice.named(Files.writeString(folder.resolve("garden.json"), example())
                        .toString()));
        Path misspelt = Files.writeString(whole, Files.readString(whole).replace("ignoredBelowPx2", "ignoredBelow"));
        assertThatThrownBy(() -> ScoringChoice.named(misspelt.toString())).isInstanceOf(Refused.class);
    }

    private static String example() throws IOException {
        return block("```json\n(.*?)```");
    }

    private static String block(String pattern) throws IOException {
        Path checkout = Path.of("").toAbsolutePath();
        while (!Files.exists(checkout.resolve("docs/scoring.md"))) {
            checkout = checkout.getParent();
        }
        Matcher block =
                Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(checkout.resolve("docs/scoring.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
