package dev.plumbline.gateway.cli;

import dev.plumbline.domain.bias.Answer;
import dev.plumbline.domain.bias.Finding;
import dev.plumbline.domain.bias.Finding.Detail;
import dev.plumbline.domain.bias.Finding.Kind;
import dev.plumbline.domain.bias.Finding.Unit;
import dev.plumbline.domain.statistics.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings for people to read: a sentence each. */
final class BiasText {

    private BiasText() {}

    static String of(Map<String, List<Finding>> findings) {
        StringBuilder text = new StringBuilder();
        findings.forEach((name, theirs) -> {
            if (theirs.isEmpty()) {
                text.append(name).append(": nothing systematic.\n");
            }
            theirs.forEach(finding -> text.append(sentence(name, finding)).append('\n'));
        });
        return text.toString();
    }

    private static String sentence(String name, Finding finding) {
        Interval interval = finding.interval().times(Math.signum(finding.amount()));
        return "%s %s%s (%s to %s, %d %s, since %s)."
                .formatted(
                        name,
                        finding.systematic() ? "" : "perhaps ",
                        what(finding),
                        number(finding, interval.low()),
                        number(finding, interval.high()),
                        finding.objects(),
                        counted(finding),
                        finding.since());
    }

    private static String counted(Finding finding) {
        return finding.kind() == Kind.IDENTITY ? "links" : isOfScene(finding) ? "frames" : "objects";
    }

    /** An attribute of objects is told for each class, one of the scene for none. */
    private static boolean isOfScene(Finding finding) {
        return finding.kind() == Kind.ATTRIBUTE && finding.objectClass() == null;
    }

    private static String what(Finding finding) {
        String amount = size(finding);
        String objects = objects(finding);
        return switch (finding.detail()) {
            case Detail.Towards(double x, double y) -> "draws %s moved by %s, %s".formatted(objects, amount, way(x, y));
            case Detail.TakenFor(String chosen) ->
                "takes %s for %s in %s".formatted(finding.objectClass(), chosen, amount);
            case Detail.OfAttribute(String path, Answer answer) ->
                "%s %s of %s in %s"
                        .formatted(
                                answer == Answer.OMITTED ? "leaves out" : "gets wrong",
                                path,
                                isOfScene(finding) ? "scenes" : objects,
                                amount);
            case Detail.Of(Kind of, double from) ->
                "gets worse at %s of %s: by %s, from %s".formatted(measure(of), objects, amount, number(finding, from));
            case Detail.None() ->
                switch (finding.kind()) {
                    case MISSED_SMALL -> "misses %s of small objects".formatted(amount);
                    case IDENTITY -> "changes the identity of tracks in %s of links".formatted(amount);
                    case BOUNDARY, SHIFT, SCALE, CLASS, ATTRIBUTE, DRIFT ->
                        "draws %s %s".formatted(objects, side(finding));
                };
        };
    }

    private static String side(Finding finding) {
        boolean tight = finding.amount() < 0;
        return finding.kind() == Kind.SCALE
                ? "%s of their size too %s".formatted(size(finding), tight ? "small" : "large")
                : "%s too %s".formatted(size(finding), tight ? "tight" : "loose");
    }

    private static String objects(Finding finding) {
        String size = finding.size() == null ? "" : finding.size().name().toLowerCase(Locale.ROOT) + " ";
        return finding.objectClass() == null
                ? size + "objects"
                : "%sobjects of class %s".formatted(size, finding.objectClass());
    }

    private static String measure(Kind kind) {
        return switch (kind) {
            case BOUNDARY, SCALE -> "the boundary";
            case SHIFT -> "the place";
            case CLASS -> "the class";
            case MISSED_SMALL -> "finding all";
            case ATTRIBUTE -> "attributes";
            case IDENTITY, DRIFT -> "the identity";
        };
    }

    private static String way(double x, double y) {
        return "%.1f px %s and %.1f px %s"
                .formatted(Math.abs(x), x < 0 ? "left" : "right", Math.abs(y), y < 0 ? "up" : "down");
    }

    private static String size(Finding finding) {
        return number(finding, Math.abs(finding.amount())) + (finding.unit() == Unit.PX ? " px" : " %");
    }

    private static String number(Finding finding, double number) {
        return String.format(Locale.ROOT, finding.unit() == Unit.PX ? "%.1f" : "%.0f", number);
    }
}
