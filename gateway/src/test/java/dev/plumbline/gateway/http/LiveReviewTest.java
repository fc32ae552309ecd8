package dev.plumbline.gateway.http;

import static dev.plumbline.gateway.http.LiveWork.AALTO;
import static dev.plumbline.gateway.http.LiveWork.LINDQVIST;
import static dev.plumbline.gateway.http.LiveWork.NOVAK;
import static dev.plumbline.gateway.http.LiveWork.OKAFOR;
import static dev.plumbline.gateway.http.LiveWork.WIRTH;
import static dev.plumbline.gateway.http.Meadow.ok;
import static dev.plumbline.gateway.ramp.RampWorkspace.MANAGER;
import static dev.plumbline.gateway.ramp.RampWorkspace.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.RampCommand.SendToReshadow;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.ramp.RampWorkspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real work through the doors: taken, reviewed with a correction, read, contested, decided; and what keeps somebody from it. */
class LiveReviewTest {
    private static final String LIVE = "/api/projects/" + LiveWork.PROJECT;

    @TempDir
    private static Path directory;

    private static LiveWork work;
    private static Client okafor;
    private static Client moreau;
    private static Client lindqvist;

    @BeforeAll
    static void begin() {
        work = LiveWork.begin(directory);
        okafor = work.as(OKAFOR);
        moreau = work.as(SECOND);
        lindqvist = work.as(LINDQVIST);
    }

    @AfterAll
    static void stop() {
        work.close();
    }

    @Test
    void R5_a_live_review_from_its_correction_to_the_contest_that_a_second_reviewer_decides() {
        var task = "/api/tasks/" + work.written.task();
        var before = seenByItsAnnotator(task);
        ok(moreau.post(task + "/review", "{}"));
        a_disagreement_needs_its_note(task);
        a_wrong_outline_needs_the_right_one(task);
        assertThat(seenByItsAnnotator(task)).as("until it is complete").isEqualTo(before);
        ok(moreau.post(task + "/review/completion", "{}"));

        the_annotator_reads_it(task);
        it_is_contested_once(task);
        another_reviewer_decides(task);
        a_contest_that_is_refused_leaves_the_disagreement(task);
    }

    /** All that is told to who drew it. */
    private static String seenByItsAnnotator(String task) {
        assertThat(okafor.get(task + "/reading").status()).isEqualTo(404);
        assertThat(okafor.get(task + "/review").status()).isIn(403, 404);
        return ok(okafor.get(task)).text()
                + ok(okafor.get(task + "/notes")).text()
                + ok(okafor.get("/api/tasks")).text();
    }

    private static void a_disagreement_needs_its_note(String task) {
        assertThat(disagree(moreau, task, "label:o0", "boundary", " ", "1.1", "The edge.")
                        .code())
                .isEqualTo("note-missing");
        assertThat(disagree(moreau, task, "label:o0", "boundary", "Too tight.", "1.1", " ")
                        .code())
                .isEqualTo("reading-missing");
        assertThat(disagree(moreau, task, "label:o0", "boundary", "Too tight.", "9.9", "The edge.")
                        .code())
                .isEqualTo("clause-not-citable");
        assertThat(moreau.put(task + "/review/items/label:o0", """
                {"disagree":{"id":"d-1","kind":"boundary","skill":"bloom-boundary"}}""").status()).isEqualTo(400);
        assertThat(lindqvist
                        .put(task + "/review/items/label:o0", "{\"agree\":{}}")
                        .code())
                .isEqualTo("review-taken");
        for (int i = 1; i < 5; i++) {
            ok(moreau.put(task + "/review/items/label:o" + i, "{\"agree\":{}}"));
        }
        assertThat(moreau.post(task + "/review/completion", "{}").code()).isEqualTo("review-incomplete");
        ok(disagree(moreau, task, "label:o0", "boundary", "Too tight.", "1.1", "The outermost edge."));
    }

