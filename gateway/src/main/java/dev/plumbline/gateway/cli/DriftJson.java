package dev.plumbline.gateway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.drift.RunHistory;
import dev.plumbline.domain.drift.RunVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verdicts for programs to read; docs/drift.md says what each field is. */
final class DriftJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DriftJson() {}

    static String of(List<RunHistory> histories, List<List<RunVerdict>> verdicts) {
        ObjectNode root = JSON.objectNode();
        ArrayNode annotators = root.putArray("annotators");
        for (int i = 0; i < histories.size(); i++) {
            ArrayNode runs = annotators
                    .addObject()
                    .put("annotator", histories.get(i).person())
                    .put("skill", histories.get(i).skill())
                    .putArray("runs");
            verdicts.get(i).forEach(verdict -> runs.add(run(verdict)));
        }
        return AsciiJson.line(root);
    }

    private static ObjectNode run(RunVerdict verdict) {
        ObjectNode node = JSON.objectNode().put("run", verdict.run().toString()).put("value", rounded(verdict.value()));
        node.putArray("interval")
                .add(rounded(verdict.interval().low()))
                .add(rounded(verdict.interval().high()));
        return node.put("drift", verdict.drift())
                .put("since", verdict.since() == null ? null : verdict.since().toString())
                .put("p", rounded(verdict.p()))
                .put("objects", verdict.objects())
                .put("leftOut", verdict.leftOut());
    }

    /** Null where there is no number to say. */
    private static @Nullable Double rounded(@Nullable Double number) {
        return number == null || !Double.isFinite(number) ? null : (Double) (Math.round(number * 1e6) / 1e6);
    }
}
