package dev.plumbline.gateway.live.server;

import static dev.plumbline.gateway.live.server.LiveServer.ADA;
import static dev.plumbline.gateway.live.server.LiveServer.ADAS;
import static dev.plumbline.gateway.live.server.LiveServer.MO;
import static dev.plumbline.gateway.live.server.LiveServer.ONTOLOGY;
import static dev.plumbline.gateway.live.server.LiveServer.PROJECT;
import static dev.plumbline.gateway.live.server.LiveServer.RIO;
import static dev.plumbline.gateway.live.server.LiveServer.TRUTH;
import static dev.plumbline.gateway.live.server.TestClient.is;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.account.AccountCommand;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.feedback.Anchor;
import dev.plumbline.domain.feedback.FeedbackCommand;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.project.ProjectCommand;
import dev.plumbline.domain.review.Disagreement;
import dev.plumbline.domain.review.DisagreementId;
import dev.plumbline.domain.review.DisagreementKind;
import dev.plumbline.domain.review.ReviewCommand;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.score.ScoreCommand;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringPresets;
import dev.plumbline.domain.submission.SubmitTask;
import dev.plumbline.gateway.live.LiveSettings;
import dev.plumbline.gateway.live.protocol.ServerMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the sockets of those who annotate are told while Ada's work is drawn, submitted, scored, reviewed and released: every
 * room that an annotator can name, heard from the first event on and joined again, anew and from a position, after each.
 * Cora annotates and is a reviewer of the same project, which must not help her.
 */
class UnreleasedTest {
    private static final PersonId CORA = new PersonId("cora");
    private static final String DISAGREEMENT = "It ends three petals too early.";
    private static final Set<String> STATES_BEFORE = Set.of("assigned", "drawing", "submitted");

    @TempDir
    private Path directory;

    private LiveServer server;
    private TestClient rio;
    private int joins;

