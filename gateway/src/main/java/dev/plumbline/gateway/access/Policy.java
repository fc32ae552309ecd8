package dev.plumbline.gateway.access;

import static dev.plumbline.domain.account.Role.ADMINISTRATOR;
import static dev.plumbline.domain.account.Role.ANNOTATOR;
import static dev.plumbline.domain.account.Role.AUDITOR;
import static dev.plumbline.domain.account.Role.MANAGER;
import static dev.plumbline.domain.account.Role.REVIEWER;
import static dev.plumbline.gateway.access.Door.list;
import static dev.plumbline.gateway.access.Door.read;
import static dev.plumbline.gateway.access.Door.write;
import static dev.plumbline.gateway.access.Relation.ALWAYS;
import static dev.plumbline.gateway.access.Relation.INDEPENDENT;
import static dev.plumbline.gateway.access.Relation.OWN;
import static dev.plumbline.gateway.access.Relation.PROJECT;
import static dev.plumbline.gateway.access.Relation.RELEASED;
import static dev.plumbline.gateway.access.Relation.WORKSPACE;

import dev.plumbline.domain.account.Role;
import dev.plumbline.gateway.access.Door.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may pass which door: one table for HTTP and for the rooms of the live socket. What it does not name is closed to
 * everyone. {@code openapi.yaml} repeats it as {@code x-roles}; a test holds the two together.
 *
 * <p>The rule that matters most: no door shows an annotator ground truth, another's work or a score not yet released. So
 * whoever annotates from a ground truth counts as an annotator there, whatever other roles they hold. And from whoever is asked in
 * a calibration session what was decided before is hidden until it is closed.
 */
public final class Policy {
    private static final Role[] STAFF = {REVIEWER, MANAGER, AUDITOR, ADMINISTRATOR};

