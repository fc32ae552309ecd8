package dev.plumbline.gateway.drill;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came of one drill.
 *
 * @param rounds       how often the fault happened
 * @param acknowledged strokes and submissions
 * @param chain        what verifying the log said
 * @param election     the longest until MongoDB confirmed a bare client's write again; 0 where nothing is elected
 * @param back         the longest that anybody waited for an acknowledgement after a fault
 * @param beyond       the same beyond the election of that round
 * @param limit        of {@code beyond}
 * @param wrong        what must not be, a sentence each
 * @param notes        what else is worth knowing; why the drill was skipped
 */
record DrillRow(
        String drill,
        Outcome outcome,
        int rounds,
        long acknowledged,
        int lost,
        int doubled,
        int gaps,
        String chain,
        Duration election,
        Duration back,
        Duration beyond,
        Duration limit,
        List<String> wrong,
        List<String> notes) {

    enum Outcome {
        KEPT,
        NOT_KEPT,
        SKIPPED
    }

    static DrillRow skipped(String drill, String why) {
        return without(drill, Outcome.SKIPPED, List.of(), List.of(why));
    }

    /** It could not be held to its end. */
    static DrillRow broken(String drill, String why) {
        return without(drill, Outcome.NOT_KEPT, List.of(why), List.of());
    }

    private static DrillRow without(String drill, Outcome outcome, List<String> wrong, List<String> notes) {
        return new DrillRow(
                drill,
                outcome,
                0,
                0,
                0,
                0,
                0,
                "",
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                wrong,
                notes);
    }

    boolean failed() {
        return outcome == Outcome.NOT_KEPT;
    }

    static String header() {
        return "%-14s %7s %13s %5s %8s %5s  %-6s %9s %8s %8s %7s  %s"
                .formatted(
                        "drill",
                        "rounds",
                        "acknowledged",
                        "lost",
                        "doubled",
                        "gaps",
                        "chain",
                        "election",
                        "back",
                        "beyond",
                        "limit",
                        "");
    }

    @Override
    public String toString() {
        if (outcome == Outcome.SKIPPED) {
            return "%-14s SKIPPED: %s".formatted(drill, notes.getFirst());
        }
        return String.format(
                Locale.ROOT,
                "%-14s %7d %,13d %5d %8d %5d  %-6s %9s %8s %8s %7s  %s",
                drill,
                rounds,
                acknowledged,
                lost,
                doubled,
                gaps,
                chain.contains(" verified") ? "whole" : "NOT",
                election.isZero() ? "-" : seconds(election),
                seconds(back),
                seconds(beyond),
                seconds(limit),
                outcome == Outcome.KEPT ? "kept" : "NOT KEPT");
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1e3);
    }
}
