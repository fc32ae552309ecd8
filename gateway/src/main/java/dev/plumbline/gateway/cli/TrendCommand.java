package dev.plumbline.gateway.cli;

import dev.plumbline.domain.trend.Cohort;
import dev.plumbline.domain.trend.ReviewHistory;
import dev.plumbline.domain.trend.TrendRule;
import dev.plumbline.domain.trend.WeekVerdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plumbline trend}: whose disagreements rise, from weekly counts, without a server. */
@Command(
        name = "trend",
        description =
                "Judges weekly disagreement rates: whose rise, and is it more than chance? The rules are in docs/trend.md.")
public final class TrendCommand implements Callable<Integer> {

    @Option(
            names = "--counts",
            required = true,
            paramLabel = "FILE.csv",
            description = "One cohort: annotator,skill,week,reviewed,disagreed with weeks like 2026-W31, in any order.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path counts;

    @Option(
            names = "--rule",
            paramLabel = "evidence|bare",
            defaultValue = "evidence",
            description = "evidence: two weeks above the earlier rate, and proof that they are."
                    + " bare: two rises in a row, be they of chance. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String rule;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private PrintedAnswer printed;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        return printed.print(() -> {
            List<ReviewHistory> histories = CountsFile.read(counts);
            List<List<WeekVerdict>> verdicts = Cohort.judge(histories, rule());
            return printed.isJson() ? TrendJson.of(histories, verdicts) : TrendText.of(histories, verdicts);
        });
    }

    private TrendRule rule() {
        try {
            return TrendRule.valueOf(rule.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--rule is evidence or bare, not %s.".formatted(rule));
        }
    }
}