    private static final Map<String, Door> DOORS = Stream.of(
                    list("readSession").to(ALWAYS, Role.values()),
                    list("changePassword").to(ALWAYS, Role.values()),
                    list("signOut").to(ALWAYS, Role.values()),
                    list("listPeople").to(OWN, ANNOTATOR).to(ALWAYS, STAFF),
                    list("addPerson").to(ALWAYS, MANAGER, ADMINISTRATOR),
                    write("setRoles", "listPeople").to(ALWAYS, MANAGER, ADMINISTRATOR),
                    write("setPassword", "listPeople").to(ALWAYS, MANAGER, ADMINISTRATOR),
                    list("listDatasets").to(ALWAYS, STAFF),
                    list("createDataset").to(WORKSPACE, MANAGER, ADMINISTRATOR),
                    read("readDataset").to(ALWAYS, STAFF),
                    write("uploadFrame", "readDataset").to(WORKSPACE, MANAGER, ADMINISTRATOR),
                    read("readImage").to(OWN, ANNOTATOR).to(ALWAYS, STAFF),
                    read("readThumbnail").to(OWN, ANNOTATOR).to(ALWAYS, STAFF),
                    list("listOntologies").to(ALWAYS, STAFF),
                    list("createOntology").to(WORKSPACE, MANAGER, ADMINISTRATOR),
                    list("draftOntology").to(WORKSPACE, MANAGER, ADMINISTRATOR),
                    read("readOntology").to(ALWAYS, STAFF),
                    write("publishOntologyVersion", "readOntology").to(WORKSPACE, MANAGER, ADMINISTRATOR),
                    read("readOntologyVersion").to(ALWAYS, STAFF),
                    list("listSpecs").to(ALWAYS, Role.values()),
                    list("publishSpec").to(WORKSPACE, MANAGER, ADMINISTRATOR),
                    list("previewSpec").to(WORKSPACE, MANAGER, ADMINISTRATOR),
                    read("readSpec").to(ALWAYS, Role.values()),
                    read("readSpecChanges").to(ALWAYS, Role.values()),
                    read("listSpecVersions").to(ALWAYS, STAFF),
                    read("readSpecVersion").to(WORKSPACE, MANAGER, AUDITOR, ADMINISTRATOR),
                    read("readSpecStatistics").to(WORKSPACE, MANAGER, AUDITOR, ADMINISTRATOR),
                    write("readClause", "readSpec").to(ALWAYS, Role.values()),
                    read("readSpecTest").to(OWN, Role.values()),
                    write("startAttempt", "readSpec").to(OWN, ANNOTATOR, REVIEWER, MANAGER, ADMINISTRATOR),
                    read("readAttempt").to(OWN, ANNOTATOR, REVIEWER, MANAGER, ADMINISTRATOR),
                    write("handInAttempt", "readSpec").to(OWN, ANNOTATOR, REVIEWER, MANAGER, ADMINISTRATOR),
                    list("uploadSpecPicture").to(WORKSPACE, MANAGER, ADMINISTRATOR),
                    read("readSpecPicture").to(OWN, ANNOTATOR).to(ALWAYS, STAFF),
                    list("listBenchmarks").to(ALWAYS, STAFF),
                    list("createBenchmark").to(WORKSPACE, MANAGER, ADMINISTRATOR),
                    read("readBenchmark").to(ALWAYS, STAFF),
                    read("readTruth").to(INDEPENDENT, STAFF),
                    write("proposeTruth", "readBenchmark").to(INDEPENDENT, REVIEWER, MANAGER, ADMINISTRATOR),
                    write("reviewTruth", "readBenchmark").to(INDEPENDENT, REVIEWER, MANAGER, ADMINISTRATOR),
                    write("importTruth", "readBenchmark").to(INDEPENDENT, REVIEWER, MANAGER, ADMINISTRATOR),
                    read("listTruthImports").to(INDEPENDENT, STAFF),
                    read("readTruthImport").to(INDEPENDENT, STAFF),
                    read("reportTruthExport").to(INDEPENDENT, STAFF),
                    read("exportTruth").to(INDEPENDENT, STAFF),
                    list("listFormats").to(ALWAYS, STAFF),
                    list("listProjects").to(ALWAYS, STAFF),
                    list("createProject").to(WORKSPACE, MANAGER, ADMINISTRATOR),
                    read("readProject").to(PROJECT, STAFF),
                    write("changeScoring", "readProject").to(PROJECT, MANAGER, ADMINISTRATOR),
                    write("previewScoring", "readProject").to(INDEPENDENT, MANAGER, ADMINISTRATOR),
                    write("changePassMark", "readProject").to(PROJECT, MANAGER, ADMINISTRATOR),
                    write("changeRampNumbers", "readProject").to(PROJECT, MANAGER, ADMINISTRATOR),
                    write("changeInstructions", "readProject").to(PROJECT, MANAGER, ADMINISTRATOR),
                    write("assignAnnotator", "readProject").to(PROJECT, MANAGER, ADMINISTRATOR),
                    write("unassignAnnotator", "readProject").to(PROJECT, MANAGER, ADMINISTRATOR),
                    read("readBoard").to(INDEPENDENT, STAFF),
                    read("readPersonTrend").to(INDEPENDENT, STAFF),
                    read("listSubmissions").to(INDEPENDENT, STAFF),
                    read("exportSubmissions").to(INDEPENDENT, STAFF),
                    read("reportLabelExport").to(INDEPENDENT, STAFF),
                    read("exportLabels").to(INDEPENDENT, STAFF),
                    read("listReviews").to(INDEPENDENT, STAFF),
                    read("listReviewers").to(PROJECT, STAFF),
                    write("changeReviewerNumbers", "readProject").to(PROJECT, MANAGER, ADMINISTRATOR),
                    write("creditHours", "readProject").to(PROJECT, MANAGER, ADMINISTRATOR),
                    write("nextReview", "readProject").to(INDEPENDENT, REVIEWER),
                    read("listCalibrationSessions").to(PROJECT, STAFF),
                    read("draftCalibrationSession").to(INDEPENDENT, REVIEWER, MANAGER, ADMINISTRATOR),
                    write("openCalibrationSession", "readProject").to(INDEPENDENT, REVIEWER, MANAGER, ADMINISTRATOR),
                    read("readCalibrationSession").to(INDEPENDENT, STAFF),
                    read("readSessionItem").to(INDEPENDENT, REVIEWER),
                    write("decideSessionItem", "readSessionItem").to(INDEPENDENT, REVIEWER),
                    write("closeCalibrationSession", "readCalibrationSession")
                            .to(INDEPENDENT, REVIEWER, MANAGER, ADMINISTRATOR),
                    read("listCalibrationSets").to(INDEPENDENT, STAFF),
                    write("authorCalibrationSet", "readProject").to(INDEPENDENT, REVIEWER, MANAGER, ADMINISTRATOR),
                    read("listEdgeCases").to(PROJECT, STAFF),
                    write("proposeEdgeCase", "readProject").to(PROJECT, REVIEWER, MANAGER, ADMINISTRATOR),
                    write("takeEdgeCase", "readProject").to(PROJECT, MANAGER, ADMINISTRATOR),
                    write("declineEdgeCase", "readProject").to(PROJECT, MANAGER, ADMINISTRATOR),
                    list("listTasks").to(OWN, Role.values()),
                    read("readTask").to(OWN, ANNOTATOR).to(INDEPENDENT, STAFF),
                    read("listStrokes").to(OWN, ANNOTATOR).to(INDEPENDENT, STAFF),
                    write("submitTask", "readTask").to(OWN, ANNOTATOR),
                    read("readScore").to(RELEASED, ANNOTATOR).to(INDEPENDENT, STAFF),
                    read("listScores").to(INDEPENDENT, STAFF),
                    read("readDivergence").to(RELEASED, ANNOTATOR).to(INDEPENDENT, STAFF),
                    read("readReview").to(INDEPENDENT, STAFF),
                    write("openReview", "readTask").to(INDEPENDENT, REVIEWER),
                    write("decideItem", "readTask").to(INDEPENDENT, REVIEWER),
                    write("completeReview", "readTask").to(INDEPENDENT, REVIEWER),
                    list("listWork").to(OWN, Role.values()),
                    read("getWork").to(OWN, ANNOTATOR),
                    write("returnWork", "readTask").to(OWN, ANNOTATOR),
                    write("recordCorrection", "readTask").to(INDEPENDENT, REVIEWER),
                    read("readReading").to(RELEASED, ANNOTATOR).to(INDEPENDENT, STAFF),
                    write("contestDisagreement", "readReading").to(RELEASED, ANNOTATOR),
                    write("decideContest", "readTask").to(INDEPENDENT, REVIEWER),
                    read("listContests").to(INDEPENDENT, STAFF),
                    read("listDraws").to(INDEPENDENT, MANAGER, AUDITOR, ADMINISTRATOR),
                    read("listNotes").to(OWN, ANNOTATOR).to(INDEPENDENT, STAFF),
                    write("giveNote", "readTask").to(INDEPENDENT, REVIEWER),
                    write("openNote", "listNotes").to(OWN, ANNOTATOR),
                    write("replyToNote", "listNotes").to(OWN, ANNOTATOR).to(INDEPENDENT, REVIEWER),
                    write("setNoteState", "listNotes").to(OWN, ANNOTATOR).to(INDEPENDENT, REVIEWER),
                    read("listEvents").to(WORKSPACE, AUDITOR, ADMINISTRATOR),
                    list("readChain").to(WORKSPACE, AUDITOR, ADMINISTRATOR),
                    list("listProjections").to(WORKSPACE, MANAGER, ADMINISTRATOR),
                    list("rebuildProjections").to(WORKSPACE, MANAGER, ADMINISTRATOR),
                    read("readStageBoard").to(ALWAYS, STAFF),
                    write("enrolPerson", "readStageBoard").to(WORKSPACE, MANAGER, ADMINISTRATOR),
                    list("drawGradedSet").to(OWN, ANNOTATOR),
                    read("readRamps").to(OWN, ANNOTATOR).to(ALWAYS, STAFF),
                    read("readCertificateDocument")
                            .to(OWN, ANNOTATOR, REVIEWER)
                            .to(ALWAYS, MANAGER, AUDITOR, ADMINISTRATOR),
                    read("readServing").to(PROJECT, STAFF),
                    list("beginDrill").to(OWN, ANNOTATOR),
                    read("readHints").to(OWN, ANNOTATOR),
                    write("takeHint", "readTask").to(OWN, ANNOTATOR),
                    // the live socket's own
                    list("joinMe").to(OWN, Role.values()),
                    read("joinTask").to(OWN, ANNOTATOR).to(INDEPENDENT, STAFF),
                    read("joinProject").to(INDEPENDENT, STAFF),
                    read("joinSpec").to(ALWAYS, STAFF),
                    write("recordStroke", "readTask").to(OWN, ANNOTATOR),
                    write("showGesture", "readTask").to(OWN, ANNOTATOR))
            .collect(Collectors.toUnmodifiableMap(Door::name, Function.identity()));

