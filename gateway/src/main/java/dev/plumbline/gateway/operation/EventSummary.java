package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.json.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Function;

/** A stored event in a few words, from its stored form, so that it is said of every version that ever was. */
final class EventSummary {
    private static final int LONGEST = 80;

    private final Function<PersonId, String> names;

    /** @param names what people are called; events hold ids only */
    EventSummary(Function<PersonId, String> names) {
        this.names = names;
    }

    String of(StoredEvent event) {
        var data = Json.read(event.payload(), ObjectNode.class);
        return switch (event.name()) {
            case "stroke.StrokeRecorded" ->
                "Stroke %s: %s".formatted(data.path("number").asText(), change(data.path("change")));
            case "task.TaskOpened" -> "Given frame " + data.path("frame").asText();
            case "task.TaskWithdrawn" -> "Task withdrawn";
            case "task.TaskRestored" -> "Task given back";
            case "task.TaskSubmitted" ->
                "Submitted %s after stroke %s"
                        .formatted(
                                labels(data.path("labels").path("objects").size()),
                                data.path("strokes").asText());
            case "account.PersonAdmitted" -> "Admitted " + person(data);
            case "account.RoleGranted" -> "Granted " + role(data);
            case "account.RoleRevoked" -> "Revoked " + role(data);
            case "score.SubmissionScored" ->
                "Scored %s of %s"
                        .formatted(
                                points(data.path("score").path("points")),
                                points(data.path("score").path("available")));
            case "bias.SubmissionCompared" ->
                "Compared %s with the truth"
                        .formatted(
                                labels(data.path("comparison").path("objects").size()));
            case "recalculation.RecalculationFinished" ->
                "Recalculated %s submissions with %s version %s"
                        .formatted(
                                data.path("scored").asText(),
                                data.path("scoring").path("name").asText(),
                                data.path("scoring").path("version").asText());
            case "score.ScoreReleased" -> "Score released";
            case "score.DivergenceOpened" -> "Looked at where it diverged";
            case "review.DisagreementFiled" ->
                "Disagreed on %s: %s"
                        .formatted(
                                data.path("item").asText(),
                                shortened(data.path("disagreement").path("note").asText()));
            case "review.ItemAgreed" -> "Agreed with " + data.path("item").asText();
            case "review.ItemCleared" ->
                "Took back the decision on " + data.path("item").asText();
            case "review.ReviewOpened" -> "Review opened";
            case "review.ReviewReturned" ->
                "Review returned: " + shortened(data.path("because").asText());
            case "review.ReviewCompleted" -> "Review completed";
            case "feedback.NoteGiven" -> "Note: " + shortened(data.path("text").asText());
            case "feedback.NoteReplied" ->
                "Reply: " + shortened(data.path("text").asText());
            case "feedback.NoteOpened" -> "Note opened";
            case "feedback.NoteResolved" -> "Note resolved";
            case "feedback.NoteReopened" -> "Note reopened";
            default -> RampSummary.of(event.name(), data).orElseGet(() -> words(event.name()));
        };
    }

    private static String labels(int count) {
        return count == 1 ? "1 label" : count + " labels";
    }

    private String person(JsonNode data) {
        return names.apply(new PersonId(data.path("person").asText()));
    }

    /** Whose, which and where: "I. Ferreira: annotator in fundus". */
    private String role(JsonNode grant) {
        var project = grant.path("project").asText("");
        return "%s: %s %s"
                .formatted(
                        person(grant), grant.path("role").asText(), project.isEmpty() ? "everywhere" : "in " + project);
    }

    private static String change(JsonNode change) {
        var kind = change.fieldNames().hasNext() ? change.fieldNames().next() : "";
        var what = change.path(kind);
        var label = what.path("label").asText("");
        return switch (kind) {
            case "draw" -> "drew %s %s".formatted(what.path("classKey").asText(), label);
            case "set-attribute", "set-scene" ->
                "%s %s to %s"
                        .formatted(label, what.path("path").asText(), value(what.path("value")))
                        .strip();
            default -> (kind.replace('-', ' ') + " " + label).strip();
        };
    }

    private static String value(JsonNode value) {
        return value.isObject() && value.elements().hasNext()
                ? value.elements().next().asText("several")
                : "nothing";
    }

    /** To a tenth, as on the screens. */
    private static String points(JsonNode points) {
        return BigDecimal.valueOf(points.asDouble())
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String words(String name) {
        var local = name.substring(name.indexOf('.') + 1).replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return local.charAt(0) + local.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
