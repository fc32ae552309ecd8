package dev.plumbline.gateway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.bias.Finding;
import dev.plumbline.domain.bias.Finding.Detail;
import dev.plumbline.domain.bias.Finding.Unit;
import dev.plumbline.domain.bias.ObjectSize;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings for programs to read; docs/bias.md says what each field is. */
final class BiasJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private BiasJson() {}

    static String of(Map<String, List<Finding>> findings) {
        ObjectNode root = JSON.objectNode();
        ArrayNode annotators = root.putArray("annotators");
        findings.forEach((name, theirs) -> {
            ArrayNode nodes = annotators.addObject().put("annotator", name).putArray("findings");
            theirs.forEach(finding -> nodes.add(finding(finding)));
        });
        return AsciiJson.line(root);
    }

    private static ObjectNode finding(Finding finding) {
        ObjectNode node = JSON.objectNode()
                .put("kind", kebab(finding.kind()))
                .put("class", finding.objectClass())
                .put("size", kebab(finding.size()))
                .put("offsetPx", finding.unit() == Unit.PX ? (Double) rounded(finding.amount()) : null);
        node.putArray("interval")
                .add(rounded(finding.interval().low()))
                .add(rounded(finding.interval().high()));
        node.put("objects", finding.objects())
                .put("systematic", finding.systematic())
                .put("amount", rounded(finding.amount()))
                .put("unit", finding.unit() == Unit.PX ? "px" : "%");
        detail(node, finding.detail());
        node.put("since", finding.since());
        finding.evidence().forEach(node.putArray("evidence")::add);
        return node;
    }

    private static void detail(ObjectNode node, Detail detail) {
        switch (detail) {
            case Detail.None() -> {}
            case Detail.Towards(double x, double y) ->
                node.put("dxPx", rounded(x)).put("dyPx", rounded(y));
            case Detail.TakenFor(String chosen) -> node.put("chosen", chosen);
            case Detail.OfAttribute(String path, var answer) ->
                node.put("attribute", path).put("answer", kebab(answer));
            case Detail.Of(var kind, double from) -> node.put("of", kebab(kind)).put("from", rounded(from));
        }
    }

    private static @Nullable String kebab(@Nullable Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String kebab(@Nullable ObjectSize size) {
        return kebab((Enum<?>) size);
    }

    /** A thousandth of a px is more than can be known. */
    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