    private Policy() {}

    /** @param door an {@code operationId}, or {@code joinTask}, {@code recordStroke}, … of the live socket */
    public static Verdict decide(String door, Caller caller, Thing thing) {
        var asked = DOORS.get(door);
        if (asked == null) {
            return Verdict.HIDDEN;
        }
        if (passes(asked, caller, thing)) {
            return Verdict.ALLOWED;
        }
        return switch (asked.refusal()) {
            case Refusal.Open _ -> Verdict.FORBIDDEN;
            case Refusal.Hiding _ -> Verdict.HIDDEN;
            case Refusal.KnownThrough known ->
                decide(known.door(), caller, thing) == Verdict.ALLOWED ? Verdict.FORBIDDEN : Verdict.HIDDEN;
        };
    }

    public static boolean allows(String door, Caller caller, Thing thing) {
        return decide(door, caller, thing) == Verdict.ALLOWED;
    }

    static Set<String> doors() {
        return DOORS.keySet();
    }

    static Map<Role, Relation> rolesAt(String door) {
        return Optional.ofNullable(DOORS.get(door)).map(Door::roles).orElse(Map.of());
    }

    private static boolean passes(Door door, Caller caller, Thing thing) {
        return thing.exists()
                && !thing.blind().contains(caller.person())
                && door.roles().entrySet().stream().anyMatch(e -> counts(e.getKey(), e.getValue(), caller, thing));
    }

    private static boolean counts(Role role, Relation relation, Caller caller, Thing thing) {
        return switch (relation) {
            case ALWAYS -> caller.holds(role);
            case WORKSPACE -> caller.holdsEverywhere(role);
            case PROJECT -> caller.holdsIn(role, thing.projects());
            case INDEPENDENT ->
                caller.holdsIn(role, thing.projects())
                        && !thing.annotators().contains(caller.person())
                        && !owns(caller, thing);
            case OWN -> caller.holds(role) && owns(caller, thing);
            case RELEASED -> caller.holds(role) && owns(caller, thing) && thing.released();
        };
    }

    private static boolean owns(Caller caller, Thing thing) {
        return thing.owner().filter(caller.person()::equals).isPresent();
    }
}
