package dev.plumbline.projections.ramp;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.ramp.Standings;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One person's standings in the skills of one spec.
 *
 * @param entered the position of the event that took them to the stage they are at, by skill
 */
public record PersonStandings(PersonId person, SpecId spec, Standings standings, Map<String, Long> entered) {
    public PersonStandings {
        entered = Collections.unmodifiableMap(new TreeMap<>(entered));
    }
}
