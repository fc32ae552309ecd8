package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.bias.TrackTally;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.stroke.RecordStroke;
import dev.plumbline.gateway.files.Pictures;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.bias.PersonRecord;
import dev.plumbline.projections.bias.PersonRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clip of four frames and two objects, followed through the same doors as a manager, a reviewer and an annotator. */
class SequenceTest {
    private static final int FRAMES = 4;

    @TempDir
    Path directory;

    @Test
    void P5_tracks_are_followed_through_what_was_submitted_of_a_sequence() throws IOException {
        try (var meadow = Meadow.begin(directory)) {
            var tasks = clip(meadow);

            var listed = meadow.ines.get("/api/tasks").json().findValuesAsText("name");
            assertThat(listed).containsSubsequence("clip_10.png", "clip_11.png", "clip_12.png", "clip_13.png");

            follow(meadow, tasks.get(0), "1", "2");
            var second = meadow.ines.get("/api/tasks/" + tasks.get(1)).json().get("sequence");
            assertThat(second.get("name").asText()).isEqualTo("clip");
            assertThat(second.get("place").asInt()).isEqualTo(2);
            assertThat(second.get("of").asInt()).isEqualTo(FRAMES);
            assertThat(second.get("previous").asText()).isEqualTo(tasks.get(0));
            assertThat(second.get("next").asText()).isEqualTo(tasks.get(2));
            assertThat(second.get("before").findValuesAsText("track")).containsExactly("1", "2");
            assertThat(second.get("freeTrack").asInt()).isEqualTo(3);

            // Out of order: each link is counted once all the same.
            follow(meadow, tasks.get(2), "3", "2");
            follow(meadow, tasks.get(1), "1", "2");
            follow(meadow, tasks.get(3), "3", "2");

            var score = sequence(meadow, meadow.manager, tasks.get(2));
            assertThat(score.get("submitted").asInt()).isEqualTo(FRAMES);
            assertThat(score.get("switches").asInt()).isEqualTo(1);
            assertThat(score.get("idf1").asDouble()).isEqualTo(0.75);
            assertThat(score.get("here").get(0).asText()).isEqualTo("Track 1 became track 3 here.");
            assertThat(score.at("/tracks/1/why/0").asText())
                    .isEqualTo("Track 1 of class flower became track 3 at frame 12.");
            assertThat(sequence(meadow, meadow.manager, tasks.get(3)).get("here"))
                    .isEmpty();

            var tallies = tallies(meadow);
            assertThat(tallies.stream().mapToInt(TrackTally::links).sum()).isEqualTo(2 * (FRAMES - 1));
            assertThat(tallies.stream().mapToInt(TrackTally::switches).sum()).isEqualTo(1);
        }
    }

    @Test
    void S1_an_annotator_is_told_of_the_frames_whose_score_is_released() throws IOException {
        try (var meadow = Meadow.begin(directory)) {
            var tasks = clip(meadow);
            follow(meadow, tasks.get(0), "1", "2");
            follow(meadow, tasks.get(1), "2", "1");
            assertThat(meadow.ines
                            .get("/api/tasks/%s/divergence".formatted(tasks.get(0)))
                            .status())
                    .isEqualTo(404);
            release(meadow, tasks.get(0));
            var told = sequence(meadow, meadow.ines, tasks.get(0));
            assertThat(told.get("submitted").asInt()).isEqualTo(1);
            assertThat(told.get("switches").asInt()).isZero();
            assertThat(sequence(meadow, meadow.manager, tasks.get(0))
                            .get("switches")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    /** @return the tasks of Ines, in the order of the frames */
    private static List<String> clip(Meadow meadow) throws IOException {
        List<String> tasks = new ArrayList<>();
        for (int i = FRAMES - 1; i >= 0; i--) {
            var frame = Meadow.ok(meadow.manager.upload(
                            "/api/datasets/meadow/frames?name=clip_%d.png&sequence=clip".formatted(10 + i),
                            Pictures.png(310 + i, 200)))
                    .json();
            assertThat(frame.at("/sequence/number").asInt()).isEqualTo(10 + i);
            var id = frame.get("id").asText();
            Meadow.ok(meadow.manager.put("/api/benchmarks/meadow-1/truth/" + id, """
                    {"labels":{"objects":[
                      {"id":"a","classKey":"flower","shape":{"box":{"x":10,"y":10,"width":50,"height":50}},"attributes":{},"track":"red"},
                      {"id":"b","classKey":"flower","shape":{"box":{"x":110,"y":10,"width":50,"height":50}},"attributes":{},"track":"blue"}],
                     "scene":{}}}"""));
            Meadow.ok(meadow.reviewer.post("/api/benchmarks/meadow-1/truth/" + id + "/review", "{\"revision\":1}"));
            tasks.addFirst(Meadow.eventually(() -> taskOn(meadow, id)));
        }
        return tasks;
    }

    private static String taskOn(Meadow meadow, String frame) {
        for (JsonNode task : meadow.ines.get("/api/tasks").json()) {
            if (task.at("/frame/id").asText().equals(frame)) {
                return task.get("id").asText();
            }
        }
        return "";
    }

    private static void follow(Meadow meadow, String task, String... tracks) {
        var ines = new PersonId("ines");
        var ontology =
                meadow.server.readSide().get(Projections.ONTOLOGIES, "flowers").orElseThrow();
        for (int i = 0; i < tracks.length; i++) {
            var box = new Box(10 + 100 * i, 10, 50, 50);
            var draw = new Change.Draw(new LabelId("l" + i), "flower", box, tracks[i]);
            Meadow.done(meadow.server, new RecordStroke(new TaskId(task), ines, i + 1, "k" + i, draw, ontology), ines);
        }
        meadow.submit(meadow.ines, task, tracks.length);
        Meadow.eventually(() ->
                tallies(meadow).stream().anyMatch(tally -> tally.submission().equals(task)) || compared(meadow, task)
                        ? "compared"
                        : "");
    }

    /** The first submission of a sequence has no links, and so no tally. */
    private static boolean compared(Meadow meadow, String task) {
        return record(meadow).stream()
                .flatMap(person -> person.record().objects().stream())
                .anyMatch(object -> object.submission().equals(task));
    }

    private static List<TrackTally> tallies(Meadow meadow) {
        return record(meadow).stream()
                .flatMap(person -> person.record().tracks().stream())
                .toList();
    }

    private static List<PersonRecord> record(Meadow meadow) {
        var key = PersonRecords.key(new ProjectId("week-1"), new PersonId("ines"));
        return meadow.server.readSide().get(Projections.BIAS, key).stream().toList();
    }

    private static JsonNode sequence(Meadow meadow, Client reader, String task) {
        return Meadow.ok(reader.get("/api/tasks/%s/divergence".formatted(task)))
                .json()
                .get("sequence");
    }

    private static void release(Meadow meadow, String task) {
        var review = "/api/tasks/%s/review".formatted(task);
        Meadow.ok(meadow.reviewer.post(review, "{}"));
        for (var label : new String[] {"l0", "l1"}) {
            Meadow.ok(meadow.reviewer.put(review + "/items/label:" + label, "{\"agree\":{}}"));
        }
        Meadow.ok(meadow.reviewer.post(review + "/completion", "{}"));
        Meadow.eventually(
                () -> meadow.ines.get("/api/tasks/%s/score".formatted(task)).status() == 200 ? "released" : "");
    }
}
