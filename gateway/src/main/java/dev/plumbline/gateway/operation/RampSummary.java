package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Events of the ramp, of draws and of practice in a few words: which skill, where to, and why. */
final class RampSummary {
    private RampSummary() {}

    /** Nothing for an event of another kind. */
    static Optional<String> of(String name, JsonNode data) {
        return Optional.ofNullable(
                switch (name) {
                    case "ramp.Enrolled" -> "Enrolled in " + text(data, "spec");
                    case "ramp.StageEntered" ->
                        "%s to %s: %s".formatted(text(data, "skill"), text(data, "stage"), words(data, "cause"));
                    case "ramp.PromotionBlocked" ->
                        "%s blocked at %s: %s"
                                .formatted(text(data, "skill"), text(data, "stage"), kinds(data.path("obstacles")));
                    case "certificate.CertificateIssued" ->
                        "Certificate issued: %s, version %s".formatted(text(data, "skill"), text(data, "version"));
                    case "certificate.CertificateDue" ->
                        "Certificate due: %s, version %s until %s"
                                .formatted(text(data, "skill"), text(data, "version"), text(data, "until"));
                    case "certificate.CertificateSuspended" ->
                        "Certificate suspended: %s, %s".formatted(text(data, "skill"), words(data, "cause"));
                    case "certificate.CertificateReinstated" -> "Certificate reinstated: " + text(data, "skill");
                    case "spectest.ClauseRead" -> "Read clause " + text(data, "clause");
                    case "spectest.AttemptGraded" ->
                        "Spec test %s: %s of %s right"
                                .formatted(
                                        data.path("passed").asBoolean() ? "passed" : "not passed",
                                        text(data, "correct"),
                                        text(data, "asked"));
                    case "batch.BatchDrawn" ->
                        "Given %s frames: %s".formatted(data.path("frames").size(), words(data, "purpose"));
                    case "trend.WeekJudged" -> week(data.path("verdict"), text(data, "skill"));
                    case "drift.CalibrationJudged" ->
                        "Calibration: %s%s"
                                .formatted(
                                        text(data, "skill"), data.path("drift").asBoolean() ? " drifts" : "");
                    case "sampling.SubmissionSampled" ->
                        "%s for review, share %s"
                                .formatted(
                                        data.path("chosen").asBoolean() ? "Drawn" : "Not drawn", text(data, "share"));
                    case "work.FrameTaken" -> "Took frame " + text(data, "frame");
                    case "contest.DisagreementContested" -> "Contested on " + text(data, "item");
                    case "contest.ContestDecided" ->
                        "Contest on %s decided: %s"
                                .formatted(
                                        text(data, "item"),
                                        data.path("upheld").asBoolean() ? "it stands" : "overturned");
                    case "practice.HintTaken" -> "Hint %s: %s".formatted(text(data, "number"), text(data, "level"));
                    default -> null;
                });
    }

    private static String week(JsonNode verdict, String skill) {
        var count = verdict.path("count");
        return "%s, %s: %s of %s disagreed%s"
                .formatted(
                        text(count, "week"),
                        skill,
                        text(count, "disagreed"),
                        text(count, "reviewed"),
                        verdict.path("reshadow").asBoolean() ? ", back to shadow" : "");
    }

    /** Of things that are each held under the name of their kind. */
    private static String kinds(JsonNode of) {
        return StreamSupport.stream(of.spliterator(), false)
                .flatMap(each -> each.properties().stream())
                .map(each -> each.getKey().replace('-', ' '))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asText();
    }

    private static String words(JsonNode data, String field) {
        return text(data, field).replace('-', ' ');
    }
}