    private static void a_wrong_outline_needs_the_right_one(String task) {
        assertThat(moreau.post(task + "/review/completion", "{}").code()).isEqualTo("correction-missing");
        var wider = """
                {"number":1,"key":"c-1","change":{"reshape":{"label":"o0","shape":{"box":{"x":15,"y":35,"width":130,"height":130}}}}}""";
        assertThat(lindqvist.post(task + "/review/strokes", wider).code()).isEqualTo("not-your-review");
        ok(moreau.post(task + "/review/strokes", wider));
        ok(moreau.post(task + "/review/strokes", wider));
        ok(moreau.post(task + "/review/strokes", """
                {"number":2,"key":"c-2","change":{"draw":{"label":"bud","classKey":"flower",
                 "shape":{"box":{"x":1050,"y":600,"width":40,"height":40}}}}}"""));
        assertThat(moreau.post(task + "/review/completion", "{}").code()).isEqualTo("review-incomplete");
        var missed = disagree(moreau, task, "drawn:bud", "missed", "A bud is a flower.", "1.2", "It is one.");
        assertThat(ok(missed).json().get("correction")).hasSize(2);
    }

    private static void the_annotator_reads_it(String task) {
        var reading = ok(okafor.get(task + "/reading")).json();
        assertThat(label(reading.get("labels"), "o0").at("/shape/box/width").asInt())
                .isEqualTo(120);
        assertThat(label(reading.get("reading"), "o0").at("/shape/box/width").asInt())
                .isEqualTo(130);
        assertThat(reading.get("labels").get("objects")).hasSize(5);
        assertThat(reading.get("reading").get("objects")).hasSize(6);
        assertThat(said(reading, "label:o0").at("/disagreement/note").asText()).isEqualTo("Too tight.");
        assertThat(said(reading, "drawn:bud").at("/disagreement/kind").asText()).isEqualTo("missed");
        Meadow.eventually(() -> {
            var notes = okafor.get(task + "/notes").text();
            return notes.contains("Too tight.") && notes.contains("A bud is a flower.") ? notes : "";
        });
        assertThat(moreau.put(task + "/review/items/label:o0", "{\"agree\":{}}").code())
                .isEqualTo("review-already-closed");
        assertThat(work.as(WIRTH).get(task + "/reading").status()).isEqualTo(404);
    }

    private static void it_is_contested_once(String task) {
        var contest = task + "/disagreements/d-label-o0/contest";
        assertThat(work.as(WIRTH).post(contest, "{\"why\":\"It is right.\"}").status())
                .isEqualTo(404);
        assertThat(okafor.post(contest, "{\"why\":\" \"}").code()).isEqualTo("why-missing");
        ok(okafor.post(contest, "{\"why\":\"The edge is in shade.\"}"));
        ok(okafor.post(contest, "{\"why\":\"The edge is in shade.\"}"));
        assertThat(okafor.post(contest, "{\"why\":\"And it is blurred.\"}").code())
                .isEqualTo("contested-before");
        assertThat(okafor.post(task + "/disagreements/no-such/contest", "{\"why\":\"No.\"}")
                        .code())
                .isEqualTo("nothing-to-contest");
    }

    private static void another_reviewer_decides(String task) {
        var decision = task + "/disagreements/d-label-o0/contest/decision";
        var overturned = "{\"upheld\":false,\"because\":\"It is in shade.\"}";
        assertThat(ok(lindqvist.get(LIVE + "/contests")).text()).contains("The edge is in shade.");
        assertThat(moreau.post(decision, overturned).code()).isEqualTo("own-disagreement");
        assertThat(okafor.post(decision, overturned).status()).isIn(403, 404);
        ok(lindqvist.post(decision, overturned));
        ok(lindqvist.post(decision, overturned));
        assertThat(lindqvist.post(decision, overturned.replace("false", "true")).code())
                .isEqualTo("contest-decided-before");
        assertThat(ok(lindqvist.get(LIVE + "/contests")).json()).isEmpty();
        var decided = said(ok(okafor.get(task + "/reading")).json(), "label:o0").at("/contest/decided");
        assertThat(decided.get("upheld").asBoolean()).isFalse();
        assertThat(decided.get("because").asText()).isEqualTo("It is in shade.");
        var trend = ok(work.as(MANAGER).get(LIVE + "/people/okafor/trend")).text();
        assertThat(trend).contains("\"reviewed\":6,\"disagreed\":1").doesNotContain("\"disagreed\":2");
    }

