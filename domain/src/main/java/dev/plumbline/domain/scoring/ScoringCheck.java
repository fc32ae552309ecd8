package dev.plumbline.domain.scoring;

import dev.plumbline.domain.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a scoring function must be before it is used: named, shares between 0 and 1, no negative points, something to earn. */
public final class ScoringCheck {

    private final List<Fault> faults = new ArrayList<>();

    private ScoringCheck() {}

    /** All faults; empty when the function may be used. */
    public static List<Fault> faults(ScoringFunction scoring) {
        ScoringCheck check = new ScoringCheck();
        check.id(scoring.id());
        check.share("/matching/minimumIou", scoring.matching().minimumIou());
        check.share("/matching/lowOverlapIou", scoring.matching().lowOverlapIou());
        check.points("/geometry/available", scoring.geometry().available());
        check.curve("/geometry/curve", scoring.geometry().curve());
        check.points("/classPoints", scoring.classPoints());
        check.byKey("/attributes", scoring.attributes());
        check.byKey("/scene", scoring.scene());
        if (scoring.spurious() instanceof Spurious.Costs costs) {
            check.points("/spurious/costs/points", costs.points());
        }
        check.points("/numberTolerance", scoring.numberTolerance());
        MeasuresCheck.faults(scoring.measured()).forEach(check.faults::add);
        if (check.faults.isEmpty() && !somethingToEarn(scoring)) {
            check.add("", "Nothing has points, so there is nothing to earn.");
        }
        return List.copyOf(check.faults);
    }

    private static boolean somethingToEarn(ScoringFunction scoring) {
        return scoring.geometry().available() > 0
                || scoring.classPoints() > 0
                || somethingToEarn(scoring.attributes())
                || somethingToEarn(scoring.scene());
    }

    private static boolean somethingToEarn(PointsByKey points) {
        return points.others() > 0 || points.named().values().stream().anyMatch(each -> each > 0);
    }

    private void id(ScoringVersion id) {
        if (id.name().isBlank()) {
            add("/id/name", "The scoring function has no name.");
        }
        if (id.version() < 1) {
            add("/id/version", "Versions count from 1, not %d.".formatted(id.version()));
        }
    }

    private void curve(String at, Curve curve) {
        switch (curve) {
            case Curve.Proportional _ -> {}
            case Curve.Linear linear -> {
                share(at + "/linear/floorIou", linear.floorIou());
                share(at + "/linear/fullIou", linear.fullIou());
                if (!(linear.floorIou() < linear.fullIou())) {
                    add(at + "/linear", "The floor must be below the full IoU.");
                }
            }
            case Curve.Steps steps -> {
                if (steps.iouThresholds().isEmpty()) {
                    add(at + "/steps/iouThresholds", "There are no thresholds.");
                }
                for (int i = 0; i < steps.iouThresholds().size(); i++) {
                    share(
                            at + "/steps/iouThresholds/" + i,
                            steps.iouThresholds().get(i));
                }
            }
        }
    }

    private void byKey(String at, PointsByKey points) {
        points.named().forEach((key, value) -> points(at + "/named/" + key.replace("/", "~1"), value));
        points(at + "/others", points.others());
    }

    private void share(String at, double value) {
        if (!(value >= 0 && value <= 1)) {
            add(at, String.format(Locale.ROOT, "An IoU is between 0 and 1, not %s.", value));
        }
    }

    private void points(String at, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            add(at, String.format(Locale.ROOT, "It must be a number, 0 or more, not %s.", value));
        }
    }

    private void add(String at, String fact) {
        faults.add(new Fault(at, fact));
    }
}
