package dev.plumbline.gateway.ramp;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.Certificate;
import dev.plumbline.domain.ramp.RampCommand.MakeDue;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.ramp.SkillsOfSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What specs say of the skills that they teach, and what that means for who is certified in them. */
public final class TaughtSkills {
    private final ReadSide read;

    public TaughtSkills(ReadSide read) {
        this.read = read;
    }

    /** The skills that one builds on; none where its spec teaches it no longer. */
    Set<SkillId> requires(SpecId spec, SkillId skill) {
        return taught(spec, skill).map(SkillsOfSpec.Taught::requires).orElse(Set.of());
    }

    /** What is due of a certificate because the spec changed since. */
    public Optional<MakeDue> due(PersonId person, SkillId skill, SpecId spec, Certificate certificate, LocalDate on) {
        var known = certificate.due() == null
                ? certificate.version()
                : certificate.due().version();
        var changed =
                taught(spec, skill).map(taught -> taught.changedSince(known)).orElse(Set.of());
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        var latest = read.get(Projections.SKILLS_OF_SPECS, spec.value())
                .orElseThrow()
                .latest();
        return Optional.of(new MakeDue(
                person,
                skill,
                spec,
                latest,
                List.copyOf(changed),
                on,
                on.plusDays(certification(spec).graceDays())));
    }

    /** Of the graded project of a spec, or the default where there is none. */
    public RampNumbers.Certification certification(SpecId spec) {
        return GradedSets.project(read, spec, Purpose.GRADED)
                .map(project -> project.numbers().certification())
                .orElse(RampNumbers.DEFAULT.certification());
    }

    private Optional<SkillsOfSpec.Taught> taught(SpecId spec, SkillId skill) {
        return read.get(Projections.SKILLS_OF_SPECS, spec.value())
                .flatMap(known -> Optional.ofNullable(known.skills().get(skill)));
    }
}