    private static void a_contest_that_is_refused_leaves_the_disagreement(String task) {
        var contest = task + "/disagreements/d-drawn-bud/contest";
        var trend = LIVE + "/people/okafor/trend";
        var before = ok(work.as(MANAGER).get(trend)).text();
        ok(okafor.post(contest, "{\"why\":\"It is not open yet.\"}"));
        assertThat(lindqvist
                        .post(contest + "/decision", "{\"upheld\":true,\"because\":\" \"}")
                        .code())
                .isEqualTo("why-missing");
        ok(lindqvist.post(contest + "/decision", "{\"upheld\":true,\"because\":\"Clause 1.2 counts buds.\"}"));

        assertThat(ok(lindqvist.get(LIVE + "/contests")).json()).isEmpty();
        var bud = said(ok(okafor.get(task + "/reading")).json(), "drawn:bud");
        assertThat(bud.at("/contest/decided/upheld").asBoolean()).isTrue();
        assertThat(bud.at("/contest/decided/because").asText()).isEqualTo("Clause 1.2 counts buds.");
        assertThat(okafor.post(contest, "{\"why\":\"It is still closed.\"}").code())
                .isEqualTo("contested-before");
        assertThat(ok(work.as(MANAGER).get(trend)).text())
                .as("one object in six stays disagreed with")
                .contains("\"reviewed\":6,\"disagreed\":1")
                .isEqualTo(before);
    }

    @Test
    void R9_a_frame_is_one_persons_nobody_hoards_and_who_is_not_qualified_is_told_what_is_missing() {
        var mine = tasks(ok(okafor.post(LIVE + "/work", "{\"count\":20}")));
        assertThat(mine).hasSize(20);
        assertThat(ok(okafor.post(LIVE + "/work", "{\"count\":3}")).json().get("tasks"))
                .as("nobody has more than twenty")
                .isEmpty();
        assertThat(okafor.post(LIVE + "/work", "{\"count\":21}").status()).isEqualTo(400);
        var theirs = ok(work.as(WIRTH).post(LIVE + "/work", "{}"));
        assertThat(theirs.json().get("tasks")).hasSize(5);
        assertThat(frames(theirs)).doesNotContainAnyElementsOf(frames(okafor.get("/api/tasks")));

        var returned = mine.iterator().next();
        assertThat(work.as(WIRTH)
                        .post("/api/tasks/%s/return".formatted(returned), "{}")
                        .status())
                .isEqualTo(404);
        ok(okafor.post("/api/tasks/%s/return".formatted(returned), "{}"));
        assertThat(ok(okafor.post(LIVE + "/work", "{\"count\":20}")).json().get("tasks"))
                .hasSize(1);
        assertThat(okafor.post("/api/tasks/%s/return".formatted(work.written.task()), "{}")
                        .code())
                .isEqualTo("task-submitted");

        var refused = work.as(AALTO).post(LIVE + "/work", "{}");
        assertThat(refused.code()).isEqualTo("not-qualified");
        assertThat(refused.text()).contains("bloom-boundary", "bloom-class");
        assertThat(ok(work.as(AALTO).get("/api/work")).json().at("/0/missing")).hasSize(2);
        assertThat(work.as(NOVAK).post(LIVE + "/work", "{}").status()).isIn(403, 404);
    }

