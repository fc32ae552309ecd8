package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.recalculation.RecalculationFinished;
import dev.plumbline.gateway.Plumbline;
import dev.plumbline.gateway.Settings;
import dev.plumbline.gateway.process.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A recalculation whose gateway is killed in the middle, with {@code kill -9}, goes on at the next start, or on another gateway,
 * whatever the workspace is kept in. That the kill comes in the middle is likely and not asserted.
 */
abstract class KilledRecalculationKit {
    private static final int PEOPLE = 20;
    private static final int FRAMES = 25;
    private static final String PROJECT = "/api/projects/week-1";

    /** Of a workspace that is empty. */
    abstract Settings settings() throws IOException;

    /** What {@code serve} is told to find the same workspace. */
    abstract List<String> place();

    @Test
    void P7_a_recalculation_goes_on_after_a_kill_and_scores_nothing_twice() throws IOException {
        var settings = settings();
        try (var meadow = Meadow.begin(settings)) {
            ScoredCohort.append(meadow.server, PEOPLE, FRAMES);
        }
        killInTheMiddle();
        try (var next = Plumbline.start(settings)) {
            var manager = new Client(next.url()).signIn("manager", Meadow.PASSWORD);
            Meadow.eventually(() -> recalculation(manager).has("finished") ? "finished" : "");

            assertThat(recalculation(manager).get("scored").asInt()).isEqualTo(PEOPLE * FRAMES);
            var log = new ScoresInLog(next.log());
            log.areOneForEachSubmissionAndVersion();
            assertThat(log.events(RecalculationFinished.class))
                    .singleElement()
                    .satisfies(finished -> assertThat(finished.scored()).isEqualTo(PEOPLE * FRAMES));
        }
    }

    private void killInTheMiddle() throws IOException {
        var arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(place());
        try (var server = ServerProcess.launch(arguments, Map.of())) {
            server.awaitReady();
            var manager = new Client(server.url().toString()).signIn("manager", Meadow.PASSWORD);
            Meadow.ok(manager.put(PROJECT + "/scoring", ChangedScoringKit.STRICT));
            Meadow.eventually(() -> recalculation(manager).get("scored").asInt() > 0 ? "some" : "");
            server.kill();
        }
    }

    private static JsonNode recalculation(Client manager) {
        return manager.get(PROJECT).json().get("recalculation");
    }
}
