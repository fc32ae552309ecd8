package dev.plumbline.gateway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.trend.ReviewHistory;
import dev.plumbline.domain.trend.WeekVerdict;
import java.util.List;

/** Verdicts for programs to read; docs/trend.md says what each field is. */
final class TrendJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TrendJson() {}

    static String of(List<ReviewHistory> histories, List<List<WeekVerdict>> verdicts) {
        ObjectNode root = JSON.objectNode();
        ArrayNode annotators = root.putArray("annotators");
        for (int i = 0; i < histories.size(); i++) {
            ArrayNode weeks = annotators
                    .addObject()
                    .put("annotator", histories.get(i).person())
                    .put("skill", histories.get(i).skill())
                    .putArray("weeks");
            verdicts.get(i).forEach(verdict -> weeks.add(week(verdict)));
        }
        return AsciiJson.line(root);
    }

    private static ObjectNode week(WeekVerdict verdict) {
        int reviewed = verdict.count().reviewed();
        ObjectNode node = JSON.objectNode()
                .put("week", verdict.count().week().toString())
                .put("reviewed", reviewed)
                .put("disagreed", verdict.count().disagreed())
                .put(
                        "rate",
                        reviewed == 0 ? null : (Double) rounded(verdict.count().rate()));
        node.putArray("interval")
                .add(rounded(verdict.interval().low()))
                .add(rounded(verdict.interval().high()));
        return node.put("rising", verdict.rising())
                .put("reshadow", verdict.reshadow())
                .put("suspicion", verdict.suspicion())
                .put("p", verdict.p() == null ? null : (Double) rounded(verdict.p()));
    }

    private static double rounded(double number) {
        return Math.round(number * 1e6) / 1e6;
    }
}
