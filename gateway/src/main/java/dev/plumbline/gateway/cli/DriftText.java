package dev.plumbline.gateway.cli;

import dev.plumbline.domain.drift.RunHistory;
import dev.plumbline.domain.drift.RunVerdict;
import java.util.List;
import java.util.Locale;

/** Verdicts for people: a line for each annotator and skill, and one for each calibration that says drift. */
final class DriftText {

    private DriftText() {}

    static String of(List<RunHistory> histories, List<List<RunVerdict>> verdicts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < histories.size(); i++) {
            List<RunVerdict> runs = verdicts.get(i);
            text.append("%s, %s: %s%n"
                    .formatted(histories.get(i).person(), histories.get(i).skill(), value(runs.getLast())));
            for (RunVerdict run : runs) {
                if (run.drift() && run.p() != null) {
                    text.append(String.format(
                            Locale.ROOT, "  drift since %s: %s, p = %.2g%n", run.since(), value(run), run.p()));
                }
            }
        }
        return text.toString();
    }

    private static String value(RunVerdict run) {
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f to %.2f, %d objects) on %s",
                run.value(),
                run.interval().low(),
                run.interval().high(),
                run.objects(),
                run.run());
    }
}
