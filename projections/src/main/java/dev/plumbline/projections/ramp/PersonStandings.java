package dev.plumbline.projections.ramp;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.ramp.Standing;
import dev.plumbline.domain.ramp.Standings;
import dev.plumbline.domain.spec.SpecVersion;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** The latest version of the spec that they passed a test of. */
    public Optional<SpecVersion> passed() {
        return standings.bySkill().values().stream()
                .map(Standing::version)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
