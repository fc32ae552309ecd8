package dev.plumbline.gateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.scoring.ClassMatch;
import dev.plumbline.domain.scoring.Component;
import dev.plumbline.domain.scoring.MatchingRule;
import dev.plumbline.domain.scoring.ObjectScore;
import dev.plumbline.domain.scoring.Points;
import dev.plumbline.gateway.labelset.LabelSetReasons;
import dev.plumbline.gateway.labelset.LabelSetScore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A score for people to read: frame by frame, object by object, and what each component earned of what was available. */
final class ScoreTable {

    private final LabelSetScore score;
    private final MatchingRule matching;
    private final Optional<LabelSetReasons> reasons;
    private final StringBuilder text = new StringBuilder();

    private ScoreTable(LabelSetScore score, MatchingRule matching, Optional<LabelSetReasons> reasons) {
        this.score = score;
        this.matching = matching;
        this.reasons = reasons;
    }

    /** @param reasons where each object is to say why it did not earn everything */
    static String of(LabelSetScore score, MatchingRule matching, Optional<LabelSetReasons> reasons) {
        return new ScoreTable(score, matching, reasons).text();
    }

    private String text() {
        for (LabelSetScore.Frame frame : score.frames()) {
            line("%s  %s", frame.name(), earned(frame.score().total()));
            if (!frame.score().scene().isEmpty()) {
                line("  %-9s %s", "scene", components(frame.score().scene()));
            }
            for (ObjectScore object : frame.score().objects()) {
                line(
                        "  %-9s %-16s %-26s %-22s %s",
                        object.outcome().name().toLowerCase(Locale.ROOT),
                        ids(frame, object),
                        classes(object.classMatch()),
                        iou(object.iou()),
                        components(object.components()));
                reasons.ifPresent(why -> why.of(frame, object).forEach(sentence -> line("            %s", sentence)));
            }
        }
        line("");
        byName().forEach((name, points) -> line("%-24s %s", name, earned(points)));
        line("%-24s %s", "total", earned(score.total()));
        return text.toString();
    }

    private Map<String, Points> byName() {
        Map<String, Points> byName = new LinkedHashMap<>();
        score.frames().stream()
                .flatMap(frame -> frame.score().components())
                .forEach(component -> byName.merge(
                        component.name(), new Points(component.points(), component.available()), Points::plus));
        return byName;
    }

    private String iou(@Nullable Double iou) {
        if (iou == null) {
            return "";
        }
        return String.format(Locale.ROOT, "IoU %.3f%s", iou, matching.isLowOverlap(iou) ? ", low overlap" : "");
    }

    private static String ids(LabelSetScore.Frame frame, ObjectScore object) {
        return "%s → %s".formatted(id(frame.truthIds(), object.truth()), id(frame.labelIds(), object.label()));
    }

    private static String id(Map<LabelId, JsonNode> ids, @Nullable LabelId label) {
        JsonNode id = label == null ? null : ids.get(label);
        return id == null ? "–" : id.asText();
    }

    private static String classes(ClassMatch match) {
        if (match.truth() == null) {
            return String.valueOf(match.label());
        }
        return match.label() == null || match.correct()
                ? match.truth()
                : "%s, is %s".formatted(match.label(), match.truth());
    }

    private static String components(List<Component> components) {
        return components.stream()
                .map(component ->
                        "%s %s/%s".formatted(component.name(), whole(component.points()), whole(component.available())))
                .collect(Collectors.joining(" · "));
    }

    private static String earned(Points points) {
        String share = points.score().isPresent()
                ? String.format(Locale.ROOT, " (%.1f %%)", 100 * points.score().getAsDouble())
                : "";
        return "%s of %s%s".formatted(whole(points.points()), whole(points.available()), share);
    }

    private static String whole(double points) {
        return String.valueOf(Math.round(points));
    }

    private void line(String format, Object... arguments) {
        text.append(format.formatted(arguments).stripTrailing()).append('\n');
    }
}
