package dev.plumbline.domain.scoring;

import dev.plumbline.domain.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What measures must be before they are used: tolerances and sigmas above 0, shares between 0 and 1. */
final class MeasuresCheck {

    private final List<Fault> faults = new ArrayList<>();

    private MeasuresCheck() {}

    static List<Fault> faults(Measures measures) {
        MeasuresCheck check = new MeasuresCheck();
        switch (measures.lines()) {
            case LineMeasure.Corridor corridor ->
                check.positive("/measures/lines/corridor/tolerancePx", corridor.tolerancePx());
            case LineMeasure.Frechet frechet -> check.positive("/measures/lines/frechet/limitPx", frechet.limitPx());
            case LineMeasure.Hausdorff hausdorff ->
                check.positive("/measures/lines/hausdorff/limitPx", hausdorff.limitPx());
            case LineMeasure.Cvat cvat -> check.positive("/measures/lines/cvat/thickness", cvat.thickness());
        }
        switch (measures.keypoints()) {
            case KeypointMeasure.Coco _ -> {}
            case KeypointMeasure.Cvat cvat -> check.positive("/measures/keypoints/cvat/sigma", cvat.sigma());
        }
        measures.values().forEach((key, value) -> check.value("/measures/values/" + key.replace("/", "~1"), value));
        check.notNegative("/measures/ignoredBelowPx2", measures.ignoredBelowPx2());
        return check.faults;
    }

    private void value(String at, ValueMeasure value) {
        switch (value) {
            case ValueMeasure.Exact _ -> {}
            case ValueMeasure.Within within -> notNegative(at + "/within/tolerance", within.tolerance());
            case ValueMeasure.WithinShare within -> notNegative(at + "/within-share/share", within.share());
            case ValueMeasure.Text text -> {
                if (!(text.least() >= 0 && text.least() <= 1)) {
                    add(at + "/text/least", "A likeness is between 0 and 1, not %s.", text.least());
                }
            }
        }
    }

    private void positive(String at, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            add(at, "It must be a number above 0, not %s.", value);
        }
    }

    private void notNegative(String at, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            add(at, "It must be a number, 0 or more, not %s.", value);
        }
    }

    private void add(String at, String fact, double value) {
        faults.add(new Fault(at, String.format(Locale.ROOT, fact, value)));
    }
}
