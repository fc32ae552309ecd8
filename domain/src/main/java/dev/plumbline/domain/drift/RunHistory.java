package dev.plumbline.domain.drift;

import java.util.List;

/**
 * Somebody's calibrations in one skill, in order, one a day at most.
 *
 * @param person who
 */
public record RunHistory(String person, String skill, List<CalibrationRun> runs) {

    /** @throws IllegalArgumentException when a run is not after the one before */
    public RunHistory {
        runs = List.copyOf(runs);
        for (int i = 1; i < runs.size(); i++) {
            if (!runs.get(i).date().isAfter(runs.get(i - 1).date())) {
                throw new IllegalArgumentException("The run of %s of %s, %s, stands after that of %s"
                        .formatted(
                                runs.get(i).date(),
                                person,
                                skill,
                                runs.get(i - 1).date()));
            }
        }
    }
}