    @BeforeEach
    void start() throws Exception {
        server = new LiveServer(directory, LiveSettings.DEFAULT);
        server.done(new AccountCommand.AdmitPerson(CORA, MO));
        server.done(new AccountCommand.GrantRole(CORA, Role.ANNOTATOR, PROJECT, MO));
        server.done(new AccountCommand.GrantRole(CORA, Role.REVIEWER, PROJECT, MO));
        server.done(new ProjectCommand.AssignAnnotator(PROJECT, CORA, MO));
        server.open(new TaskId("t-cora"), CORA);
        rio = server.connect(RIO);
        rio.enter("project/p1");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ada,  task/t-ada,  true",
        "ada,  task/t-ben,  false",
        "ada,  task/t-cora, false",
        "ada,  project/p1,  false",
        "ada,  me,          true",
        "ben,  task/t-ada,  false",
        "ben,  task/t-ben,  true",
        "ben,  project/p1,  false",
        "ben,  me,          true",
        "cora, task/t-ada,  false",
        "cora, task/t-cora, true",
        "cora, project/p1,  false",
        "cora, me,          true",
    })
    void S1_no_message_to_an_annotator_holds_what_is_not_released(String who, String room, boolean theirs) {
        var person = new PersonId(who);
        var client = server.connect(person);
        var before = hear(client, room);
        for (Step step : steps()) {
            step.act.run();
            rio.await(step.seenByStaff);
            before.addAll(hear(client, room));
        }
        assertThat(before).noneMatch(this::tellsTheTruth).noneMatch(this::tellsAScore);
        assertThat(before.stream().filter(message -> message.toString().contains("t-ada")))
                .as("messages about Ada's task, besides what one asked oneself")
                .allMatch(message -> person.equals(ADA) || is(message, "problem"));
        assertThat(before.stream().anyMatch(message -> is(message, "joined"))).isEqualTo(theirs);

        release();
        var after = hear(client, room);
        assertThat(after).noneMatch(this::tellsTheTruth);
        assertThat(after.stream().anyMatch(this::tellsAScore)).isEqualTo(person.equals(ADA) && theirs);
    }

    @Test
    void S1_every_kind_of_message_that_an_annotator_can_be_sent_was_looked_at() {
        var ada = server.connect(ADA);
        var kinds = new TreeSet<String>();
        for (String room : List.of("project/p1", "task/t-ada")) {
            hear(ada, room).forEach(message -> kinds.add(message.get("type").asText()));
        }
        ada.draw("t-ada", 7).say("{\"type\":\"ping\",\"id\":1}").draw("t-ada", 1);
        ada.await(message -> {
            kinds.add(message.get("type").asText());
            return is(message, "stroke");
        });
        for (Step step : steps()) {
            step.act.run();
            rio.await(step.seenByStaff);
            hear(ada, "task/t-ada")
                    .forEach(message -> kinds.add(message.get("type").asText()));
        }
        server.live.sockets().leave();
        ada.await(message -> {
            kinds.add(message.get("type").asText());
            return is(message, "leaving");
        });
        var all = Arrays.stream(ServerMessage.class.getPermittedSubclasses())
                .map(type -> type.getAnnotation(JsonTypeName.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(Set.of("feed", "gesture", "resync"));
        assertThat(kinds)
                .as("the others are for staff, for who watches, for who is slow")
                .containsAll(all);
    }

    /** Something that happens, and how the project's staff can tell that the rooms were told. */
    private record Step(Runnable act, Predicate<JsonNode> seenByStaff) {}

    private List<Step> steps() {
        return List.of(
                new Step(
                        () -> server.connect(ADA).draw("t-ada", 1).await("ack"),
                        message -> is(message, "doc")
                                && message.get("key").asText().equals("miniature/t-ada")),
                new Step(
                        () -> server.done(new FeedbackCommand.GiveNote(
                                new NoteId("n1"), ADAS, RIO, new Anchor.Point(1, 2), "Closer to the petal.", null)),
                        feed("note")),
                new Step(() -> server.done(new SubmitTask(ADAS, ADA, 1, ONTOLOGY)), feed("submitted")),
                new Step(this::score, this::tellsAScore),
                new Step(() -> server.done(new ReviewCommand.OpenReview(ADAS, PROJECT, RIO)), feed("review-opened")),
                new Step(this::disagree, message -> message.toString().contains(DISAGREEMENT)));
    }

    private void score() {
        var flower = TRUTH.objects().getFirst();
        var drawn = new Labels(List.of(new Label(new LabelId("l1"), "flower", flower.shape(), Map.of())), Map.of());
        var score = Scorer.score(TRUTH, drawn, ONTOLOGY, ScoringPresets.PLUMBLINE);
        server.done(new ScoreCommand.RecordScore(ADAS, PROJECT, 1, score));
    }

    private void disagree() {
        server.done(new ReviewCommand.FileDisagreement(
                ADAS,
                PROJECT,
                RIO,
                ReviewItem.label(new LabelId("l1")),
                new Disagreement(
                        new DisagreementId("d1"),
                        DisagreementKind.BOUNDARY,
                        ONTOLOGY.classes().getFirst().skill(),
                        DISAGREEMENT,
                        null)));
    }

    private void release() {
        server.done(new ReviewCommand.CompleteReview(ADAS, PROJECT, RIO, ONTOLOGY));
        rio.await(feed("released"));
    }

    private static Predicate<JsonNode> feed(String kind) {
        return message -> is(message, "feed") && message.get("kind").asText().equals(kind);
    }

    /** What came by itself, and what joining the room tells: as a newcomer, and as one who comes back. */
    private List<JsonNode> hear(TestClient client, String room) {
        var heard = new ArrayList<JsonNode>();
        hear(client.join(room), room, heard);
        hear(client.join(room, 0), room, heard);
        hear(client.join(room, server.log.head()), room, heard);
        var end = "project/end-" + ++joins;
        hear(client.join(end), end, heard);
        return heard;
    }

    /** Everything up to the answer to a join. */
    private static void hear(TestClient client, String room, List<JsonNode> heard) {
        client.await(message -> {
            heard.add(message);
            return is(message, "joined") && message.get("room").asText().equals(room)
                    || message.at("/problem/instance").asText().equals(room);
        });
    }

    private boolean tellsTheTruth(JsonNode message) {
        var text = message.toString();
        return text.contains("true-label-7c1e") || text.contains("711.625") || text.contains("rose");
    }

    /** Points, how many submissions are scored, a state that tells that there are any, or what the reviewer disagrees with. */
    private boolean tellsAScore(JsonNode message) {
        return message.toString().contains(DISAGREEMENT)
                || holds(message, "points", points -> points.asDouble() != 0)
                || holds(message, "available", points -> points.asDouble() != 0)
                || holds(message, "scored", scored -> scored.asInt() != 0)
                || holds(message, "released", released -> released.asBoolean())
                || message.findParents("frame").stream()
                        .anyMatch(card -> card.has("state")
                                && !STATES_BEFORE.contains(card.get("state").asText()));
    }

    private static boolean holds(JsonNode message, String field, Predicate<JsonNode> value) {
        return message.findValues(field).stream().anyMatch(value);
    }
}
