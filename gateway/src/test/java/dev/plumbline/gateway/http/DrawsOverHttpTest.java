package dev.plumbline.gateway.http;

import static dev.plumbline.gateway.http.LiveWork.OKAFOR;
import static dev.plumbline.gateway.http.LiveWork.OSEI;
import static dev.plumbline.gateway.http.LiveWork.WIRTH;
import static dev.plumbline.gateway.http.Meadow.ok;
import static dev.plumbline.gateway.ramp.RampWorkspace.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doors tell of draws: to an auditor enough to check each, and to who was drawn nothing. */
class DrawsOverHttpTest {
    private static final String LIVE = "/api/projects/" + LiveWork.PROJECT;
    private static final double SHARE = 0.25;

    @TempDir
    private static Path directory;

    private static LiveWork work;

    @BeforeAll
    static void begin() {
        work = LiveWork.begin(directory);
    }

    @AfterAll
    static void stop() {
        work.close();
    }

    @Test
    void R6_a_week_that_is_over_can_be_checked_with_nothing_but_its_seed() throws GeneralSecurityException {
        var week = week(LiveWork.FIRST_WEEK);
        assertThat(week.get("state").asText()).isEqualTo("verified");
        var seed = HexFormat.of().parseHex(week.get("seed").asText());
        assertThat(week.get("commitment").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(seed)));
        assertThat(week.get("committedAt").asText())
                .as("before anybody submitted")
                .isEqualTo("2026-03-02T08:01:00Z");
        var chosen = work.written.firstWeek().stream()
                .filter(task -> draw(seed, task) < SHARE)
                .collect(Collectors.toSet());
        assertThat(chosen).isNotEmpty().hasSizeLessThan(work.written.firstWeek().size());
        assertThat(week.get("drawn").asInt()).isEqualTo(work.written.firstWeek().size());
        assertThat(week.get("chosen").asInt()).isEqualTo(chosen.size());
        assertThat(waiting()).containsAll(chosen);
        assertThat(waiting().stream().filter(work.written.firstWeek()::contains))
                .hasSameSizeAs(chosen);
    }

    @Test
    void R6_the_commitment_to_a_week_that_goes_on_is_shown_and_its_seed_to_nobody() {
        var week = week(LiveWork.SECOND_WEEK);
        assertThat(week.get("state").asText()).isEqualTo("open");
        assertThat(week.get("seed").isNull()).isTrue();
        assertThat(week.get("committedAt").asText()).as("a week ahead").startsWith("2026-03-02");
        assertThat(week.get("drawn").asInt())
                .isEqualTo(work.written.secondWeek().size() + 1);
        assertThat(week("2026-W12").get("drawn").asInt()).isZero();
        for (var person : work.everybody()) {
            Crawl.of(work.as(person), places(work.written.secondWeek().getFirst()))
                    .forEach((operation, answer) -> assertThat(answer.text())
                            .as("%s by %s", operation, person)
                            .doesNotContain(work.written.seed()));
        }
    }

    @Test
    void R6_no_door_tells_an_annotator_which_of_their_submissions_are_reviewed() {
        var waiting = waiting();
        var tasks = work.written.firstWeek().stream().collect(Collectors.partitioningBy(waiting::contains));
        var chosen = tasks.get(true).getFirst();
        ok(work.as(SECOND).post("/api/tasks/%s/review".formatted(chosen), "{}"));

        var other = seen(tasks.get(false).getFirst());
        seen(chosen).forEach((operation, told) -> assertThat(told).as(operation).isEqualTo(other.get(operation)));
        var cards = ok(work.as(WIRTH).get("/api/tasks")).json();
        assertThat(StreamSupport.stream(cards.spliterator(), false)
                        .filter(card -> card.get("project").asText().equals(LiveWork.PROJECT))
                        .map(card -> card.get("state").asText()))
                .containsOnly("submitted");
        Crawl.of(work.as(WIRTH), places(chosen))
                .forEach((operation, answer) -> assertThat(answer.text())
                        .as(operation)
                        .doesNotContain("ommitment", "chosen", "sampled", "in-review", "in_review"));
        assertThat(work.as(WIRTH).get(LIVE + "/draws").status()).isIn(403, 404);
        assertThat(work.as(WIRTH).get(LIVE + "/reviews").status()).isIn(403, 404);
    }

    @Test
    void R6_all_work_of_who_is_in_shadow_is_reviewed() {
        assertThat(waiting()).contains(work.written.task());
        var causes = week(LiveWork.SECOND_WEEK).get("causes").toString();
        assertThat(causes).contains("{\"cause\":\"shadow\",\"drawn\":1,\"chosen\":1}");
        assertThat(Crawl.of(work.as(OKAFOR), places(work.written.task()))
                        .get("readTask")
                        .text())
                .contains("\"state\":\"submitted\"");
    }

    /** What Wirth is told of one of her tasks, without what tells tasks apart. */
    private static Map<String, String> seen(String task) {
        var card = ok(work.as(WIRTH).get("/api/tasks/" + task)).json();
        var seen = new TreeMap<String, String>();
        Crawl.ofTask(work.as(WIRTH), task)
                .forEach((operation, answer) -> seen.put(
                        operation,
                        answer.status()
                                + answer.text()
                                        .replace(task, "TASK")
                                        .replace(card.at("/frame/id").asText(), "FRAME")));
        return seen;
    }

    private static Map<String, String> places(String task) {
        return Map.of("project", LiveWork.PROJECT, "person", WIRTH.value(), "task", task, "spec", "flower-heads");
    }

    private static Set<String> waiting() {
        var queue = ok(work.as(SECOND).get(LIVE + "/reviews")).json();
        return StreamSupport.stream(queue.spliterator(), false)
                .map(entry -> entry.get("task").asText())
                .collect(Collectors.toSet());
    }

    private static JsonNode week(String week) {
        var draws = ok(work.as(OSEI).get(LIVE + "/draws")).json();
        return StreamSupport.stream(draws.spliterator(), false)
                .filter(draw -> draw.get("week").asText().equals(week))
                .findFirst()
                .orElseThrow();
    }

    /** As anybody would work it out from the documents. */
    private static double draw(byte[] seed, String task) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            var hash = mac.doFinal(task.getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(hash).getLong() >>> 11) / (double) (1L << 53);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
