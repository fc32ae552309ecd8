package dev.plumbline.domain.bias;

import dev.plumbline.domain.bias.Finding.Detail;
import dev.plumbline.domain.bias.Finding.Kind;
import dev.plumbline.domain.bias.Finding.Unit;
import dev.plumbline.domain.statistics.TrimmedMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Outlines moved in the same direction, and drifting away. Left and right are asked for by themselves, and so are up and down. */
final class ShiftFindings {

    /** Shifts up to this, in px, come of how programs round and where they put a pixel's middle. */
    static final double MARGIN_PX = 0.5;

    private static final double SHARE_OF_DRIFT = 0.08;

    private final List<Reading> right;
    private final List<Reading> down;

    /** Of the same objects in the same order. */
    ShiftFindings(List<Reading> right, List<Reading> down) {
        this.right = right;
        this.down = down;
    }

    List<Finding> findings() {
        List<Explanation> questions =
                OffsetStudy.questions(right, Level.SHIFT_OF_ALL, Level.SHIFT_OF_CLASS, Level.SHIFT_OF_SIZE, false);
        List<Support> supported = new ArrayList<>(supported(right, questions));
        for (Support more : supported(down, questions)) {
            if (supported.stream().noneMatch(support -> support.explanation() == more.explanation())) {
                supported.add(more);
            }
        }
        boolean ofAll =
                supported.stream().anyMatch(support -> support.explanation().isOfAll());
        List<Finding> findings = new ArrayList<>();
        supported.stream()
                .filter(support -> !ofAll || support.explanation().isOfAll())
                .map(this::finding)
                .forEach(findings::add);
        drift(questions.getFirst()).ifPresent(findings::add);
        return findings;
    }

    /** Half of the level for each axis. */
    private static List<Support> supported(List<Reading> readings, List<Explanation> questions) {
        return new OffsetStudy(readings, MARGIN_PX)
                .supported(questions).stream()
                        .filter(support ->
                                support.logEvidence() >= support.explanation().enough() + Math.log(2))
                        .toList();
    }

    private Finding finding(Support support) {
        int[] places = IntStream.range(0, right.size())
                .filter(i -> right.get(i).place() >= support.from()
                        && support.explanation().covers(right.get(i)))
                .toArray();
        double x = mean(right, places);
        double y = mean(down, places);
        List<Reading> along = along(places, x / Math.hypot(x, y), y / Math.hypot(x, y));
        TrimmedMean length = support.explanation().estimate(along);
        return new Finding(
                Kind.SHIFT,
                support.explanation().objectClass(),
                support.explanation().size(),
                length.mean(),
                Unit.PX,
                length.interval(),
                places.length,
                true,
                along.getFirst().submission(),
                OffsetFindings.evidence(along, 1),
                new Detail.Towards(x, y));
    }

    /** How far each is moved in a direction. */
    private List<Reading> along(int[] places, double towardsX, double towardsY) {
        return IntStream.of(places)
                .mapToObj(i -> {
                    Reading x = right.get(i);
                    double px = towardsX * x.amount() + towardsY * down.get(i).amount();
                    return new Reading(x.place(), x.submission(), x.objectClass(), x.size(), px, px, x.reachPx());
                })
                .toList();
    }

    private static double mean(List<Reading> readings, int[] places) {
        return TrimmedMean.of(IntStream.of(places)
                        .mapToDouble(i -> readings.get(i).amount())
                        .toArray())
                .mean();
    }

    private Optional<Finding> drift(Explanation ofAll) {
        double enough = Level.DRIFT.enough(SHARE_OF_DRIFT);
        return drift(ofAll, right, enough).or(() -> drift(ofAll, down, enough));
    }

    private static Optional<Finding> drift(Explanation ofAll, List<Reading> readings, double enough) {
        return Change.strongest(readings)
                .filter(change -> change.logEvidence() >= enough)
                .flatMap(change -> OffsetFindings.drift(ofAll, readings, change, Kind.SHIFT));
    }
}
