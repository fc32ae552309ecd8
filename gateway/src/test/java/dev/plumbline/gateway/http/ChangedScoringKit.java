package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.recalculation.RecalculationFinished;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.gateway.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Changing the scoring of a project, through the doors a manager uses, whatever the workspace is kept in. Of what a test
 * does not assert: how long a recalculation takes.
 */
abstract class ChangedScoringKit {
    private static final int PEOPLE = 20;
    private static final int FRAMES = 10;
    private static final String PROJECT = "/api/projects/week-1";

    /** Only a close outline earns anything. */
    static final String STRICT = scoring("{\"linear\":{\"floorIou\":0.8,\"fullIou\":1}}");

    private static final String MILD = scoring("{\"steps\":{\"iouThresholds\":[0.5]}}");

    private Meadow meadow;

    /** Of a workspace that is empty. */
    abstract Settings settings() throws IOException;

    @BeforeEach
    void begin() throws IOException {
        meadow = Meadow.begin(settings());
        ScoredCohort.append(meadow.server, PEOPLE, FRAMES);
    }

    @AfterEach
    void end() {
        meadow.close();
    }

    @Test
    void P7_a_what_if_preview_equals_the_later_recalculation() {
        var before = boards();
        var head = meadow.server.log().head();
        var preview = Meadow.ok(meadow.manager.post(PROJECT + "/scoring/what-if", whatIf(STRICT)))
                .json();

        assertThat(preview.get("submissions").asInt()).isEqualTo(PEOPLE * FRAMES);
        assertThat(preview.get("people")).hasSize(PEOPLE);
        assertThat(preview.at("/people/0/verdict").asText()).isEqualTo("newly-fails");
        assertThat(boards()).as("nothing was stored").isEqualTo(before);
        assertThat(meadow.server.log().head()).isGreaterThanOrEqualTo(head);

        Meadow.ok(meadow.manager.with("If-Match", "\"1\"").put(PROJECT + "/scoring", STRICT));
        recalculated();

        var after = boards();
        preview.get("people").forEach(person -> {
            var id = person.at("/person/id").asText();
            assertThat(sums(person.get("before"))).as(id).isEqualTo(before.get(id));
            assertThat(sums(person.get("after"))).as(id).isEqualTo(after.get(id));
        });
        assertThat(after).isNotEqualTo(before);
        new ScoresInLog(meadow.server.log()).areOneForEachSubmissionAndVersion();
        assertThat(meadow.manager.get("/api/tasks/c-3-4/scores").json().findValuesAsText("name"))
                .as("earlier scores stay")
                .containsExactly("garden", "plumbline");
        var csv =
                meadow.manager.get(PROJECT + "/submissions.csv").text().lines().toList();
        assertThat(csv.getFirst()).contains(",scoring,scoring_version,");
        assertThat(csv).hasSize(1 + PEOPLE * FRAMES);
        assertThat(csv.subList(1, csv.size())).allMatch(line -> line.contains(",garden,2,1,"));
    }

    @Test
    void P7_a_second_change_while_one_runs_takes_its_place() {
        Meadow.ok(meadow.manager.put(PROJECT + "/scoring", STRICT));
        var late = meadow.manager.with("If-Match", "\"1\"").put(PROJECT + "/scoring", MILD);
        Meadow.ok(meadow.manager.with("If-Match", "\"2\"").put(PROJECT + "/scoring", MILD));
        recalculated();

        assertThat(late.status()).as("made from another version").isEqualTo(412);
        assertThat(late.code()).isEqualTo("edited-meanwhile");

        var rows = meadow.manager.get(PROJECT + "/submissions?limit=200").json().findValues("scoringVersion");
        assertThat(rows).hasSize(PEOPLE * FRAMES).allMatch(version -> version.asInt() == 3);
        new ScoresInLog(meadow.server.log()).areOneForEachSubmissionAndVersion();
        assertThat(new ScoresInLog(meadow.server.log()).events(RecalculationFinished.class))
                .extracting(RecalculationFinished::scoring)
                .endsWith(new ScoringVersion("garden", 3))
                .doesNotHaveDuplicates();
    }

    @Test
    void P7_what_is_handed_in_while_it_runs_is_scored_with_the_new_version() {
        var task = meadow.taskOf(meadow.ines);
        meadow.draw("ines", task, 1, Meadow.OF_INES, new Box(12, 12, 96, 76));
        Meadow.ok(meadow.manager.put(PROJECT + "/scoring", STRICT));
        meadow.submit(meadow.ines, task, 1);

        assertThat(meadow.manager
                        .get("/api/tasks/%s/score".formatted(task))
                        .json()
                        .at("/scoring/name")
                        .asText())
                .isEqualTo("garden");
        recalculated();
        new ScoresInLog(meadow.server.log()).areOneForEachSubmissionAndVersion();
    }

    private void recalculated() {
        Meadow.eventually(() -> {
            var recalculation = meadow.manager.get(PROJECT).json().path("recalculation");
            return recalculation.has("finished") ? "finished" : "";
        });
    }

    /** What everyone has earned, by person. */
    private Map<String, List<Double>> boards() {
        var boards = new TreeMap<String, List<Double>>();
        meadow.manager.get(PROJECT + "/board").json().get("docs").properties().forEach(doc -> {
            if (doc.getKey().startsWith("scoreboard/person-")) {
                boards.put(doc.getKey().substring("scoreboard/".length()), sums(doc.getValue()));
            }
        });
        return boards;
    }

    private static List<Double> sums(JsonNode of) {
        return List.of(of.get("points").asDouble(), of.get("available").asDouble());
    }

    private static String whatIf(String scoring) {
        return "{\"scoring\":%s,\"passMark\":0.9}".formatted(scoring);
    }

    private static String scoring(String curve) {
        return """
                {"id":{"name":"garden","version":1},
                 "matching":{"minimumIou":0.5,"classes":"same-class-first","acrossKinds":true,"lowOverlapIou":0},
                 "geometry":{"available":200,"curve":%s},
                 "classPoints":100,
                 "attributes":{"named":{},"others":0},"scene":{"named":{},"others":0},
                 "spurious":{"adds-available":{}},"numberTolerance":0}""".formatted(curve);
    }
}
