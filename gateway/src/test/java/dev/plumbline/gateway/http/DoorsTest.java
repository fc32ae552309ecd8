package dev.plumbline.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.reviewer.ReviewerNumbers;
import dev.plumbline.gateway.certificate.KeyFile;
import dev.plumbline.gateway.certificate.Verdict;
import dev.plumbline.gateway.files.Pictures;
import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * S1: every operation × every role, on a real server with things behind every door. What a role may not pass is answered
 * with 403 or 404 and changes nothing; what an annotator is sent never holds ground truth, another's work or a score that
 * is not released.
 */
class DoorsTest {
    private static final List<String> OPEN = List.of(
            "signIn",
            "readContract",
            "readLiveContract",
            "readLiveness",
            "readReadiness",
            "readMetrics",
            "readIssuerKeys");

    /** Who may pass each door with the things below behind it; ines has a task there, kofi another. */
    private static final Map<String, String> MAY = may();

    @TempDir
    static Path directory;

    private static Meadow meadow;
    private static String taskOfInes;
    private static String taskOfKofi;
    private static String note;
    private static String truthImport;
    private static String specPicture;

    @BeforeAll
    static void two_annotators_have_submitted_and_nothing_is_released() throws IOException {
        meadow = Meadow.begin(directory);
        taskOfInes = meadow.taskOf(meadow.ines);
        taskOfKofi = meadow.taskOf(meadow.kofi);
        meadow.draw("ines", taskOfInes, 1, Meadow.OF_INES, new Box(12, 12, 96, 76));
        meadow.draw("kofi", taskOfKofi, 1, Meadow.OF_KOFI, new Box(20, 20, 60, 60));
        note = "note-1";
        Meadow.ok(meadow.reviewer.post(
                "/api/tasks/%s/notes".formatted(taskOfInes),
                "{\"id\":\"note-1\",\"anchor\":{\"point\":{\"x\":5,\"y\":5}},\"text\":\"Follow the petals.\"}"));
        meadow.submit(meadow.ines, taskOfInes, 1);
        meadow.submit(meadow.kofi, taskOfKofi, 1);
        CertifiedPetals.certify(meadow, "ines");
        specPicture = PetalSpec.begin(meadow);
        truthImport = Imports.ended(
                        meadow.manager,
                        "meadow-1",
                        "?name=truth.json&onError=keep",
                        "{\"images\":[],\"annotations\":[],\"categories\":[]}")
                .get("id")
                .asText();
    }

    @AfterAll
    static void stop() {
        meadow.close();
    }

    @TestFactory
    Stream<DynamicTest> S1_every_operation_lets_through_whom_it_says_and_nobody_else() {
        return Contract.load().operations().stream()
                .filter(o -> !OPEN.contains(o.id()))
                .flatMap(operation -> people().entrySet().stream()
                        .filter(person -> !operation.id().equals("signOut"))
                        .map(person -> DynamicTest.dynamicTest(
                                operation.id() + " by " + person.getKey(),
                                () -> tried(operation, person.getKey(), person.getValue()))));
    }

    private void tried(Operation operation, String name, Client client) throws IOException {
        assertThat(MAY).as("the table names every operation").containsKey(operation.id());
        var answer = call(operation, client);
        var may = Stream.of(MAY.get(operation.id()).split(" ")).anyMatch(name::equals);
        if (may) {
            assertThat(answer.status()).as(answer.text()).isNotIn(401, 403, 404, 500, 501);
        } else {
            assertThat(answer.status()).as(answer.text()).isIn(403, 404);
        }
        if (name.equals("ines")) {
            assertThat(answer.text()).doesNotContain(Meadow.TRUTH, Meadow.OF_KOFI, "\"points\"", "scored");
        }
        if (name.equals("kofi")) {
            assertThat(answer.text()).doesNotContain(Meadow.TRUTH, Meadow.OF_INES, "\"points\"", "scored");
        }
        if (List.of("ines", "kofi", "reviewer").contains(name)) {
            assertThat(answer.text()).doesNotContain(PetalSpec.EXPLANATION, "\"right\"", "\"seed\"");
        }
        assertThat(answer.text()).doesNotContain("Exception", "dev.plumbline.gateway", "\tat ");
    }