    @Test
    void R3_a_graded_set_that_there_are_too_few_frames_for_is_refused_and_given_once_there_are_enough() {
        var novak = work.as(NOVAK);
        var sets = "/api/specs/flower-heads/graded-sets";
        var refused = novak.post(sets, "{}");
        assertThat(refused.code()).isEqualTo("too-few-frames");
        assertThat(refused.text()).contains("36 frames that you have not seen", "needs 500");
        ok(work.as(MANAGER)
                .put("/api/projects/exam/ramp-numbers", Json.string(numbersWith(RampWorkspace.EXAM_FRAMES))));
        ok(novak.post(sets, "{}"));
        var tasks = Meadow.eventually(() -> {
            var given = novak.get("/api/tasks").json();
            return given.size() == RampWorkspace.EXAM_FRAMES ? given.toString() : "";
        });
        ok(novak.post(sets, "{}"));
        assertThat(novak.get("/api/tasks").text())
                .as("asking while one is open changes nothing")
                .isEqualTo(tasks);
        assertThat(work.as(AALTO).post(sets, "{}").code()).isEqualTo("nothing-due");
    }

    @Test
    void R9_a_certificate_that_is_suspended_is_not_given_out() {
        var wirth = work.as(WIRTH);
        var certificate = "/api/certificates/certificate-of-wirth-bloom-boundary/document";
        assertThat(fileOf(wirth.get(certificate)))
                .startsWith("attachment; filename=\"certificate-bloom-boundary-")
                .isNotEqualTo(fileOf(wirth.get(certificate + "?name=true")));
        Meadow.done(
                work.server,
                new SendToReshadow(
                        WIRTH,
                        RampWorkspace.OUTLINE,
                        RampWorkspace.SPEC,
                        new ProjectId(LiveWork.PROJECT),
                        Cause.RATE_ROSE,
                        List.of(work.server.log().head()),
                        "From 5 % to 14 %.",
                        LocalDate.ofInstant(LiveWork.WEDNESDAY, ZoneOffset.UTC)),
                MANAGER);
        Meadow.eventually(() -> wirth.get(certificate).status() == 200 ? "" : "refused");
        assertThat(wirth.get(certificate).code()).isEqualTo("certificate-suspended");
        ok(wirth.get("/api/certificates/certificate-of-wirth-bloom-class/document"));
    }

    private static String fileOf(Client.Answer answer) {
        return ok(answer).headers().firstValue("Content-Disposition").orElseThrow();
    }

    private static RampNumbers numbersWith(int frames) {
        var d = RampNumbers.DEFAULT;
        return new RampNumbers(
                new RampNumbers.Graded(frames, 0.9, 0.95),
                d.shadow(),
                d.production(),
                d.calibration(),
                d.certification());
    }

    private static Client.Answer disagree(
            Client by, String task, String item, String kind, String note, String clause, String reading) {
        return by.put(
                task + "/review/items/" + item, """
                {"disagree":{"id":"d-%s","kind":"%s","skill":"bloom-boundary","note":"%s","clause":"%s","reading":"%s"}}""".formatted(item.replace(':', '-'), kind, note, clause, reading));
    }

    private static JsonNode label(JsonNode labels, String id) {
        return StreamSupport.stream(labels.get("objects").spliterator(), false)
                .filter(label -> label.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode said(JsonNode reading, String item) {
        return StreamSupport.stream(reading.get("items").spliterator(), false)
                .filter(each -> each.get("item").asText().equals(item))
                .findFirst()
                .orElseThrow()
                .at("/disagreements/0");
    }

    private static Set<String> tasks(Client.Answer given) {
        return StreamSupport.stream(given.json().get("tasks").spliterator(), false)
                .map(card -> card.get("id").asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> frames(Client.Answer answer) {
        return answer.json().findValues("frame").stream()
                .map(JsonNode::toString)
                .collect(Collectors.toSet());
    }
}
