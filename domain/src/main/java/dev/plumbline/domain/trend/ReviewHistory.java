package dev.plumbline.domain.trend;

import java.util.List;

/**
 * Somebody's weeks in one skill, in order, each once.
 *
 * @param person who; skills of one person are counted together
 */
public record ReviewHistory(String person, String skill, List<WeekCount> weeks) {

    /** @throws IllegalArgumentException when a week comes twice or after a later one */
    public ReviewHistory {
        weeks = List.copyOf(weeks);
        for (int i = 1; i < weeks.size(); i++) {
            if (weeks.get(i).week().compareTo(weeks.get(i - 1).week()) <= 0) {
                throw new IllegalArgumentException("Week %s of %s, %s, stands after %s"
                        .formatted(
                                weeks.get(i).week(),
                                person,
                                skill,
                                weeks.get(i - 1).week()));
            }
        }
    }
}