    @Test
    void S1_what_is_hidden_is_answered_to_the_letter_like_what_does_not_exist() {
        var hidden = meadow.kofi.get("/api/tasks/%s/divergence".formatted(taskOfInes));
        var absent = meadow.kofi.get("/api/tasks/no-such-task/divergence");

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text()).isEqualTo(absent.text());
    }

    @Test
    void R9_the_certificate_that_is_served_is_genuine_by_the_key_that_is_served() throws Exception {
        var keys = KeyFile.read(
                "jwks.json", meadow.anyone.get("/.well-known/jwks.json").text());
        var at = "/api/certificates/%s/document".formatted(CertifiedPetals.CERTIFICATE);
        var inTime = Instant.parse("2026-12-24T12:00:00Z");

        assertThat(Verdict.of(meadow.ines.get(at + "?name=true").text(), keys, inTime))
                .isInstanceOfSatisfying(Verdict.Genuine.class, genuine -> {
                    var says = genuine.credential();
                    assertThat(says.person()).isEqualTo("Person ines (ines)");
                    assertThat(says.skill()).isEqualTo("Petal outlines (petals)");
                    var proof = says.evidence().getFirst();
                    assertThat(proof.positions()).startsWith(2L, 3L, 4L);
                    var last = proof.positions().getLast();
                    assertThat(proof.chainHash())
                            .isEqualTo(meadow.server
                                    .log()
                                    .read(last, 1)
                                    .getFirst()
                                    .hash()
                                    .toString());
                });
        assertThat(Verdict.of(meadow.auditor.get(at).text(), keys, inTime))
                .isInstanceOfSatisfying(
                        Verdict.Genuine.class,
                        genuine -> assertThat(genuine.credential().person()).isEqualTo("ines"));
        assertThat(meadow.auditor.get(at + "?name=true").json().get("code").asText())
                .isEqualTo("name-not-yours-to-give");
    }

    @Test
    void S1_nobody_passes_without_a_session() throws IOException {
        for (var operation : Contract.load().operations()) {
            if (!OPEN.contains(operation.id())) {
                assertThat(call(operation, meadow.anyone).status())
                        .as(operation.id())
                        .isEqualTo(401);
            }
        }
    }

    /** With ines' task, so that she is the owner and kofi another annotator. */
    private static Client.Answer call(Operation operation, Client client) throws IOException {
        var path = operation
                .path()
                .replace(":person", "ines")
                .replace(":dataset", "meadow")
                .replace(":frame", meadow.frame)
                .replace(":ontology", "flowers")
                .replace(":specVersion", "1.0.0")
                .replace(":spec", PetalSpec.ID)
                .replace(":attempt", PetalSpec.ATTEMPT)
                .replace(":picture", specPicture)
                .replace(":version", "1")
                .replace(":benchmark", "meadow-1")
                .replace(":project", "week-1")
                .replace(":task", taskOfInes)
                .replace(":item", "label:" + Meadow.OF_INES)
                .replace(":session", "no-session")
                .replace(":number", "1")
                .replace(":edgeCase", "no-case")
                .replace(":disagreement", "d-1")
                .replace(":note", note)
                .replace(":import", truthImport)
                .replace(":spec", CertifiedPetals.SPEC)
                .replace(":certificate", CertifiedPetals.CERTIFICATE);
        if (operation.streamed()) {
            return client.upload(path + "?name=again.jpg", Pictures.jpeg(400, 300));
        }
        if (operation.id().matches("(report|export)(Truth|Label).*")) {
            path += "?format=coco";
        }
        if (operation.id().equals("readSpecChanges")) {
            path += "?from=1.0.0";
        }
        var body = BODIES.getOrDefault(operation.id(), "{}");
        var headers = new TreeMap<>(Map.of("Content-Type", "application/json"));
        if (operation.id().equals("publishOntologyVersion")) {
            headers.put("If-Match", "\"1\"");
        }
        return client.send(
                operation.method().name(),
                path,
                operation.writes() ? BodyPublishers.ofString(body) : BodyPublishers.noBody(),
                headers);
    }

    private static Map<String, Client> people() {
        return Map.of(
                "ines",
                meadow.ines,
                "kofi",
                meadow.kofi,
                "reviewer",
                meadow.reviewer,
                "manager",
                meadow.manager,
                "auditor",
                meadow.auditor,
                "administrator",
                meadow.administrator);
    }

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "addPerson", "{\"name\":\"Ada\",\"signIn\":\"ada\",\"password\":\"a long sentence\",\"roles\":[]}"),
            Map.entry("changePassword", "{\"current\":\"not this\",\"password\":\"another sentence\"}"),
            Map.entry("setPassword", "{\"password\":\"aaaaaaaa\"}"),
            Map.entry("setRoles", "{\"roles\":[{\"role\":\"annotator\",\"project\":null}]}"),
            Map.entry("createDataset", "{\"id\":\"meadow\",\"name\":\"Meadow\"}"),
            Map.entry("createOntology", "{\"id\":\"empty\",\"name\":\"Empty\",\"classes\":[]}"),
            Map.entry("publishOntologyVersion", "{\"name\":\"Empty\",\"classes\":[]}"),
            Map.entry(
                    "createBenchmark",
                    "{\"id\":\"meadow-1\",\"name\":\"Meadow\",\"dataset\":\"meadow\",\"ontology\":\"flowers\",\"ontologyVersion\":1}"),
            Map.entry(
                    "proposeTruth",
                    "{\"labels\":{\"objects\":[{\"id\":\"x\",\"classKey\":\"tree\",\"shape\":{\"box\":{\"x\":1,\"y\":1,\"width\":9,\"height\":9}}}]}}"),
            Map.entry("reviewTruth", "{\"revision\":1}"),
            Map.entry(
                    "createProject",
                    "{\"id\":\"week-1\",\"name\":\"Other\",\"benchmark\":\"meadow-1\",\"ontology\":\"flowers\",\"ontologyVersion\":1}"),
            Map.entry("changeScoring", "{}"),
            Map.entry("previewScoring", "{\"scoring\":{}}"),
            Map.entry("changePassMark", "{\"passMark\":0.9}"),
            Map.entry("changeRampNumbers", Json.string(RampNumbers.DEFAULT)),
            Map.entry("changeInstructions", "{\"instructions\":\"Draw the flowers.\"}"),
            Map.entry("publishSpec", PetalSpec.first()),
            Map.entry("previewSpec", PetalSpec.first()),
            Map.entry("readClause", "{\"version\":\"1.0.0\",\"clause\":\"4.1\"}"),
            Map.entry("handInAttempt", "{\"answers\":[]}"),
            Map.entry("changeReviewerNumbers", Json.string(ReviewerNumbers.DEFAULT)),
            Map.entry("creditHours", "{\"hours\":4,\"because\":\"A season.\"}"),
            Map.entry("openCalibrationSession", """
                    {"title":"November","invited":["lindqvist"],"deadline":"2100-01-01T00:00:00Z",
                     "items":[{"task":"t","project":"week-1","item":"label:a"}]}"""),
            Map.entry(
                    "authorCalibrationSet",
                    "{\"title\":\"Tips\",\"items\":[{\"task\":\"t\",\"project\":\"week-1\",\"item\":\"label:a\"}]}"),
            Map.entry("proposeEdgeCase", "{\"clause\":\"1\",\"title\":\"Tips\",\"text\":\"They belong.\"}"),
            Map.entry("takeEdgeCase", "{\"version\":\"1.0.0\"}"),
            Map.entry("declineEdgeCase", "{\"because\":\"Settled.\"}"),
            Map.entry("decideSessionItem", "{\"agree\":{}}"),
            Map.entry("submitTask", "{\"lastStroke\":1}"),
            Map.entry("takeHint", "{\"number\":1}"),
            Map.entry("decideItem", "{\"clear\":{}}"),
            Map.entry("recordCorrection", "{\"number\":1,\"key\":\"k-1\",\"change\":{\"undo\":{}}}"),
            Map.entry("contestDisagreement", "{\"why\":\"It is right.\"}"),
            Map.entry("decideContest", "{\"upheld\":true,\"because\":\"It stands.\"}"),
            Map.entry(
                    "giveNote",
                    "{\"id\":\"note-1\",\"anchor\":{\"point\":{\"x\":5,\"y\":5}},\"text\":\"Follow the petals.\"}"),
            Map.entry("replyToNote", "{\"text\":\"Thank you.\"}"),
            Map.entry("setNoteState", "{\"state\":\"open\"}"));

    private static Map<String, String> may() {
        var may = new TreeMap<String, String>();
        var staff = "reviewer manager auditor administrator";
        var steering = "manager administrator";
        var everyone = "ines kofi " + staff;
        for (var operation : List.of("readSession", "changePassword", "listPeople", "listTasks", "listWork")) {
            may.put(operation, everyone);
        }
        for (var operation : List.of(
                "listDatasets",
                "readDataset",
                "listOntologies",
                "readOntology",
                "readOntologyVersion",
                "listBenchmarks",
                "readBenchmark",
                "readTruth",
                "listTruthImports",
                "readTruthImport",
                "reportTruthExport",
                "exportTruth",
                "reportLabelExport",
                "exportLabels",
                "listFormats",
                "listProjects",
                "readProject",
                "readBoard",
                "readPersonTrend",
                "listSubmissions",
                "exportSubmissions",
                "listReviews",
                "listContests",
                "readReview",
                "readScore",
                "listScores",
                "readDivergence")) {
            may.put(operation, staff);
        }
        may.put("readStageBoard", staff);
        may.put("readServing", staff);
        may.put("enrolPerson", steering);
        for (var operation : List.of("drawGradedSet", "beginDrill", "readHints", "takeHint")) {
            may.put(operation, "ines");
        }
        may.put("readCertificateDocument", "ines " + steering + " auditor");
        for (var operation : List.of("readTask", "listStrokes", "listNotes", "readRamps")) {
            may.put(operation, "ines " + staff);
        }
        for (var operation : List.of("readImage", "readThumbnail")) {
            may.put(operation, everyone); // both annotators have a task on this frame
        }
        for (var operation : List.of(
                "addPerson",
                "setRoles",
                "setPassword",
                "createDataset",
                "uploadFrame",
                "createOntology",
                "draftOntology",
                "publishOntologyVersion",
                "createBenchmark",
                "createProject",
                "changeScoring",
                "previewScoring",
                "changePassMark",
                "changeRampNumbers",
                "changeInstructions",
                "assignAnnotator",
                "unassignAnnotator",
                "listProjections",
                "rebuildProjections")) {
            may.put(operation, steering);
        }
        for (var operation : List.of("proposeTruth", "reviewTruth", "importTruth")) {
            may.put(operation, "reviewer " + steering);
        }
        for (var operation : List.of(
                "openReview", "decideItem", "completeReview", "giveNote", "recordCorrection", "decideContest")) {
            may.put(operation, "reviewer");
        }
        for (var operation : List.of("listSpecs", "readSpec", "readSpecChanges", "readClause", "readSpecTest")) {
            may.put(operation, everyone);
        }
        may.put("readSpecPicture", everyone); // the spec shows it
        may.put("listSpecVersions", staff);
        may.put("startAttempt", "ines kofi reviewer " + steering);
        for (var operation : List.of("readSpecVersion", "readSpecStatistics")) {
            may.put(operation, "auditor " + steering);
        }
        for (var operation : List.of("publishSpec", "previewSpec", "uploadSpecPicture")) {
            may.put(operation, steering);
        }
        for (var operation : List.of("readAttempt", "handInAttempt")) {
            may.put(operation, "ines"); // it is hers
        }
        for (var operation :
                List.of("listReviewers", "listCalibrationSessions", "listCalibrationSets", "listEdgeCases")) {
            may.put(operation, staff);
        }
        for (var operation : List.of("changeReviewerNumbers", "creditHours", "takeEdgeCase", "declineEdgeCase")) {
            may.put(operation, steering);
        }
        for (var operation : List.of(
                "draftCalibrationSession", "openCalibrationSession", "authorCalibrationSet", "proposeEdgeCase")) {
            may.put(operation, "reviewer " + steering);
        }
        may.put("nextReview", "reviewer");
        for (var operation :
                List.of("readCalibrationSession", "closeCalibrationSession", "readSessionItem", "decideSessionItem")) {
            may.put(operation, ""); // there is none; CalibrationSessionTest tries them
        }
        for (var operation : List.of("submitTask", "openNote")) {
            may.put(operation, "ines");
        }
        may.put("getWork", "kofi"); // who is told that it is no live work; ines was taken off the project by then
        may.put("listDraws", "manager auditor administrator");
        for (var operation : List.of("returnWork", "readReading", "contestDisagreement")) {
            may.put(operation, ""); // of live work only, which this project is not
        }
        for (var operation : List.of("replyToNote", "setNoteState")) {
            may.put(operation, "ines reviewer");
        }
        for (var operation : List.of("listEvents", "readChain")) {
            may.put(operation, "auditor administrator");
        }
        return may;
    }
}
