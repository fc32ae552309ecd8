package dev.plumbline.domain.project;

import dev.plumbline.domain.Fault;
import java.util.ArrayList;
import java.util.List;

/** Whether a ramp can be run with these numbers. */
final class RampNumbersCheck {
    private static final int MOST_FRAMES = 1_000;
    private static final int MOST_DAYS = 3_660;
    private static final int MOST_OBJECTS = 100_000;

    private final List<Fault> faults = new ArrayList<>();

    private RampNumbersCheck() {}

    static List<Fault> faults(RampNumbers numbers) {
        var check = new RampNumbersCheck();
        check.count("/graded/frames", numbers.graded().frames(), 1, MOST_FRAMES);
        check.share("/graded/geometry", numbers.graded().geometry());
        check.share("/graded/values", numbers.graded().values());
        check.count("/shadow/days", numbers.shadow().days(), 0, MOST_DAYS);
        check.count("/shadow/objects", numbers.shadow().objects(), 1, MOST_OBJECTS);
        check.share("/shadow/highestRate", numbers.shadow().highestRate());
        check.count("/shadow/backDays", numbers.shadow().backDays(), 0, MOST_DAYS);
        check.count("/shadow/backObjects", numbers.shadow().backObjects(), 1, MOST_OBJECTS);
        check.share("/production/share", numbers.production().share());
        check.share("/production/suspicionShare", numbers.production().suspicionShare());
        check.count("/calibration/frames", numbers.calibration().frames(), 1, MOST_FRAMES);
        check.count("/calibration/everyDays", numbers.calibration().everyDays(), 1, MOST_DAYS);
        check.count("/certification/days", numbers.certification().days(), 1, MOST_DAYS);
        check.count("/certification/graceDays", numbers.certification().graceDays(), 0, MOST_DAYS);
        check.count("/certification/noticeDays", numbers.certification().noticeDays(), 0, MOST_DAYS);
        check.count("/certification/retestFrames", numbers.certification().retestFrames(), 1, MOST_FRAMES);
        return List.copyOf(check.faults);
    }

    private void count(String at, int value, int least, int most) {
        if (value < least || value > most) {
            faults.add(new Fault(at, "%s is %d, and must be from %d to %,d.".formatted(name(at), value, least, most)));
        }
    }

    private void share(String at, double value) {
        if (!(value >= 0 && value <= 1)) {
            faults.add(new Fault(at, "%s is %s, and must be from 0 to 1.".formatted(name(at), value)));
        }
    }

    private static String name(String at) {
        return at.substring(1).replace('/', '.');
    }
}
