package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.stroke.RecordStroke;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.task.TaskState;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An annotator is taken off a project while they draw, and assigned again. */
class WithdrawnTest {
    private static final Box FLOWER = new Box(12, 12, 96, 76);
    private static final String PLACE = "/api/projects/week-1/annotators/ines";

    @TempDir
    Path directory;

    @Test
    void P4_whoever_is_taken_off_a_project_draws_and_submits_nothing_until_they_are_assigned_again()
            throws IOException {
        try (var meadow = Meadow.begin(directory)) {
            var task = meadow.taskOf(meadow.ines);
            meadow.draw("ines", task, 1, Meadow.OF_INES, FLOWER);

            Meadow.ok(meadow.manager.send("DELETE", PLACE, BodyPublishers.noBody(), Map.of()));
            becomes(meadow, task, TaskState.WITHDRAWN);

            assertThat(meadow.ines.get("/api/tasks").json()).isEmpty();
            var submission = meadow.ines.post("/api/tasks/%s/submission".formatted(task), "{\"lastStroke\":1}");
            assertThat(submission.status()).isEqualTo(409);
            assertThat(submission.code()).isEqualTo("assignment-withdrawn");
            assertThat(stroke(meadow, task))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.reason().code()).isEqualTo("assignment-withdrawn"));

            Meadow.ok(meadow.manager.put(PLACE, ""));
            becomes(meadow, task, TaskState.DRAWING);
            assertThat(meadow.taskOf(meadow.ines)).isEqualTo(task);
            meadow.submit(meadow.ines, task, 1);
        }
    }

    private static void becomes(Meadow meadow, String task, TaskState state) {
        Meadow.eventually(() -> meadow.server
                        .readSide()
                        .get(Projections.TASKS, task)
                        .filter(t -> t.state() == state)
                        .isPresent()
                ? "so"
                : "");
    }

    private static Outcome stroke(Meadow meadow, String task) {
        var ines = new PersonId("ines");
        var draw = new Change.Draw(new LabelId("late"), "flower", FLOWER);
        var ontology =
                meadow.server.readSide().get(Projections.ONTOLOGIES, "flowers").orElseThrow();
        return meadow.server
                .commands()
                .send(new RecordStroke(new TaskId(task), ines, 2, "late", draw, ontology), ines, "test")
                .join();
    }
}
