package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.geometry.Box;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A score is shown beside the truth it was made with. */
class ScoredTruthTest {
    @TempDir
    Path directory;

    @Test
    void P7_a_score_is_shown_beside_the_revision_of_the_truth_that_it_was_made_with() throws IOException {
        try (var meadow = Meadow.begin(directory)) {
            var task = meadow.taskOf(meadow.ines);
            meadow.draw("ines", task, 1, Meadow.OF_INES, new Box(12, 12, 96, 76));
            meadow.submit(meadow.ines, task, 1);
            correctTruth(meadow);

            for (var page : new String[] {"/api/tasks/%s/divergence", "/api/tasks/%s/review"}) {
                var shown = meadow.manager.get(page.formatted(task)).json();

                assertThat(shown.at("/truth/objects").findValuesAsText("id")).containsExactly(Meadow.TRUTH);
                assertThat(shown.at("/score/objects/0/truth").asText()).isEqualTo(Meadow.TRUTH);
                assertThat(shown.at("/offsets/" + Meadow.OF_INES).isObject()).isTrue();
            }
            var why = meadow.manager
                    .get("/api/tasks/%s/divergence".formatted(task))
                    .json()
                    .at("/why/" + Meadow.OF_INES);
            assertThat(why.isArray()).isTrue();
        }
    }

    private static void correctTruth(Meadow meadow) {
        var truth = "/api/benchmarks/meadow-1/truth/" + meadow.frame;
        Meadow.ok(meadow.manager.put(truth, """
                {"labels":{"objects":[{"id":"corrected","classKey":"flower",
                  "shape":{"box":{"x":200,"y":200,"width":50,"height":50}},"attributes":{}}],"scene":{}}}"""));
        Meadow.ok(meadow.reviewer.post(truth + "/review", "{\"revision\":2}"));
    }
}
