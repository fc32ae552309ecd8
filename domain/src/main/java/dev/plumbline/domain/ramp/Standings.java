package dev.plumbline.domain.ramp;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.Tag;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One person's standings by skill, folded from the events of the ramp. */
public record Standings(Map<SkillId, Standing> bySkill) {
    public static final Standings NONE = new Standings(Map.of());

    public Standings {
        var sorted = new TreeMap<SkillId, Standing>(Comparator.comparing(SkillId::value));
        sorted.putAll(bySkill);
        bySkill = Collections.unmodifiableMap(sorted);
    }

    /** A boundary with all that the standing of a person in these skills is made of. */
    public static Boundary boundary(Boundary start, PersonId person, Collection<SkillId> skills) {
        var boundary = start;
        for (var skill : skills) {
            boundary = boundary.and(
                    Tag.standing(person, skill),
                    RampEvent.Enrolled.class,
                    RampEvent.StageEntered.class,
                    RampEvent.PromotionBlocked.class,
                    CertificateEvent.CertificateIssued.class,
                    CertificateEvent.CertificateSuspended.class,
                    CertificateEvent.CertificateReinstated.class,
                    CertificateEvent.CertificateDue.class,
                    CertificateEvent.RenewalAdvanced.class,
                    CertificateEvent.CertificateExpired.class);
        }
        return boundary;
    }

    public @Nullable Standing of(SkillId skill) {
        return bySkill.get(skill);
    }

    public Standings evolve(Event event) {
        return switch (event) {
            case RampEvent.Enrolled e -> {
                var next = new HashMap<>(bySkill);
                e.skills().forEach(skill -> next.putIfAbsent(skill, Standing.begun(e.spec(), e.on())));
                yield new Standings(next);
            }
            case RampEvent.StageEntered e -> with(e.skill(), of(e.skill()), e);
            case RampEvent.PromotionBlocked e -> with(e.skill(), of(e.skill()), e);
            case CertificateEvent e -> {
                var before = of(e.skill());
                yield before == null ? this : with(e.skill(), before.evolve(e));
            }
            default -> this;
        };
    }

    private Standings with(SkillId skill, @Nullable Standing before, RampEvent event) {
        return before == null ? this : with(skill, before.evolve(event));
    }

    private Standings with(SkillId skill, Standing standing) {
        var next = new HashMap<>(bySkill);
        next.put(skill, standing);
        return new Standings(next);
    }

    /** What keeps work that needs these skills from being served on a day, by skill; empty when nothing does. */
    public SortedMap<SkillId, Missing> missing(Collection<SkillId> skills, LocalDate on) {
        var missing = new TreeMap<SkillId, Missing>(Comparator.comparing(SkillId::value));
        for (var skill : skills) {
            var standing = of(skill);
            var lacks = standing == null ? Missing.ENROLMENT : standing.missing(on);
            if (lacks != null) {
                missing.put(skill, lacks);
            }
        }
        return missing;
    }
}
