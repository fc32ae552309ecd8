package dev.plumbline.domain.bias;

import dev.plumbline.domain.bias.Finding.Detail;
import dev.plumbline.domain.bias.Finding.Kind;
import dev.plumbline.domain.bias.Finding.Unit;
import dev.plumbline.domain.statistics.Interval;
import dev.plumbline.domain.statistics.TrimmedMean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Too tight or too loose: by the same number of px, in proportion to size, and getting worse. */
final class OffsetFindings {

    /** Offsets up to this, in px, are not worth a finding, and what chords, jitter and moves leave of themselves stays below it. */
    static final double MARGIN_PX = 0.2;

    /** An offset that looks like this much, in px, without evidence enough is a suspicion; a change of this much is a drift. */
    static final double SIZEABLE_PX = 0.5;

    private static final double SHARE_OF_DRIFT = 0.36;

    private final List<Reading> readings;

    OffsetFindings(List<Reading> readings) {
        this.readings = readings;
    }

    List<Finding> findings() {
        List<Explanation> questions = OffsetStudy.questions(
                readings, Level.BOUNDARY_OF_ALL, Level.BOUNDARY_OF_CLASS, Level.BOUNDARY_OF_SIZE, true);
        List<Support> supported = new OffsetStudy(readings, MARGIN_PX).supported(questions);
        List<Finding> findings = new ArrayList<>();
        supported.forEach(support -> findings.add(finding(support)));
        if (supported.isEmpty()) {
            suspicion().ifPresent(findings::add);
            drift(questions.getFirst(), 1).ifPresent(findings::add);
        }
        supported.stream()
                .map(Support::explanation)
                .filter(explanation -> !explanation.proportional())
                .forEach(explanation -> drift(explanation, supported.size()).ifPresent(findings::add));
        return findings;
    }

    private Finding finding(Support support) {
        Explanation explanation = support.explanation();
        List<Reading> covered = readings.stream()
                .filter(reading -> reading.place() >= support.from() && explanation.covers(reading))
                .toList();
        return finding(explanation, covered, true);
    }

    private static Finding finding(Explanation explanation, List<Reading> covered, boolean systematic) {
        TrimmedMean estimate = explanation.estimate(covered);
        return new Finding(
                explanation.proportional() ? Kind.SCALE : Kind.BOUNDARY,
                explanation.objectClass(),
                explanation.size(),
                estimate.mean(),
                explanation.proportional() ? Unit.PERCENT : Unit.PX,
                estimate.interval(),
                covered.size(),
                systematic,
                covered.getFirst().submission(),
                evidence(covered, Math.signum(estimate.mean())),
                new Detail.None());
    }

    private Optional<Finding> suspicion() {
        if (readings.size() < Support.FEWEST) {
            return Optional.empty();
        }
        Finding finding = finding(Explanation.ofAll(Level.BOUNDARY_OF_ALL), readings, false);
        double sure = TrimmedMean.of(
                        readings.stream().mapToDouble(Reading::surePx).toArray())
                .mean();
        return Math.abs(finding.amount()) >= SIZEABLE_PX
                        && sure * finding.amount() > 0
                        && Math.abs(sure) > MARGIN_PX
                        && isBeyond(finding.interval(), MARGIN_PX)
                ? Optional.of(finding)
                : Optional.empty();
    }

    static boolean isBeyond(Interval interval, double margin) {
        return interval.low() > margin || interval.high() < -margin;
    }

    private Optional<Finding> drift(Explanation explanation, int others) {
        List<Reading> covered = readings.stream().filter(explanation::covers).toList();
        double enough = Level.DRIFT.enough(SHARE_OF_DRIFT / others);
        return Change.strongest(covered)
                .filter(change -> change.logEvidence() >= enough)
                .flatMap(change -> drift(explanation, covered, change, Kind.BOUNDARY));
    }

    /** Nothing when it got better, or hardly worse. */
    static Optional<Finding> drift(Explanation explanation, List<Reading> covered, Change change, Kind of) {
        List<Reading> late = covered.stream()
                .filter(reading -> reading.place() >= change.from())
                .toList();
        TrimmedMean before = explanation.estimate(covered.subList(0, covered.size() - late.size()));
        TrimmedMean after = explanation.estimate(late);
        if (Math.abs(after.mean()) < Math.abs(before.mean()) + SIZEABLE_PX) {
            return Optional.empty();
        }
        double amount = after.mean() - before.mean();
        return Optional.of(new Finding(
                Kind.DRIFT,
                explanation.objectClass(),
                explanation.size(),
                amount,
                Unit.PX,
                after.intervalOfDifferenceFrom(before),
                covered.size(),
                true,
                late.getFirst().submission(),
                evidence(late, Math.signum(amount)),
                new Detail.Of(of, before.mean())));
    }

    static List<String> evidence(List<Reading> readings, double side) {
        return readings.stream()
                .filter(reading -> side * reading.amount() > 0)
                .sorted(Comparator.comparingDouble(reading -> -Math.abs(reading.amount())))
                .map(Reading::submission)
                .distinct()
                .limit(Finding.MOST_EVIDENCE)
                .toList();
    }
}
