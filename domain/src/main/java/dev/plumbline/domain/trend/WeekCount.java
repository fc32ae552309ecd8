package dev.plumbline.domain.trend;

/**
 * What was reviewed of somebody's work in a week, in one skill.
 *
 * @param reviewed  objects, from 0
 * @param disagreed those of them a reviewer disagreed with, from 0 to all
 */
public record WeekCount(IsoWeek week, int reviewed, int disagreed) {

    /** @throws IllegalArgumentException when more were disagreed with than reviewed */
    public WeekCount {
        if (reviewed < 0 || disagreed < 0 || disagreed > reviewed) {
            throw new IllegalArgumentException(
                    "Of %d reviewed objects %d cannot be disagreed with".formatted(reviewed, disagreed));
        }
    }

    /** With more of the same week. */
    public WeekCount plus(WeekCount more) {
        return new WeekCount(week, reviewed + more.reviewed, disagreed + more.disagreed);
    }

    /** From 0 to 1; NaN where nothing was reviewed. */
    public double rate() {
        return (double) disagreed / reviewed;
    }
}
